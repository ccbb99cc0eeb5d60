// What somebody is to hold against the pictures of a scan: numbers that were not seen for sure, and whatever does not agree with the rest.
import { cellOf, place, TABLES } from '../../wasm/forms.js';
import { wordsLocator } from './places.js';
import { restingOn } from './resting.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument
 * @typedef {import('../../recognition/plane.js').Box} Box @typedef {import('../model/desk.js').Report} Report
 * @typedef {import('./reading.js').PageFigure} PageFigure @typedef {import('./picture.js').Picture} Picture
 * @typedef {PageFigure & {cell: string}} Figure  a run on a page, and the cell that it is the number of
 * @typedef {{block: number, run: number, from?: number, to?: number}} Part  of a page's words: a run, or some of it
 * @typedef {{along?: 'row'|'column', cells: string[], boxes: Box[]}} Whole  the numbers that do not agree with each other, on one page
 * @typedef {{key: string, cell?: string, block: number, box: Box, parts: Part[], seen: string[], ink?: number[], why?: string, whole?: Whole}} Doubt  a number by its cell, or words
 *   as they stand; seen: what each look took the number for; whole: what may be confirmed with it
 * @typedef {{key: string, before: Pick<Report, 'document'|'confirmed'>|null}} Step  before: the report as it was; null where it was skipped
 * @typedef {{steps: readonly Step[], typed: {key: string, text: string}|null}} Look  what was looked at, while that goes on; what is typed, and for which
 * @typedef {{along: 'row'|'column', label: string, cells: {id: string, label: string, text: string, unseen: boolean}[]}} Slice  the row, or the column, of a cell
 * @typedef {{along: 'row'|'column', value: number}} Sum  what a cell should be by one of the relations, told by the other numbers in it
 * @typedef {{doubt: Doubt, picture: Picture, sums: Sum[], name: string, page: number, unseen: boolean, guess: string, value: string, at: number, all: number, left: number, sure: number, next: Doubt[], more: number,
 *   slice?: Slice}} Looking  `at` of `all`; sure: how many numbers were read; more: how many follow those that are next
 */

/** A number that no report has: where it turns up, what was written into the document stands. */
const PROBE = 987_654_321;
/** Fees are told in ten thousands, with decimals; behind a leading 0 something was lost. */
const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** So many that come next are named. */
const NAMED = 2;

/** How a look begins. @type {Look} */
export const FRESH = { steps: [], typed: null };

/** What a number seems to be that was not seen for sure; empty where neither look saw digits. @param {readonly string[]} seen */
export const guessOf = (seen) => seen.find((text) => NUMBER.test(text)) ?? '';

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

/** The document with a text in the place of parts of it: where the first of them stands. @param {BlockDocument} document @param {readonly Part[]} parts @param {string} text @returns {BlockDocument} */
export function withText(document, parts, text) {
  const replaced = (/** @type {string} */ words, /** @type {number} */ block, /** @type {number} */ run) => {
    const at = parts.findIndex((part) => part.block === block && part.run === run);
    if (at < 0) return words;
    const { from = 0, to = words.length } = parts[at];
    return words.slice(0, from) + (at === 0 ? text : '') + words.slice(to);
  };
  const blocks = document.blocks.map((it, block) =>
    it.type === 'page' && parts.some((part) => part.block === block)
      ? { ...it, runs: it.runs.map((one, run) => ({ ...one, text: replaced(one.text, block, run) })) }
      : it,
  );
  return { ...document, blocks };
}

/**
 * The figures that are numbers of official cells, in the order of the report.
 * @param {BlockDocument} document @param {readonly PageFigure[]} figures
 * @param {(document: BlockDocument) => Promise<Result>} check @returns {Promise<Figure[]>}
 */
export async function located(document, figures, check) {
  const result = await check(document);
  const locate = wordsLocator(result, document, []);
  const unseen = await unseenAmong(document, figures, result, check);
  return cellsIn(result).flatMap((cell) => {
    const { range, state } = cellOf(result, cell);
    const [part] = (state === 'number' && range && locate(range)?.parts) || [];
    const figure = unseen.get(cell) || (part && figures.find((it) => it.block === part.block && it.run === part.run));
    return figure ? [{ ...figure, cell }] : [];
  });
}

/**
 * Those that stand for a number that was not seen for sure. Which cell such a run belongs to only the core can tell: it is asked what it would
 * read if a number stood there.
 * @param {BlockDocument} document @param {readonly PageFigure[]} figures @param {Result} result
 * @param {(document: BlockDocument) => Promise<Result>} check @returns {Promise<Map<string, PageFigure>>} by cell
 */
async function unseenAmong(document, figures, result, check) {
  const unseen = unseenIn(result);
  const found = new Map();
  for (const figure of figures.filter(({ sure }) => !sure)) {
    if (found.size === unseen.length) break;
    const probed = await check(withText(document, [figure], String(PROBE)));
    const cell = unseen.find((id) => cellOf(probed, id).value === PROBE);
    if (cell) found.set(cell, figure);
  }
  return found;
}

/**
 * What nobody has looked at yet and can be shown: first what was not seen for sure, then what does not agree.
 * @param {Description} described @param {Report} report @param {Result} result @param {Look} look @returns {Doubt[]}
 */
export function leftOf(described, { scan, document, confirmed }, result, { steps }) {
  if (!scan || !document || !('blocks' in document)) return []; // it was edited as text since
  const { sums, words } = restingOn(described, result, confirmed);
  const isDone = (/** @type {string} */ key) => steps.some((step) => step.key === key);
  const figuresOf = (/** @type {string[]} */ cells) =>
    cells.flatMap((cell) => scan.figures.filter((it) => it.cell === cell && scan.pictures[it.block]));
  const unseen = unseenIn(result).map((cell) => figuresOf([cell]));
  const open = sums.filter(({ cells }) => !cells.some(isDone)); // of one that was skipped nothing can come
  const numbers = [
    ...unseen.flatMap(([figure]) => (figure ? [doubtOf(figure)] : [])),
    ...open.flatMap(({ cells, along }) => together(figuresOf(cells), along)),
  ];
  const locate = words.length ? wordsLocator(result, document, scan.pictures) : () => undefined;
  const passages = words.flatMap(([key, { range, why }]) => {
    const found = locate(range);
    return found && scan.pictures[found.block] ? [{ ...found, key, why, seen: [] }] : [];
  });
  const all = [...numbers, ...passages].filter(({ key }) => !isDone(key));
  return all.filter(({ key }, i) => all.findIndex((it) => it.key === key) === i);
}

/** @param {Figure} figure @returns {Doubt} */
const doubtOf = (figure) => ({ ...figure, key: figure.cell, parts: [figure] });

/** The first of several numbers, with those that stand on the same page. @param {Figure[]} figures @param {'row'|'column'} [along] @returns {Doubt[]} */
function together(figures, along) {
  const [first] = figures;
  if (!first) return [];
  const near = figures.filter(({ block }) => block === first.block);
  const whole = { along, cells: near.map(({ cell }) => cell), boxes: near.map(({ box }) => box) };
  return [{ ...doubtOf(first), ...(near.length > 1 && { whole }) }];
}

/**
 * The one to look at now, with all that is told about it; undefined where none is left.
 * @param {Description} described @param {Report} report @param {Result} result @param {Look} look @returns {Looking|undefined}
 */
export function lookingAt(described, report, result, look) {
  const left = leftOf(described, report, result, look);
  const [doubt, ...others] = left;
  if (!doubt) return undefined;
  const { cell, key, seen, block } = doubt;
  const unseen = cell !== undefined && isUnseen(result, cell);
  const known = cell === undefined ? key.replace(/\s+/g, '') : cellOf(result, cell).text;
  const guess = unseen ? guessOf(seen) : known;
  const { steps, typed } = look;
  return {
    ...{
      doubt,
      unseen,
      guess,
      value: typed?.key === key ? typed.text : guess,
      left: left.length,
      name: report.name,
      page: pageOf(report, block),
    },
    picture: /** @type {Picture} */ (report.scan?.pictures[block]),
    ...{ at: steps.length + 1, all: steps.length + left.length },
    sure: cellsIn(result).filter((id) => cellOf(result, id).state === 'number').length,
    next: others.slice(0, NAMED),
    more: Math.max(0, others.length - NAMED),
    slice: cell === undefined ? undefined : sliceOf(described, result, cell, doubt.whole),
    sums: cell === undefined ? [] : sumsFor(result, cell),
  };
}

/** Which of the pictures a block is. @param {Report} report @param {number} block */
const pageOf = ({ scan }, block) => scan?.pictures.slice(0, block + 1).filter(Boolean).length ?? 0;

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

/** @param {Description} described @param {Result} result @param {string} cell @param {Whole} [whole] @returns {Slice} */
function sliceOf(described, result, cell, whole) {
  const { table, row, column } = placeOf(described, result, cell);
  const own = (/** @type {string} */ id, /** @type {string} */ label) => {
    const { text } = cellOf(result, id);
    return { id, label, text, unseen: isUnseen(result, id) };
  };
  if (whole?.along === 'column') {
    const inOrder = cellsIn(result).filter((id) => whole.cells.includes(id));
    const cells = inOrder.map((id) => own(id, placeOf(described, result, id).row.label));
    return { along: 'column', label: column.label, cells };
  }
  const cells = row.columns.map(({ id, label }) => own(`${table}.${row.id}.${id}`, label));
  return { along: 'row', label: row.label, cells };
}

/** Where an official cell stands. @param {Description} described @param {Result} result @param {string} cell */
const placeOf = (described, result, cell) =>
  /** @type {import('../../wasm/forms.js').Place} */ (place(described, result, cell));
