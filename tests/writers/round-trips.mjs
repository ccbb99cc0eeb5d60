/** npm run round-trips [-- --documents N --plants N]: reports with planted mistakes, marked, corrected, and looked at by LibreOffice. */
import { parseArgs } from 'node:util';
import { createChecker } from '../../wasm/node.js';
import { checkRoundTrips } from './round-trips.js';

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '60' }, plants: { type: 'string', default: '10' } },
});
const [documents, plants] = [Number(values.documents), Number(values.plants)];
const changes = await checkRoundTrips(await createChecker(), documents, plants);
console.log(`${documents} documents × ${plants} plants: ${changes} changes, all as intended`);
