/**
 * npm run mutate [-- --sample N --seed S --only PATTERN]: plants faults in rules, relations, prose and the reading of tables, one at a time,
 * and counts what the tests catch that a native build can run (tests.js). Works on a copy in build/mutation/. Changes that are no faults
 * stand in equivalent.json, each with its reason, and do not count. --only plants those whose line in the list it is found in;
 * without it, and without another number, the shares are kept in docs/quality.md.
 */
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fail, say } from '../../scripts/steps.mjs';
import { table, writeSection } from '../bench/quality.js';
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

const SAMPLE = '80';
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: SAMPLE },
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

/** What is known to be no fault, but stands there no longer. @param {ReturnType<typeof mutantsIn>} mutants */
function tellOutdated(mutants) {
  for (const { file, line, change: known } of equivalent) {
    const stands = mutants.some((one) => one.file === file && placeOf(one).text === line && change(one) === known);
    if (!stands) console.log(`no longer in the sources, to be deleted from equivalent.json: ${file} ${line}`);
  }
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

/** @param {string} room @param {number} planted_ @param {number} caught @returns {[string, number, number, string]} */
const row = (room, planted_, caught) => [
  room,
  planted_,
  caught,
  planted_ === 0 ? '' : `${((100 * caught) / planted_).toFixed(1)} %`,
];

/** @param {ReturnType<typeof row>[]} rows */
function keep(rows) {
  const about = `\`npm run mutate -- --seed ${values.seed}\`: faults planted in the code one at a time (a sign, a bound, an off-by-one, swapped ids, a branch dropped or
turned round, && for ||), as many a room, drawn by the seed, so that another seed plants others. *Caught*: a test notices, of those that
a native build can run. What a fault cannot change is left out and stands in \`tests/mutation/equivalent.json\`, with the reason.`;
  writeSection('Planted faults', `${about}\n\n${table(['room', 'planted', 'caught', ''], rows)}`);
}

try {
  const startedAt = performance.now();
  const files = copySources();
  tellOutdated(mutantsIn(files, /^core\//));
  const sound = await buildSound();
  const testsPass = prepareTests();
  if (!testsPass(sound, '')) throw new Error('The tests do not pass without a fault: mend that first.');
  const each = Math.ceil(Number(values.sample) / Object.keys(rooms).length);
  /** @type {[string, number, number, string][]} */
  const rows = [];
  for (const [room, pattern] of Object.entries(rooms)) {
    const mutants = createRandom(Number(values.seed)).shuffle(mutantsIn(files, pattern));
    const fitting = mutants.filter((mutant) => only.test(told(mutant)));
    const { caught, survived } = await tally(fitting, each, testsPass);
    rows.push(row(room, caught + survived, caught));
    console.log(`${room}: ${caught} of ${caught + survived} caught`);
  }
  const [planted_, caught] = [1, 2].map((column) => rows.reduce((sum, one) => sum + Number(one[column]), 0));
  const all = row('all', planted_, caught);
  if (values.sample === SAMPLE && values.only === '') keep([...rows, all]);
  say(`mutation: ${caught} of ${planted_} caught, ${all[3]}`, startedAt);
} catch (error) {
  fail(error);
}
