/** JSON: a result that was saved is opened as the text that it is about, what a site's interface answers as the report in it; other data is no report. */
import { UnreadableError } from './errors.js';

/** Characters; a shorter text is a title or a link to a report. */
const shortestReport = 300;

/**
 * The report that data hold.
 * @param {string} text
 * @returns {string} itself where it is no JSON
 */
export function reportIn(text) {
  const data = parsed(text);
  if (data === undefined) return text;
  const [first] = Array.isArray(data) ? data : [data];
  if (typeof first?.source?.text === 'string') return first.source.text;
  const report = longest(data);
  if (report.length < shortestReport) throw new UnreadableError('data');
  return report;
}

/** Levels of an answer that are looked into. */
const deepest = 16;

/** The longest of its texts about disclosure. @param {unknown} data @param {number} [level] @returns {string} */
function longest(data, level = 0) {
  if (typeof data === 'string') return data.includes('信息公开') ? data : '';
  if (typeof data !== 'object' || data === null || level > deepest) return '';
  return Object.values(data)
    .map((it) => longest(it, level + 1))
    .reduce((best, it) => (it.length > best.length ? it : best), '');
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
