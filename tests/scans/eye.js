/** Whoever holds a scan's doubtful numbers against the pictures, as the page asks for them: he sees what stands in the report. */
import { guessOf, leftOf, located, withText } from '../../web/scans/doubts.js';
import { cellOf } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.d.ts').Result} Result
 * @typedef {import('../../web/scans/doubts.js').Doubt} Doubt
 * @typedef {import('../../web/scans/reading.js').PageFigure} PageFigure
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument
 * @typedef {import('../generator/report.js').Report['truth']} Truth
 * @typedef {{document: BlockDocument, confirmed: string[], steps: {key: string, before: null}[]}} Known  steps: what was skipped
 */

/** The cells and what stands in them. @param {Truth} truth @returns {Map<string, number>} */
const cellsOf = ({ tables }) =>
  new Map(
    Object.entries(tables).flatMap(([name, cells]) => Object.entries(cells).map(([id, it]) => [`${name}.${id}`, it])),
  );

/** One answer: all that is framed where it is as it was read, else the number that is asked for; words that are not as printed are skipped. @param {Known} known @param {Doubt} doubt @param {Result} result @param {Map<string, number>} cells @param {string} text @returns {Known} */
function answered({ document, confirmed, steps }, { key, cell, parts, whole }, result, cells, text) {
  const isRead = (/** @type {string} */ id) => cellOf(result, id).value === cells.get(id);
  if (whole?.cells.every(isRead)) return { document, confirmed: [...confirmed, ...whole.cells], steps };
  if (cell === undefined && !text.includes(key))
    return { document, confirmed, steps: [...steps, { key, before: null }] };
  const isMended = cell !== undefined && !isRead(cell);
  const mended = isMended ? withText(document, parts, String(cells.get(cell))) : document;
  return { document: mended, confirmed: [...confirmed, key], steps };
}

/**
 * @param {BlockDocument} document @param {readonly PageFigure[]} found @param {Truth} truth @param {string} text of the report
 * @param {import('../../wasm/index.js').Checker} checker
 * @returns {Promise<{result: Result, proposed: number, keys: number}>} what is found then; proposed: of those that were doubtful, how many were shown as
 *   they are; keys: how many answers that took
 */
export async function confirmed(document, found, truth, text, checker) {
  const cells = cellsOf(truth);
  const described = checker.describe();
  const figures = await located(document, found, async (it) => checker.check(it));
  const pictures = document.blocks.map(() => ({ width: 1, height: 1, blob: new Blob() }));
  const scan = { files: [], blocks: document.blocks, pictures, figures };
  const doubtful = figures.filter(({ sure }) => !sure);
  const proposed = doubtful.filter(({ cell, seen }) => guessOf(seen) === String(cells.get(cell))).length;
  /** @type {Known} */
  let known = { document, confirmed: [], steps: [] };
  for (let keys = 0; ; keys++) {
    const result = checker.check(known.document, { confirmed: known.confirmed });
    const report = /** @type {import('../../web/model/desk.js').Report} */ ({ ...known, scan });
    const [doubt] = leftOf(described, report, result, { steps: known.steps, typed: null });
    if (!doubt) return { result, proposed, keys };
    known = answered(known, doubt, result, cells, text);
  }
}
