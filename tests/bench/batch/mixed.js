/** A folder as a county's offices send it: Word files and PDFs for the most part, as LibreOffice writes them; towns with names of their own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf, makeTowns } from '../../generator/folder.js';
import { convert } from '../../libreoffice/libreoffice.js';

/** Of twenty files so many of each form. */
const SHARES = { docx: 8, pdf: 4, html: 4, doc: 2, xlsx: 1, ofd: 1 };

/** What LibreOffice writes is as many different files of each form, which come again under other names. */
export const CONVERTED = 100;

/** @typedef {keyof typeof SHARES} Form */

export const FORMS = /** @type {Form[]} */ (Object.keys(SHARES));

/** The forms of twenty files, mixed: one of each in turn, as long as there are any. @type {Form[]} */
const ORDER = Array.from({ length: Math.max(...Object.values(SHARES)) }, (_, round) =>
  FORMS.filter((form) => SHARES[form] > round),
).flat();

/** @param {import('../../generator/report.js').Report[]} towns @param {'pdf' | 'doc'} form */
const converted = (towns, form) =>
  convert(
    towns.map((town) => bytesOf(town, 'docx')),
    form,
  );

/** @param {string} folder @param {number} count */
export async function makeMixed(folder, count) {
  mkdirSync(folder, { recursive: true });
  const towns = makeTowns(count, { seed: 41 });
  const [pdfs, docs] = await Promise.all(
    /** @type {const} */ (['pdf', 'doc']).map((form) => converted(towns.slice(0, CONVERTED), form)),
  );
  const next = (/** @type {Uint8Array[]} */ files) => {
    const [first] = files.splice(0, 1);
    files.push(first);
    return first;
  };
  /** @type {Record<Form, (town: import('../../generator/report.js').Report, at: number) => Uint8Array>} */
  const bytesIn = {
    docx: (town, at) => bytesOf(town, at % 2 === 0 ? 'docx' : 'docx-centred'),
    pdf: () => next(pdfs),
    html: (town, at) => bytesOf(town, at % 2 === 0 ? 'html-site' : 'html-office'),
    doc: () => next(docs),
    xlsx: (town) => bytesOf(town, 'xlsx'),
    ofd: (town) => bytesOf(town, 'ofd'),
  };
  for (const [at, town] of towns.entries()) {
    const form = ORDER[at % ORDER.length];
    writeFileSync(path.join(folder, `${String(at).padStart(5, '0')}.${form}`), bytesIn[form](town, at));
  }
}
