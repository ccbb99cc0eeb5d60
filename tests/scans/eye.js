/** Whoever holds a scan's doubtful numbers against the pictures: he sees what stands in the report. */
import { guessOf, located, restingOn, withText } from '../../web/scans/doubts.js';

/**
 * @typedef {import('../../wasm/types.d.ts').Result} Result
 * @typedef {import('../../web/scans/reading.js').PageFigure} PageFigure
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument
 * @typedef {import('../generator/report.js').Report['truth']} Truth
 */

/** The cells and what stands in them. @param {Truth} truth @returns {Map<string, number>} */
const cellsOf = ({ tables }) =>
  new Map(
    Object.entries(tables).flatMap(([name, cells]) => Object.entries(cells).map(([id, it]) => [`${name}.${id}`, it])),
  );

/**
 * @param {BlockDocument} document @param {readonly PageFigure[]} figures @param {Truth} truth @param {string} text of the report
 * @param {import('../../wasm/index.js').Checker} checker
 * @returns {Promise<{result: Result, proposed: number}>} what is found then; proposed: of those that were doubtful, how many were shown as they are
 */
export async function confirmed(document, figures, truth, text, checker) {
  const cells = cellsOf(truth);
  const all = await located(document, figures, async (it) => checker.check(it));
  const doubts = all.filter(({ sure }) => !sure).map((figure) => ({ figure, value: String(cells.get(figure.cell)) }));
  const seen = doubts.reduce((whole, { figure, value }) => withText(whole, [figure], value), document);
  const numbers = [...cells.keys()];
  const { words } = restingOn(checker.describe(), checker.check(seen), numbers);
  const asPrinted = words.map(([it]) => it).filter((it) => text.includes(it));
  return {
    result: checker.check(seen, { confirmed: [...numbers, ...asPrinted] }),
    proposed: doubts.filter(({ figure, value }) => guessOf(figure.seen) === value).length,
  };
}
