/**
 * npm run calibrate [-- --seed=1 --count=1 --record]: learns the weights by which the ways to read a table are told apart, and prints each with its
 * margin: between which values no more cells are read wrong or left unread. --record keeps them in weights.json; weights.hpp is then to
 * have them, too (tests/weights/weights.test.js).
 */
import { writeFileSync } from 'node:fs';
import { buildNative } from '../../scripts/native.mjs';
import { fail } from '../../scripts/steps.mjs';
import { table } from '../bench/quality.js';
import { learn, openWeighing } from './calibration.js';
import { file } from './recorded.js';

/** @param {string} name @param {number} otherwise */
function option(name, otherwise) {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given ? Number(given.slice(name.length + 3)) : otherwise;
}

await buildNative('plain', ['weigh_tables']).catch(fail);
const { weights, cost, close } = await openWeighing(option('seed', 1), option('count', 1));
const learnt = await learn(weights, cost, console.log);
close();
const round = (/** @type {number} */ number) => Number(number.toPrecision(2));
if (process.argv.includes('--record')) {
  const kept = learnt.map(({ name, weight, from, to }) => [name, { weight, from: round(from), to: round(to) }]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}
console.log(
  table(
    ['weight', 'now', 'learnt', 'from', 'to'],
    learnt.map(({ name, weight, from, to }, i) => [name, weights[i].weight, weight, round(from), round(to)]),
  ),
);
