/** The reports that rules.test.js tries: right ones, those with planted mistakes, and those that were edited anyhow. */
import { CHOSEN } from '../damage/chosen.js';
import { editedReport, formOf } from '../damage/edits.js';
import { FORM_NAMES } from '../damage/index.js';
import { MISTAKES } from './index.js';
import { plantedReports, rightReports } from './run.js';

export const RIGHT = 150;
/** Reports a mistake. */
export const PLANTED = 8;

/** Those chosen that are of that form. @param {import('../damage/draft.js').FormName} form */
const editedReports = (form) => CHOSEN.edited.filter((seed) => formOf(seed) === form).map((seed) => editedReport(seed));

/** By name. */
export const INPUTS = {
  'right reports': () => rightReports(RIGHT),
  'planted mistakes': () => Object.values(MISTAKES).flatMap((mistake) => plantedReports(mistake, PLANTED)),
  ...Object.fromEntries(FORM_NAMES.map((form) => [`edited reports, ${form}`, () => editedReports(form)])),
};
