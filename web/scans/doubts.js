// The numbers of a scan that were not seen for sure: which cells they belong to, and which are still to be looked at.
import { cellOf, place, TABLES } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument
 * @typedef {import('./reading.js').PageDoubt} PageDoubt @typedef {import('./picture.js').Picture} Picture
 * @typedef {PageDoubt & {cell: string}} Doubt  a run on a page, and the cell that it is the number of
 * @typedef {{done: ReadonlySet<string>, typed: string|null}} Look  the cells that were looked at, while that goes on; what is typed for the next one
 * @typedef {{along: 'row'|'column', value: number}} Sum  what a cell should be by one of the relations, told by the other numbers in it
 * @typedef {{doubt: Doubt, picture: Picture, sums: Sum[], name: string, page: number, guess: string, value: string, at: number, all: number, left: number, sure: number, next: string[], more: number,
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
export const isUnseen = (result, cell) => {
  const found = cellOf(result, cell);
  return 'reason' in found && found.reason === 'unseen';
};

/** The cells whose numbers were not seen for sure, in the order of the report. @param {Result} result */
export const unseenIn = (result) => cellsIn(result).filter((cell) => isUnseen(result, cell));

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
 * @param {BlockDocument} document @param {readonly PageDoubt[]} doubts
 * @param {(document: BlockDocument) => Promise<Result>} check @returns {Promise<Doubt[]>}
 */
export async function located(document, doubts, check) {
  const result = await check(document);
  const unseen = unseenIn(result);
  /** @type {Doubt[]} */
  const found = [];
  for (const doubt of doubts) {
    if (found.length === unseen.length) break;
    const probed = await check(withNumber(document, doubt, String(PROBE)));
    const cell = unseen.find((id) => cellOf(probed, id).value === PROBE);
    if (cell) found.push({ ...doubt, cell });
  }
  return found.sort((a, b) => unseen.indexOf(a.cell) - unseen.indexOf(b.cell));
}

/** Those that nobody has looked at yet. @param {import('../model/desk.js').Report} report @param {Result} result @param {ReadonlySet<string>} done */
export function leftOf({ scan, document }, result, done) {
  if (!scan || !document || !('blocks' in document)) return []; // it was edited as text since
  return scan.doubts.filter(({ cell, block }) => scan.pictures[block] && isUnseen(result, cell) && !done.has(cell));
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
  const picture = /** @type {Picture} */ (report.scan?.pictures[doubt.block]);
  return {
    ...{
      doubt,
      picture,
      guess,
      value: look.typed ?? guess,
      left: left.length,
      name: report.name,
      page: doubt.block + 1,
    },
    ...{ at: look.done.size + 1, all: look.done.size + left.length },
    sure: cellsIn(result).filter((cell) => cellOf(result, cell).state === 'number').length,
    next: others.slice(0, NAMED).map(({ cell }) => cell),
    more: Math.max(0, others.length - NAMED),
    row: rowOf(described, result, doubt.cell),
    sums: sumsFor(result, doubt.cell),
  };
}

/** What the sums of its row and of its column ask for, where all their other numbers are there. @param {Result} result @param {string} cell @returns {Sum[]} */
export function sumsFor(result, cell) {
  const own = result.relations.filter(({ id, cells }) => id !== 'R7' && cells.includes(cell));
  const sums = own.flatMap(({ cells, split, along }) => {
    const side = (/** @type {number} */ at) => (at < split === cells.indexOf(cell) < split ? -1 : 1);
    const value = cells.reduce(
      (sum, id, at) => (id === cell ? sum : sum + side(at) * (cellOf(result, id).value ?? Number.NaN)),
      0,
    );
    return value >= 0 ? [{ along, value }] : [];
  });
  return sums.filter((it, i) => sums.findIndex(({ along, value }) => along === it.along && value === it.value) === i);
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
