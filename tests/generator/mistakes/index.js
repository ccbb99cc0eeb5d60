/**
 * One planted mistake for each rule.
 * @import { Draft, FormName } from '../damage/draft.js'
 * @import { Options } from '../report.js'
 * @typedef {object} Mistake
 * @property {Options} [report] how the report is made
 * @property {FormName[]} [forms] in which it shows; any of the usual ones where none is given
 * @property {(draft: Draft) => boolean | void} [apply] plants it; false where this report has no place for it
 * @property {(draft: Draft) => object} [previous] last year's report
 */
import { HYGIENE } from './hygiene.js';
import { NARRATIVE } from './narrative.js';
import { PREVIOUS, READING } from './reading.js';
import { ARITHMETIC, FORM } from './tables.js';
import { WHOLE } from './whole.js';

/** By the rule that must speak. @type {Record<string, Mistake>} */
export const MISTAKES = { ...WHOLE, ...FORM, ...ARITHMETIC, ...NARRATIVE, ...HYGIENE, ...READING, ...PREVIOUS };
