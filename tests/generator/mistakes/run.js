/**
 * Reports that are right, and reports with one mistake, through the checker.
 * @import { Checker, Finding, Result } from '../../../wasm/index.js'
 * @import { FormName } from '../damage/draft.js'
 * @import { Mistake } from './index.js'
 * @typedef {{ seed: number, form: string, document: any, previous?: any }} Input
 * @typedef {{ seed: number, form: string, rule: string, severity: string, about: string, message: string, text: string }} Case
 */
import { makeDraft } from '../damage/draft.js';
import { LEVELS } from '../organs.js';
import { createRandom } from '../random.js';
import { makeReport } from '../report.js';
import { fitting } from './reading.js';

/** @type {FormName[]} */
const USUAL = ['tabbed', 'markdown', 'tsv', 'spans'];

/** @param {Finding} finding */
const isLoud = ({ severity }) => severity !== 'note';

/** @param {number} seed @param {string} form @param {Result} result @param {Finding} finding @returns {Case} */
function caseOf(seed, form, { source }, { rule, severity, about, message, ranges }) {
  const [first] = ranges;
  const text = first ? source.text.slice(Math.max(0, first[0] - 30), first[1] + 30) : '';
  return { seed, form, rule, severity, about, message, text };
}

/** One report in five comes with that of the year before. @param {number} seed @returns {Input} */
function rightReport(seed) {
  const compared = seed % 5 === 4;
  const options = compared ? { level: LEVELS[(seed % 7) % LEVELS.length], year: 2022 + (seed % 4) } : { framed: true };
  const draft = makeDraft(makeReport(seed, options), USUAL[seed % USUAL.length], createRandom(seed));
  return { seed, form: draft.form, document: draft.write(), previous: compared ? fitting(draft) : undefined };
}

/** @param {number} reports */
export const rightReports = (reports) => Array.from({ length: reports }, (_, seed) => rightReport(seed));

/** @param {Checker} checker @param {Input[]} inputs */
const resultsOf = (checker, inputs) => inputs.map(({ document, previous }) => checker.check(document, { previous }));

/** @param {Input[]} inputs that are right @param {Result[]} results of each, in order */
export function quietOf(inputs, results) {
  /** @type {Case[]} */
  const cases = [];
  /** @type {Record<string, { count: number, severity: string, about: string }>} */
  const byRule = {};
  for (const [i, { seed, form }] of inputs.entries()) {
    for (const finding of results[i].findings) {
      const { rule, severity, about } = finding;
      byRule[rule] ??= { count: 0, severity, about };
      byRule[rule].count++;
      cases.push(caseOf(seed, form, results[i], finding));
    }
  }
  const loud = cases.filter(({ severity }) => severity !== 'note');
  return { cases, byRule, loud: loud.length, content: loud.filter(({ about }) => about === 'content').length };
}

/** @param {Checker} checker @param {number} reports */
export function runQuiet(checker, reports) {
  const inputs = rightReports(reports);
  return quietOf(inputs, resultsOf(checker, inputs));
}

/** @param {Mistake} mistake @param {number} seed @returns {Input | undefined} nothing where it finds no place */
export function plant(mistake, seed) {
  const forms = mistake.forms ?? USUAL;
  const draft = makeDraft(makeReport(seed, mistake.report), forms[seed % forms.length], createRandom(seed + 5000));
  if (mistake.apply?.(draft) === false) return undefined;
  return { seed, form: draft.form, document: draft.write(), previous: mistake.previous?.(draft) };
}

/** @param {Mistake} mistake @param {number} wanted how many reports to plant it in */
export function plantedReports(mistake, wanted) {
  /** @type {Input[]} */
  const inputs = [];
  for (let seed = 0; inputs.length < wanted && seed < wanted * 20; seed++) {
    const input = plant(mistake, seed);
    if (input) inputs.push(input);
  }
  return inputs;
}

/** @param {string} rule @param {Input[]} inputs with its mistake @param {Result[]} results of each, in order */
export function foundOf(rule, inputs, results) {
  const out = {
    planted: inputs.length,
    fired: 0,
    extras: /** @type {Record<string, number>} */ ({}),
    cases: /** @type {Case[]} */ ([]),
    missed: /** @type {object[]} */ ([]),
  };
  for (const [i, { seed, form, document }] of inputs.entries()) {
    const { findings } = results[i];
    if (findings.some((finding) => finding.rule === rule)) out.fired++;
    else out.missed.push({ seed, form, document: document.text ?? document.blocks });
    for (const finding of findings.filter((one) => isLoud(one) && one.rule !== rule)) {
      out.extras[finding.rule] = (out.extras[finding.rule] ?? 0) + 1;
      out.cases.push(caseOf(seed, form, results[i], finding));
    }
  }
  return out;
}

/** @param {Checker} checker @param {string} rule @param {Mistake} mistake @param {number} wanted how many reports to plant it in */
export function runMistake(checker, rule, mistake, wanted) {
  const inputs = plantedReports(mistake, wanted);
  return foundOf(rule, inputs, resultsOf(checker, inputs));
}
