/** What rules.test.js tries: right reports, those with planted mistakes, those that were edited anyhow, and scraps. */
import { CHOSEN } from '../damage/chosen.js';
import { editedReport, editedTable, formOf } from '../damage/edits.js';
import { FORM_NAMES } from '../damage/index.js';
import { upTo } from '../damage/run.js';
import { scraps } from '../damage/scraps.js';
import { MISTAKES } from './index.js';
import { plantedReports, rightReports } from './run.js';

export const RIGHT = 150;
/** Reports a mistake. */
export const PLANTED = 8;
const TABLES = 600;
/** Of scraps, which are short. */
const SCRAPS = { sets: 4, each: 1_250 };

/** Those chosen that are of that form. @param {import('../damage/draft.js').FormName} form */
const editedReports = (form) => CHOSEN.edited.filter((seed) => formOf(seed) === form).map((seed) => editedReport(seed));

/** @param {number} set */
const scrapsOf = (set) =>
  upTo(SCRAPS.each).map((seed) => ({ document: scraps(set * SCRAPS.each + seed), previous: undefined }));

/** By name. */
export const INPUTS = {
  'right reports': () => rightReports(RIGHT),
  'planted mistakes': () => Object.values(MISTAKES).flatMap((mistake) => plantedReports(mistake, PLANTED)),
  ...Object.fromEntries(FORM_NAMES.map((form) => [`edited reports, ${form}`, () => editedReports(form)])),
  'edited tables': () => upTo(TABLES).map(editedTable),
  ...Object.fromEntries(upTo(SCRAPS.sets).map((set) => [`scraps of tables, ${set}`, () => scrapsOf(set)])),
};
