// The numbers of a scan that were not seen for sure: which cells they belong to, and which are still to be looked at.
import { cellOf, place, TABLES } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument
 * @typedef {import('../../recognition/page.js').Doubt & {block: number, picture: import('../../recognition/plane.js').Plane, cell: string}} Doubt
 *   a run on a page, its picture, and the cell that it is the number of
 * @typedef {{done: ReadonlySet<string>, typed: string|null}} Look  the cells that were looked at, while that goes on; what is typed for the next one
 * @typedef {{doubt: Doubt, name: string, page: number, guess: string, value: string, at: number, all: number, left: number, sure: number, next: string[], more: number,
 *   row: {label: string, cells: {id: string, label: string, text: string}[]}}} Looking  `at` of `all`; sure: how many numbers were read; next: cells; more: how many
 *   follow them
 */

/** A number that no report has: where it turns up, what was written into the document stands. */
const PROBE = 987_654_321;
/** Fees are told in ten thousands, with decimals. */
const NUMBER = /^\d+(?:\.\d+)?$/;
/** So many cells that come next are named. */
const NAMED = 2;

/** @param {Result} result @param {string} cell */
const isUnseen = (result, cell) => {
  const found = cellOf(result, cell);
  return 'reason' in found && found.reason === 'unseen';
};

/** The cells of a result in the order of the report. @param {Result} result */
const cellsIn = (result) =>
  TABLES.flatMap((table) => Object.keys(result.report.tables[table].cells).map((id) => `${table}.${id}`));

/** The document with a number where one was doubtful. @param {BlockDocument} document @param {Pick<Doubt, 'block'|'run'>} at @param {string} text @returns {BlockDocument} */
export const withNumber = (document, { block, run }, text) => ({
  ...document,
  blocks: document.blocks.map((it, i) =>
    i === block && it.type === 'page'
      ? { ...it, runs: it.runs.map((one, at) => (at === run ? { ...one, text } : one)) }
      : it,
  ),
});

/**
 * The doubts that are numbers of official cells, in the order of the report. Which cell a run belongs to only the core can tell: it is
 * asked what it would read if a number stood there.
 * @param {BlockDocument} document @param {import('../../recognition/document.js').Doubtful[]} pages
 * @param {(document: BlockDocument) => Promise<Result>} check @returns {Promise<Doubt[]>}
 */
export async function located(document, pages, check) {
  const result = await check(document);
  const unseen = cellsIn(result).filter((cell) => isUnseen(result, cell));
  /** @type {Doubt[]} */
  const found = [];
  for (const { block, picture, doubts } of pages) {
    for (const doubt of doubts) {
      if (found.length === unseen.length) break;
      const probed = await check(withNumber(document, { block, run: doubt.run }, String(PROBE)));
      const cell = unseen.find((id) => cellOf(probed, id).value === PROBE);
      if (cell) found.push({ ...doubt, block, picture, cell });
    }
  }
  return found.sort((a, b) => unseen.indexOf(a.cell) - unseen.indexOf(b.cell));
}

/** Those that nobody has looked at yet. @param {import('../model/desk.js').Report} report @param {Result} result @param {ReadonlySet<string>} done */
export function leftOf({ scan = [], document }, result, done) {
  if (!document || !('blocks' in document)) return []; // it was edited as text since
  return scan.filter(({ cell }) => isUnseen(result, cell) && !done.has(cell));
}

/**
 * The one to look at now, with all that is told about it; undefined where none is left.
 * @param {Description} described @param {import('../model/desk.js').Report} report @param {Result} result @param {Look} look @returns {Looking|undefined}
 */
export function lookingAt(described, report, result, look) {
  const left = leftOf(report, result, look.done);
  const [doubt, ...others] = left;
  if (!doubt) return undefined;
  const guess = doubt.seen.find((text) => NUMBER.test(text)) ?? '';
  return {
    ...{ doubt, guess, value: look.typed ?? guess, left: left.length, name: report.name, page: doubt.block + 1 },
    ...{ at: look.done.size + 1, all: look.done.size + left.length },
    sure: cellsIn(result).filter((cell) => cellOf(result, cell).state === 'number').length,
    next: others.slice(0, NAMED).map(({ cell }) => cell),
    more: Math.max(0, others.length - NAMED),
    row: rowOf(described, result, doubt.cell),
  };
}

/** @param {Description} described @param {Result} result @param {string} cell */
function rowOf(described, result, cell) {
  const { table, row } = /** @type {import('../../wasm/forms.js').Place} */ (place(described, result, cell));
  const cells = row.columns.map(({ id, label }) => {
    const own = `${table}.${row.id}.${id}`;
    return { id: own, label, text: cellOf(result, own).text };
  });
  return { label: row.label, cells };
}
