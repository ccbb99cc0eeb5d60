/**
 * npm run mutate [-- --sample N --seed S --only PATTERN]: plants faults in rules, relations, prose and the reading of tables, one at a time,
 * and counts what the tests catch that a native build can run (tests.js). Works on a copy in build/mutation/. Changes that are no faults
 * stand in equivalent.json, each with its reason, and do not count. --only plants those whose line in the list it is found in.
 */
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fail, say } from '../../scripts/steps.mjs';
import { createRandom } from '../generator/random.js';
import { buildFaulty, buildSound, copySources, source } from './build.js';
import { change, mutantsOf, place, planted } from './mutants.js';
import { prepareTests } from './tests.js';

const rooms = {
  rules: /^core\/rules?\//,
  relations: /^core\/(format\/relations|repair\/broken|rule\/violations|relations\/)/,
  prose: /^core\/prose\//,
  tables: /^core\/report\/tables\//,
};

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const only = new RegExp(values.only);
/** @type {{ file: string, line: string, change: string, why: string }[]} */
const equivalent = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));

/** @param {string[]} files @param {RegExp} room */
function mutantsIn(files, room) {
  const sources = files.filter((name) => room.test(name) && name.endsWith('.cpp'));
  return sources.flatMap((file) => mutantsOf(source(file)).map((mutant) => ({ file, ...mutant })));
}

/** @param {ReturnType<typeof mutantsIn>[number]} mutant @param {ReturnType<typeof prepareTests>} testsPass @returns {'caught' | 'survived' | 'unbuilt'} */
function tried(mutant, testsPass) {
  const folder = buildFaulty(mutant.file, planted(source(mutant.file), mutant));
  if (!folder) return 'unbuilt';
  return testsPass(folder, mutant.file) ? 'survived' : 'caught';
}

/** @param {ReturnType<typeof mutantsIn>[number]} mutant */
const placeOf = (mutant) => place(source(mutant.file), mutant);

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

/** Faults of one room until `count` of them were built. @param {ReturnType<typeof mutantsIn>} mutants @param {number} count @param {ReturnType<typeof prepareTests>} testsPass */
async function tally(mutants, count, testsPass) {
  const counts = { caught: 0, survived: 0, unbuilt: 0 };
  for (const mutant of mutants.filter((one) => !isEquivalent(one))) {
    if (counts.caught + counts.survived === count) break;
    const outcome = tried(mutant, testsPass);
    counts[outcome] += 1;
    console.log(`${outcome}  ${told(mutant)}`);
    await setImmediate(); // who wants to end it is heard
  }
  return counts;
}

try {
  const startedAt = performance.now();
  const files = copySources();
  const sound = await buildSound();
  const testsPass = prepareTests();
  if (!testsPass(sound, '')) throw new Error('The tests do not pass without a fault: mend that first.');
  const each = Math.ceil(Number(values.sample) / Object.keys(rooms).length);
  let caught = 0;
  let planted_ = 0;
  for (const [room, pattern] of Object.entries(rooms)) {
    const mutants = createRandom(Number(values.seed)).shuffle(mutantsIn(files, pattern));
    const counts = await tally(
      mutants.filter((mutant) => only.test(told(mutant))),
      each,
      testsPass,
    );
    caught += counts.caught;
    planted_ += counts.caught + counts.survived;
    console.log(`${room}: ${counts.caught} of ${counts.caught + counts.survived} caught`);
  }
  say(`mutation: ${caught} of ${planted_} caught, ${((100 * caught) / planted_).toFixed(1)} %`, startedAt);
} catch (error) {
  fail(error);
}
