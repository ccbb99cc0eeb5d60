/** What recognition made of a report, beside what stands in it. */
import { diffArrays } from 'diff';

/**
 * @typedef {import('../../wasm/types.d.ts').Result} Result
 * @typedef {{right: number, wrong: string[], unread: number, blamed: string[]}} Score
 */

/**
 * @param {Result} result @param {import('../generator/report.js').Report['truth']} truth
 * @returns {Score} `wrong`: cells that were read as other numbers; `blamed`: rules that blame the author of a sound report
 */
export function compared(result, truth) {
  /** @type {Score} */
  const score = { right: 0, wrong: [], unread: 0, blamed: [] };
  for (const [name, cells] of Object.entries(truth.tables)) {
    for (const [id, value] of Object.entries(cells)) {
      const found = result.report.tables[/** @type {'requests'} */ (name)].cells[id];
      if (found?.state !== 'number') score.unread += 1;
      else if (found.value === value) score.right += 1;
      else score.wrong.push(`${name}.${id}: ${found.value}, not ${value}`);
    }
  }
  score.blamed = result.findings.filter(({ about }) => about !== 'reading').map(({ rule }) => rule);
  return score;
}

/** What is said of the numbers in a report's tables. @param {Result} result */
const accusations = ({ findings }) =>
  findings
    .filter(({ about, cells }) => about !== 'reading' && cells.length > 0)
    .map(({ rule, cells }) => [rule, ...cells].join(' '));

/** Of what is said of the numbers in a report, how much is said of its scan as well. @param {Result} scan @param {Result} report @returns {{said: number, of: number}} */
export function alike(scan, report) {
  const [found, all] = [accusations(scan), accusations(report)];
  return { said: all.filter((it) => found.includes(it)).length, of: all.length };
}

/** Letters and signs that are looked upon as the same: recognition cannot tell their widths. @param {string} text */
const bare = (text) => [...text.normalize('NFKC').replace(/\s/g, '')];

/** Of the characters of a text, how many are missing or others. @param {string} found @param {string} text @returns {{of: number, lost: number, unseen: number}} */
export function strayed(found, text) {
  const [a, b] = [bare(text), bare(found)];
  const lost = diffArrays(a, b).reduce((sum, { removed, count = 0 }) => sum + (removed ? count : 0), 0);
  return { of: a.length, lost, unseen: b.filter((it) => it === '〓').length };
}
