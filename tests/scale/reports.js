/** node tests/scale/reports.js FOLDER COUNTIES [TOWNS]: a folder a county, fifty towns in each, in all forms, one in ten with a number that is wrong. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { FORMS } from '../generator/render/index.js';

const [folder, counties, towns = '50'] = process.argv.slice(2);
const forms = /** @type {(keyof typeof FORMS)[]} */ (Object.keys(FORMS));

for (let county = 0; county < Number(counties); county += 1) {
  const place = path.join(folder, `county-${county}`);
  mkdirSync(place, { recursive: true });
  makeTowns(Number(towns), { seed: county + 1 }).forEach((report, i) => {
    if (i % 10 === 0) report.truth.tables.requests['new.total'] += 100;
    const form = forms[i % forms.length];
    writeFileSync(path.join(place, `${i}-${FORMS[form].file}`), bytesOf(report, form));
  });
}
