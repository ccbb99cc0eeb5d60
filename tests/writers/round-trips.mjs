/**
 * npm run round-trips [-- --documents N --plants N]: reports with planted mistakes, marked, corrected, and looked at by LibreOffice; and
 * the Word files of the real documents beside the project, where there are any, with changes in some of their cells.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shared } from '../project/shared.js';
import { checkForeign, checkRoundTrips } from './round-trips.js';

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '60' }, plants: { type: 'string', default: '10' } },
});
const [documents, plants] = [Number(values.documents), Number(values.plants)];
const real = shared('corpus-more');
if (!real) console.log('there are no real documents beside the project');
for (const name of real ? readdirSync(real).filter((it) => it.endsWith('.docx')) : []) {
  const changes = await checkForeign(readFileSync(path.join(real, name)), plants);
  console.log(`${name} × ${plants}: ${changes} changes, all as intended`);
}
const changes = await checkRoundTrips(documents, plants);
console.log(`${documents} documents × ${plants} plants: ${changes} changes, all as intended`);
