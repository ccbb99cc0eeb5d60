/** The native tests, built from a copy of the sources; and with one source changed, beside what the others were compiled to. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root, run } from '../../scripts/steps.mjs';

const copy = path.join(root, 'build/mutation');
const build = path.join(copy, 'build/release');
const TARGETS = ['tests/check_lines', 'tests/rules_tests', 'tests/core_tests'];

/** The copy as the project is now: what did not change keeps its time, so that little is built. @returns {string[]} the files */
export function copySources() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'core', 'tests', 'CMake*'], {
    cwd: root,
  });
  const files = listed.toString().trim().split('\n');
  for (const name of files) {
    const [from, to] = [path.join(root, name), path.join(copy, name)];
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) cpSync(from, to);
  }
  for (const folder of ['core', 'tests']) {
    for (const name of readdirSync(path.join(copy, folder), { recursive: true, encoding: 'utf8' }))
      if (!existsSync(path.join(root, folder, name)))
        rmSync(path.join(copy, folder, name), { recursive: true, force: true });
  }
  return files;
}

/** @param {string} name of a source in the copy */
export const source = (name) => readFileSync(path.join(copy, name), 'utf8');

/** Where the tests find their cases. */
export const testsFolder = path.join(copy, 'tests');

/** Builds the tests without a fault. Compiled quickly, since every fault costs a compile; what lies beyond a list is a fault, too. */
export async function buildSound() {
  const options = ['-DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS', '-DCMAKE_CXX_FLAGS_RELEASE=-O1'];
  await run('configure-mutation', ['cmake', '--preset', 'release', '-S', copy, '-B', build, ...options]);
  const targets = TARGETS.map((target) => path.basename(target));
  const jobs = String(availableParallelism());
  await run('build-mutation', ['cmake', '--build', build, '-j', jobs, '--target', ...targets]);
  return path.join(build, 'tests');
}

/** How something is built. @param {string} target @returns {string[]} */
const commands = (target) =>
  execFileSync('ninja', ['-C', build, '-t', 'commands', target], { maxBuffer: 1 << 28 })
    .toString()
    .trim()
    .split('\n');

/** @param {string} command */
const succeeds = (command) => spawnSync('sh', ['-c', command], { cwd: build }).status === 0;

/**
 * Builds the tests with another text in the place of a source: its object is linked before the library, whose own is then left out.
 * @param {string} file @param {string} text
 * @returns {string | undefined} the folder of the tests; nothing where it does not compile
 */
export function buildFaulty(file, text) {
  const folder = path.join(build, 'faulty');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'faulty.cpp'), text);
  const compile = commands(TARGETS[0]).find((command) => command.endsWith(` -c ${path.join(copy, file)}`));
  const [before] = compile?.split(' -MD ') ?? [];
  if (!before) throw new Error(`How is ${file} compiled?`);
  if (!succeeds(`${before} -w -o faulty/faulty.o -c faulty/faulty.cpp`)) return undefined;
  for (const target of TARGETS) {
    const link = commands(target).at(-1) ?? '';
    if (!succeeds(link.replace(` -o ${target} `, ` faulty/faulty.o -o faulty/${path.basename(target)} `)))
      throw new Error(`How is ${target} linked? ${link}`);
  }
  return folder;
}
