/**
 * npm run mutate [-- --sample N --seed S]: plants faults in rules, relations, prose and the reading of tables, one at a time, and counts
 * what the native tests catch. Works on a copy in build/mutation/. Changes that are no faults stand in equivalent.json, each with its
 * reason, and do not count.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, root, run, say } from '../../scripts/steps.mjs';
import { createRandom } from '../generator/random.js';
import { change, mutantsOf, place, planted } from './mutants.js';

const { values } = parseArgs({
  options: { sample: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
});
/** @type {{ file: string, line: string, change: string, why: string }[]} */
const equivalent = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));
const copy = path.join(root, 'build/mutation');
const build = path.join(copy, 'build/release');
/** Seconds after which tests that hang have caught the fault. */
const patience = 240;

const rooms = {
  rules: /^core\/rules?\//,
  relations: /^core\/(format\/relations|repair\/broken|rule\/violations|relations\/)/,
  prose: /^core\/prose\//,
  tables: /^core\/report\/tables\//,
};

/** The copy as the project is now: what did not change keeps its time, so that little is built. */
function copySources() {
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

const compile = () =>
  spawnSync('cmake', ['--build', build, '-j', String(availableParallelism()), '--target', 'rules_tests', 'core_tests'])
    .status === 0;

/** Whether the tests, but for those that measure time, find nothing. */
function testsPass() {
  const options = /** @type {const} */ ({ timeout: patience * 1000, killSignal: 'SIGKILL' });
  const tests = path.join(copy, 'tests');
  return (
    spawnSync(path.join(build, 'tests/rules_tests'), [tests], options).status === 0 &&
    spawnSync(path.join(build, 'tests/core_tests'), ['-#', '~[#hostile_test]'], options).status === 0
  );
}

/** @param {string[]} files @param {RegExp} room */
function mutantsIn(files, room) {
  const sources = files.filter((name) => room.test(name) && name.endsWith('.cpp'));
  return sources.flatMap((file) =>
    mutantsOf(readFileSync(path.join(root, file), 'utf8')).map((mutant) => ({ file, ...mutant })),
  );
}

/** @param {ReturnType<typeof mutantsIn>[number]} mutant @returns {'caught' | 'survived' | 'unbuilt'} */
function tried(mutant) {
  const file = path.join(copy, mutant.file);
  const source = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, planted(source, mutant));
    if (!compile()) return 'unbuilt';
    return testsPass() ? 'survived' : 'caught';
  } finally {
    writeFileSync(file, source);
  }
}

/** @param {ReturnType<typeof mutantsIn>[number]} mutant */
const placeOf = (mutant) => place(readFileSync(path.join(root, mutant.file), 'utf8'), mutant);

/** @param {ReturnType<typeof mutantsIn>[number]} mutant */
function told(mutant) {
  const { line, column } = placeOf(mutant);
  return `${mutant.file}:${line}:${column} ${change(mutant)}`;
}

/** Whether it changes nothing that anybody could see. @param {ReturnType<typeof mutantsIn>[number]} mutant */
function isEquivalent(mutant) {
  return equivalent.some(
    ({ file, line, change: known }) =>
      file === mutant.file && line === placeOf(mutant).text && known === change(mutant),
  );
}

/** Faults of one room until `count` of them were built. @param {string} room @param {string[]} files @param {number} count @param {ReturnType<typeof createRandom>} random */
function tally(room, files, count, random) {
  const mutants = random.shuffle(mutantsIn(files, rooms[room])).filter((mutant) => !isEquivalent(mutant));
  const counts = { caught: 0, survived: 0, unbuilt: 0 };
  for (const mutant of mutants) {
    if (counts.caught + counts.survived === count) break;
    const outcome = tried(mutant);
    counts[outcome] += 1;
    console.log(`${outcome}  ${told(mutant)}`);
  }
  return counts;
}

try {
  const startedAt = performance.now();
  const files = copySources();
  const checked = '-DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS'; // what lies beyond a list is a fault, too
  await run('configure-mutation', ['cmake', '--preset', 'release', '-S', copy, '-B', build, checked]);
  if (!compile() || !testsPass()) throw new Error('The tests do not pass without a fault: mend that first.');
  const random = createRandom(Number(values.seed));
  const each = Math.ceil(Number(values.sample) / Object.keys(rooms).length);
  let caught = 0;
  let planted_ = 0;
  for (const room of Object.keys(rooms)) {
    const counts = tally(room, files, each, random);
    caught += counts.caught;
    planted_ += counts.caught + counts.survived;
    console.log(`${room}: ${counts.caught} of ${counts.caught + counts.survived} caught`);
  }
  say(`mutation: ${caught} of ${planted_} caught, ${((100 * caught) / planted_).toFixed(1)} %`, startedAt);
} catch (error) {
  fail(error);
}
