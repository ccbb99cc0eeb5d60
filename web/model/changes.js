// What differs between a report as it came and as it is now: number by number in its tables, elsewhere word by word. For the one who
// changes the document; compared, not recorded, so that nothing is left out and what was undone is gone.
import { cellIds, cellOf, form, TABLES, tableOf } from '../../wasm/forms.js';
import { nameOf } from './names.js';
import { passages, plain } from './passages.js';
import { bodyOf } from './set-anew.js';

/**
 * @typedef {import('../../wasm/types.js').Description} Description @typedef {import('../../wasm/types.js').Cell} Cell
 * @typedef {import('../../wasm/types.js').Range} Range @typedef {import('../../wasm/forms.js').TableName} TableName
 * @typedef {{source: {text: string}, report: Pick<import('../../wasm/types.js').Report, 'tables'|'sections'|'paragraphs'>}} Original
 *   what is kept of a report as it came
 * @typedef {{cell: string, from?: Cell, to?: Cell}} CellChange  from, to: none where the form of that time has no such cell
 * @typedef {{turned: TableName[], cells: CellChange[], passages: import('./passages.js').Passage[]}} Changes  turned: tables that have another form now
 * @typedef {{row: string, place: string, from: string, to: string, revert: string, words: boolean}} Changed
 *   row: what stands together; place: nothing where the words themselves say it; revert: the cell that can be put back, or nothing; words:
 *   whether words gave way to words, as they stand there
 */

/** @param {Original} result @returns {Original} */
export const originalOf = ({ source: { text }, report: { tables, sections, paragraphs } }) => ({
  source: { text },
  report: { tables, sections, paragraphs },
});

/** @type {Changes} */
const NONE = { turned: [], cells: [], passages: [] };

/** @param {Description} described @param {Original|undefined} original @param {Original} now @returns {Changes} */
export function changesIn(described, original, now) {
  if (!original || original.source.text === now.source.text) return NONE;
  const areas = TABLES.flatMap((id) => areasOf(original, now, id));
  const turned = areas.map(({ id }) => id).filter((id) => formatOf(original, id) !== formatOf(now, id));
  const labelled = areas.filter(({ id }) => !turned.includes(id));
  const labels = labelled.flatMap(({ id, before, after }) =>
    passages(labelsIn(original, id, before), labelsIn(now, id, after)).filter(({ replaced }) => replaced),
  );
  const prose = passages(
    withoutTables(
      original,
      areas.map(({ before }) => before),
    ),
    withoutTables(
      now,
      areas.map(({ after }) => after),
    ),
  );
  return {
    turned,
    cells: areas.flatMap(({ id }) => cellChanges(described, original, now, id)),
    passages: [...labels, ...prose],
  };
}

/** @param {Original} result @param {TableName} id */
const formatOf = ({ report }, id) => report.tables[id].format;

/**
 * Where a table stands in both texts, so that its cells can be compared; nothing where it was not found in one of them.
 * @param {Original} original @param {Original} now @param {TableName} id
 */
function areasOf(original, now, id) {
  const [bodies, ranges] = [
    [original, now].map((it) => bodyOf(it, id)),
    [original, now].map((it) => it.report.tables[id].range),
  ];
  const [before, after] = bodies.every(Boolean) && nextOf(original, id) === nextOf(now, id) ? bodies : ranges;
  return before && after ? [{ id, before, after }] : [];
}

/** The section behind that of a table. @param {Original} result @param {TableName} id */
function nextOf({ report: { sections } }, id) {
  const [begin = 0] = sections.find((section) => section.id === id)?.range || [];
  const later = sections.filter(({ range }) => range[0] > begin).sort((a, b) => a.range[0] - b.range[0]);
  return later[0]?.id;
}

/** The stretches of an area between its sentences: the table. @param {Original} result @param {Range} area @returns {Range[]} */
function tableParts({ report }, [start, end]) {
  const sentences = report.paragraphs.map(({ range }) => range).filter((r) => r[0] >= start && r[1] <= end);
  const edges = [start, ...sentences.flat(), end];
  return edges.flatMap((edge, i) => (i % 2 === 0 ? [/** @type {Range} */ ([edge, edges[i + 1]])] : []));
}

/** @param {string} text @param {Range[]} ranges in order @param {string} instead */
function without(text, ranges, instead) {
  let at = 0;
  const kept = ranges.map(([start, end]) => {
    const words = text.slice(at, start);
    at = Math.max(at, end);
    return words;
  });
  return [...kept, text.slice(at)].join(instead);
}

/** @param {Original} result @param {Range[]} areas */
const withoutTables = (result, areas) =>
  without(result.source.text, areas.flatMap((area) => tableParts(result, area)).sort(byBegin), '\n');

/** What stands in a table beside the numbers of its cells. @param {Original} result @param {TableName} id @param {Range} area */
function labelsIn(result, id, area) {
  const held = Object.values(result.report.tables[id].cells).flatMap(({ range }) => (range ? [range] : []));
  return tableParts(result, area)
    .map(([start, end]) => {
      const inside = held
        .filter((r) => r[0] >= start && r[1] <= end)
        .map(([a, b]) => /** @type {Range} */ ([a - start, b - start]));
      return without(result.source.text.slice(start, end), inside.sort(byBegin), '');
    })
    .join('\n');
}

/** @param {Range} a @param {Range} b */
const byBegin = (a, b) => a[0] - b[0];

/** @param {Description} described @param {Original} original @param {Original} now @param {TableName} id @returns {CellChange[]} */
function cellChanges(described, original, now, id) {
  const ids = [original, now].flatMap((it) => cellIds(form(described, id, formatOf(it, id))));
  const all = Array.from(new Set(ids)).map((cell) => ({ cell, from: cellOf(original, cell), to: cellOf(now, cell) }));
  return all.filter(({ from, to }) => (from && to ? !isSame(from, to) : isTold(from || to)));
}

/** @param {Cell} a @param {Cell} b */
const isSame = (a, b) =>
  a.state === b.state && (a.state === 'number' ? a.value === b.value : plain(a.text) === plain(b.text));

/** Whether a cell that only one of two forms has is worth a word: not where there is nothing in it, or 0. @param {Cell|undefined} cell */
const isTold = (cell) => Boolean(cell && plain(cell.text) && cell.value !== 0);

/**
 * The list in words.
 * @param {Changes} changes @param {(cell: string, isOriginal: boolean) => string} nameOf @param {import('../texts/texts.js').T} t @returns {Changed[]}
 */
export function told({ turned, cells, passages: words }, nameOf, t) {
  const held = (/** @type {Cell} */ { state, text }) =>
    ['number', 'invalid'].includes(state) ? text : t(`cell.${state}`);
  return [
    ...turned.map((id) => ({
      ...{ row: id, place: t(`table.${id}.short`), revert: '', words: false },
      ...{ from: t('changes.old-form'), to: t('changes.new-form') },
    })),
    ...cells.map(({ cell, from, to }) => ({
      row: cell.slice(0, cell.lastIndexOf('.')),
      place: nameOf(cell, !to),
      from: from ? held(from) : t('changes.not-before'),
      to: to ? held(to) : t('changes.not-now'),
      revert: isKnown(from) && isKnown(to) && !turned.includes(tableOf(cell)) ? cell : '',
      words: false,
    })),
    ...words.map(({ from, to, after }, i) => ({
      ...{ row: `passage ${i}`, place: '', revert: '', words: Boolean(from && to) },
      from: from || t('changes.added', { after }),
      to: to || t('changes.removed'),
    })),
  ];
}

/** @param {Cell|undefined} cell */
const isKnown = (cell) => Boolean(cell) && cell?.state !== 'unread' && cell?.state !== 'missing';

/** The list of a report's changes in words. @param {Description} described @param {{original?: Original}} report @param {Original} result @param {Changes} changes @param {import('../texts/texts.js').T} t */
export const toldIn = (described, { original }, result, changes, t) =>
  told(changes, (cell, isOriginal) => nameOf(described, (isOriginal && original) || result, cell, t), t);

/** As it came; of the blank form nothing is told as changed. @param {{original?: Original, form?: boolean}} report */
export const originalIn = ({ original, form: isForm }) => (isForm ? undefined : original);

/** All at once. @param {Description} described @param {{original?: Original, form?: boolean}} report @param {Original} result @param {import('../texts/texts.js').T} t */
export const changesOf = (described, report, result, t) =>
  toldIn(described, report, result, changesIn(described, originalIn(report), result), t);
