/** Requests to check reports, for the measures of speed; one a line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { read } from '../../../wasm/readers/index.js';
import { makeDraft } from '../../generator/damage/draft.js';
import { blocksOf, gridsOf } from '../../generator/document.js';
import { createRandom } from '../../generator/random.js';
import { FORMS } from '../../generator/render/index.js';
import { makeReport } from '../../generator/report.js';

const countyReport = (/** @type {number} */ seed) => makeReport(seed, { level: 'county' });

/** @param {'tabbed' | 'spans'} form */
const drafted = (form) => (/** @type {number} */ seed) =>
  makeDraft(countyReport(seed), form, createRandom(seed)).write();

/** A report of a county in each form of a Document. @type {Record<string, (seed: number) => any>} */
const COUNTY = {
  text: drafted('tabbed'),
  blocks: drafted('spans'),
  positioned(seed) {
    const report = countyReport(seed);
    return read(FORMS.ofd.render(blocksOf(report, gridsOf(report))), FORMS.ofd.file);
  },
};

export const FORM_NAMES = Object.keys(COUNTY);

/** As text. @param {number} seed */
export const countyDocument = (seed) => COUNTY.text(seed);

/** @param {object[]} documents */
const asLines = (documents) => documents.map((document) => `${JSON.stringify({ document })}\n`).join('');

/** @param {any} document @param {number} times that its text or its blocks stand in it */
const repeated = (document, times) =>
  document.text === undefined
    ? { ...document, blocks: Array.from({ length: times }, () => document.blocks).flat() }
    : { ...document, text: document.text.repeat(times) };

/** @param {string} form one of FORM_NAMES @param {number} count @param {number} [times] that each report stands in its document */
export async function requestsOf(form, count, times = 1) {
  const documents = await Promise.all(Array.from({ length: count }, (_, seed) => COUNTY[form](seed)));
  return asLines(documents.map((document) => repeated(document, times)));
}

/** The real documents of a folder, each as its reader hands it over; nothing where the folder is absent. @param {URL} folder */
export async function realRequests(folder) {
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const documents = files.map(({ name }) => read(readFileSync(new URL(name, folder)), name).catch(() => undefined));
  return asLines((await Promise.all(documents)).filter((document) => document !== undefined));
}
