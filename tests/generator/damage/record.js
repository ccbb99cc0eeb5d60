/** npm run readings: records anew what comes of the documents of damage.test.js and rules.test.js, and says what is otherwise than before. */
import { createChecker } from '../../../wasm/node.js';
import { resultsOf } from '../mistakes/run.js';
import { INPUTS } from '../mistakes/sets.js';
import { readingsOf, record, recorded } from './readings.js';
import { SETS, tried } from './sets.js';

const checker = await createChecker();
const before = recorded();
/** @type {Record<string, string>} */
const now = {};
for (const [name, set] of Object.entries(SETS)) now[name] = tried(checker, set).readings;
for (const [name, inputs] of Object.entries(INPUTS)) now[name] = readingsOf(resultsOf(checker, inputs()));
for (const name of Object.keys(now)) {
  if (now[name] !== before[name]) console.log(`${name}\n  ${before[name] ?? 'not recorded'}\n  ${now[name]}`);
}
record(now);
