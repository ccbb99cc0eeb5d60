/** Requests to check generated reports of counties as text, for the measures of speed. */
import { makeDraft } from '../../generator/damage/draft.js';
import { createRandom } from '../../generator/random.js';
import { makeReport } from '../../generator/report.js';

/** A request a line; each report's text stands `times` times in it. @param {number} count @param {number} times */
export function countyRequests(count, times) {
  return Array.from({ length: count }, (_, seed) => {
    const draft = makeDraft(makeReport(seed, { level: 'county' }), 'tabbed', createRandom(seed)).write();
    const document = { ...draft, text: /** @type {any} */ (draft).text.repeat(times) };
    return `${JSON.stringify({ document })}\n`;
  }).join('');
}
