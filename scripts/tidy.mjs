/**
 * npm run tidy [-- file…]: clang's warnings and the checks of .clang-tidy on the C++ files, all of them where none is named. Minutes
 * long, so no part of npm test.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fail, root, run, say } from './steps.mjs';

const build = path.join(root, 'build/release');

/** What clang-tidy finds in a file: nothing, or its own words. @param {string} file @returns {Promise<string>} */
function findings(file) {
  return new Promise((resolve) => {
    execFile('clang-tidy', ['-p', build, '--quiet', file], { cwd: root }, (error, stdout, stderr) =>
      resolve(error ? stdout || stderr || error.message : ''),
    );
  });
}

try {
  const startedAt = performance.now();
  await run('configure-release', ['cmake', '--preset', 'release']);
  const commands = JSON.parse(readFileSync(path.join(build, 'compile_commands.json'), 'utf8'));
  const wanted = process.argv.slice(2).map((file) => path.resolve(file));
  const files = commands
    .map((/** @type {{ file: string }} */ { file }) => file)
    .filter((/** @type {string} */ file) => wanted.length === 0 || wanted.includes(file));
  const all = files.length;
  let faulty = 0;
  const worker = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      const said = await findings(file);
      if (said) console.log(said.replaceAll(`${root}/`, '').trim());
      if (said) faulty += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  say(`clang-tidy: ${all} files, ${faulty} with faults`, startedAt);
  process.exitCode = faulty > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}
