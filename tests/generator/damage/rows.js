/**
 * Damage to rows.
 * @import { Draft, Row } from './draft.js'
 */
import { APPLICANTS, gridOf } from '../format.js';
import { SHEETS } from './draft.js';
import { asciiDoc, mediaWiki } from './markup.js';
import { boxDrawn, commasPasted, gridDrawn, laidOut, ruledParagraphs, ruledRows, tabsAlone } from './tools.js';

/** Rows without the first of their cells; everything stands one column to the left. @param {Draft} draft */
export function firstCellLost(draft) {
  const { random } = draft;
  for (const row of random.sample(draft.numberRows('requests'), random.int(1, 5))) {
    row.shift();
    if (draft.form !== 'tabbed') row.push({ text: '' });
  }
}

/** Rows one level out: an empty cell too many in front. @param {Draft} draft */
export function rowOneOut(draft) {
  const { random } = draft;
  for (const row of random.sample(draft.numberRows('requests'), random.int(1, 5))) row.unshift({ text: '' });
}

/** Rows without any label, numbers alone. @param {Draft} draft */
export function labelsLost(draft) {
  const { random } = draft;
  for (const row of random.sample(draft.numberRows('requests'), random.int(1, 4))) {
    for (const cell of row) if (cell.id === undefined) cell.text = '';
  }
}

/** Rows gone as a whole. @param {Draft} draft */
export function rowsDropped(draft) {
  const { random } = draft;
  const sheet = draft.sheet('requests');
  for (const row of random.sample(draft.numberRows('requests'), random.int(1, 3))) {
    sheet.rows.splice(sheet.rows.indexOf(row), 1);
    draft.expect('requests', row, 'missing');
  }
}

/** Rows with one of their numbers lost, and nothing in its place: which one, the text does not tell. @param {Draft} draft */
export function numberLost(draft) {
  const { random } = draft;
  for (const row of random.sample(draft.numberRows('requests'), random.int(1, 3))) {
    draft.doubt('requests', row);
    const lost = random.pick(row.filter(({ id }) => id !== undefined));
    row.splice(row.indexOf(lost), 1);
    draft.expect('requests', [lost], 'missing');
  }
}

/** Rows whose seven numbers are blank. @param {Draft} draft */
export function rowsBlank(draft) {
  const { random } = draft;
  for (const row of random.sample(draft.numberRows('requests'), random.int(1, 4))) blank(draft, row);
}

/** @param {Draft} draft @param {Row} cells */
function blank(draft, cells) {
  for (const cell of cells) if (cell.id !== undefined) cell.text = '';
  draft.expect('requests', cells, 'blank');
}

/** Cells of a row that are left blank: the first, the last, one or several between. */
const BLANKS = [[0], [0, 1], [6], [2], [0, 3, 6], [5], [1, 2, 3, 4, 5, 6]];

/** Some cells blank in many rows; where the head is lost, too, the columns are not certain. @param {Draft} draft @returns {Row[]} those rows */
export function someBlank(draft) {
  draft.hasBlanks = true;
  if (!draft.labels('requests').some(({ label }) => label === '商业企业'))
    draft.doubt('requests', draft.numbers('requests'));
  const rows = draft.numberRows('requests').filter(() => draft.random.chance(0.5));
  for (const row of rows) {
    const numbers = row.filter(({ id }) => id !== undefined);
    const places = draft.random.pick(BLANKS);
    blank(
      draft,
      numbers.filter((_, i) => places.includes(i)),
    );
  }
  return rows;
}

/** Some cells blank where a table is drawn, ruled or marked up: each place can be told. @param {Draft} draft */
export function blanksDrawn(draft) {
  someBlank(draft);
  draft.random.pick([gridDrawn, boxDrawn, ruledRows, ruledParagraphs, commasPasted, asciiDoc, mediaWiki])(draft);
}

/** Some cells blank, and nothing left of them: which ones, the text does not tell, nor, a cell a line, where a row ends. @param {Draft} draft */
export function blanksGone(draft) {
  for (const row of someBlank(draft)) {
    draft.doubt('requests', row);
    row.splice(0, row.length, ...row.filter(({ text }) => text !== ''));
  }
  if (draft.form === 'lines') draft.doubt('requests', draft.numbers('requests'));
}

/** Some cells blank, and only a gap or one more tab left of them. @param {Draft} draft */
export function blanksInGaps(draft) {
  someBlank(draft);
  draft.random.pick([laidOut, tabsAlone])(draft);
}

/** Where the total is 0 the six cells beside it are blank. @param {Draft} draft */
export function sixBlank(draft) {
  for (const row of draft.numberRows('requests')) {
    if (row.at(-1)?.text === '0') blank(draft, row.slice(0, -1));
  }
}

/** Zeros left blank everywhere in the request table. @param {Draft} draft */
export function zerosBlank(draft) {
  blank(
    draft,
    draft.numbers('requests').filter(({ text }) => text === '0'),
  );
}

const PAGE_MARKS = ['- 4 -', '-4-', '−5−', '— 6 —', '第4页 共6页', '第 5 页', '－3－', '· 7 ·'];

/** The number of a page between two rows. @param {Draft} draft */
export function pageNumber(draft) {
  const mark = draft.random.pick(PAGE_MARKS);
  insertRows(draft, [[{ text: mark }]]);
}

/** The head of the table once more between two rows, as on each page. @param {Draft} draft */
export function headRepeated(draft) {
  const head = draft.sheet('requests').rows.filter((row) => row.every(({ id }) => id === undefined));
  const mark = draft.random.pick([[], [[{ text: draft.random.pick(PAGE_MARKS) }]], [[{ text: '续表' }]]]);
  insertRows(draft, [...mark, ...structuredClone(head)]);
}

/** @param {Draft} draft @param {Row[]} rows */
function insertRows(draft, rows) {
  const sheet = draft.sheet('requests');
  const at = draft.random.int(4, sheet.rows.length - 1);
  sheet.rows.splice(at, 0, ...rows);
}

/** A table that ends and begins again without its head, as over a page break. @param {Draft} draft */
export function tableParted(draft) {
  const sheet = draft.sheet('requests');
  if (sheet.rows.length === 0) return; // another damage took it
  const rest = sheet.rows.splice(draft.random.int(5, sheet.rows.length - 2));
  const mark = draft.random.pick([[], [{ kind: /** @type {const} */ ('line'), text: draft.random.pick(PAGE_MARKS) }]]);
  draft.blocks.splice(draft.indexOf(sheet) + 1, 0, ...mark, { kind: 'table', table: 'requests', rows: rest });
}

/** The table ends between two rows, the rest of it is lost; the report goes on. @param {Draft} draft */
export function tableCut(draft) {
  const sheet = draft.sheet('requests');
  const lost = sheet.rows.splice(draft.random.int(4, sheet.rows.length - 1));
  draft.expect('requests', lost.flat(), 'missing');
}

/** Everything after some row is lost. @param {Draft} draft */
export function reportCut(draft) {
  tableCut(draft);
  draft.expect('review', draft.numbers('review'), 'missing');
  draft.blocks.splice(draft.indexOf(draft.sheet('requests')) + 1);
}

/** The table is cut, and the fifteen numbers of the next follow without head or heading; in lines nothing parts them from the last row. @param {Draft} draft */
export function reviewAfterCut(draft) {
  tableCut(draft);
  headLostOf(draft, 'review');
  if (draft.form === 'lines') {
    draft.doubt('requests', draft.numberRows('requests').at(-1) ?? []);
    draft.doubt('review', draft.numbers('review'));
  }
  draft.blocks.splice(draft.indexOf(draft.heading('review')), 1);
}

/** The tables have no heads. @param {Draft} draft */
export function headLost(draft) {
  headLostOf(draft, draft.random.pick(['requests', 'review']));
}

/** @param {Draft} draft @param {'requests' | 'review'} table */
function headLostOf(draft, table) {
  draft.sheet(table).rows = draft.numberRows(table);
}

/** The lowest row of the head is gone: the kinds of organisations are not named. @param {Draft} draft */
export function headPartLost(draft) {
  const sheet = draft.sheet('requests');
  const lowest = sheet.rows.findIndex((row) => row.some(({ text }) => text === '商业企业'));
  if (lowest >= 0) sheet.rows.splice(lowest, 1);
}

/** A row that goes on in a second one, each number in its own column. @param {Draft} draft */
export function rowBroken(draft) {
  const sheet = draft.sheet('requests');
  const row = draft.random.pick(draft.numberRows('requests'));
  const after = draft.random.int(4, 8);
  const rest = row.map((cell, i) => (i > after ? cell : { text: '' }));
  const kept = row.map((cell, i) => (i > after ? { text: '' } : cell));
  sheet.rows.splice(sheet.rows.indexOf(row), 1, kept, rest);
  draft.doubt('requests', row);
}

/** The last number of each row on a line of its own, as narrow pages break it. @param {Draft} draft */
export function totalBelow(draft) {
  for (const row of draft.numberRows('requests')) row[row.length - 1].text = `\n${row[row.length - 1].text}`;
}

/** Rows of a group in another order; their labels say which is which. @param {Draft} draft */
export function rowsShuffled(draft) {
  const sheet = draft.sheet('requests');
  const group = sheet.rows.filter((row) =>
    row.some(({ id }) => id?.startsWith('denied.') && !id.startsWith('denied.stateSecret')),
  );
  const shuffled = draft.random.shuffle(group);
  sheet.rows = sheet.rows.map((row) => (group.includes(row) ? shuffled[group.indexOf(row)] : row));
}

/** Two tables without anything between them. @param {Draft} draft */
export function tablesGlued(draft) {
  const [first, second] = draft.random.pick([
    ['proactive', 'requests'],
    ['requests', 'review'],
  ]);
  const above = draft.sheet(/** @type {'proactive'} */ (first));
  const below = draft.sheet(/** @type {'review'} */ (second));
  const heading = draft.heading(second);
  if (!heading) return; // another damage took it
  above.rows.push(...(draft.random.chance(0.5) ? [[{ text: heading.text }]] : []), ...below.rows);
  draft.blocks = draft.blocks.filter((block) => block !== below && block !== heading);
}

/** The next heading stands in the last cell of the table. @param {Draft} draft */
export function headingInCell(draft) {
  const [table, next] = draft.random.pick(
    /** @type {const} */ ([
      ['proactive', 'requests'],
      ['requests', 'review'],
      ['review', 'problems'],
    ]),
  );
  const heading = draft.heading(next);
  if (!heading) return; // another damage took it
  const last = draft.numbers(table).at(-1);
  if (last) last.text += `${draft.random.pick(['\n', ' ', ''])}${heading.text}`;
  draft.blocks.splice(draft.indexOf(heading), 1);
}

/** （六）其他处理 as the one row of the 2019 format in a report of 2021 or later. @param {Draft} draft */
export function singleRow(draft) {
  const values = { ...draft.report.truth.tables.requests };
  for (const column of [...APPLICANTS, 'total']) {
    const parts = ['noCorrection', 'feeUnpaid', 'other'].map((row) => `otherwise.${row}.${column}`);
    values[`otherwise.single.${column}`] = parts.reduce((sum, id) => sum + values[id], 0);
    for (const id of parts) draft.expected.delete(`requests.${id}`);
    draft.expect('requests', [{ text: '', id: `otherwise.single.${column}` }], values[`otherwise.single.${column}`]);
  }
  const texts = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)]));
  draft.sheet('requests').rows = SHEETS[draft.form](gridOf('requests', '2019', texts));
}

/** Numbers before the label of their row, as some extractors give them. @param {Draft} draft */
export function numbersBefore(draft) {
  const sheet = draft.sheet('requests');
  sheet.rows = sheet.rows.map((row) => [
    ...row.filter(({ id }) => id !== undefined),
    ...row.filter(({ id }) => id === undefined),
  ]);
}

/** A row's numbers follow those of the row before, its label is gone. @param {Draft} draft */
export function labelGone(draft) {
  const { random } = draft;
  const rows = draft.numberRows('requests').slice(2, -1);
  const row = random.pick(rows.filter((it) => it.filter(({ id }) => id === undefined).length === 1));
  row.splice(0, row.length, ...row.filter(({ id }) => id !== undefined));
}

/** A row of the author's own in front of a group: what its rows add up to. @param {Draft} draft */
export function groupTotals(draft) {
  const sheet = draft.sheet('requests');
  const first = draft.numberRows('requests').findIndex((row) => row.some(({ label }) => label?.startsWith('（四）')));
  const row = draft.numberRows('requests')[first];
  const label = row?.find((cell) => cell.label?.startsWith('（四）'));
  if (!label) return;
  const total = row.map((cell) => ({ text: cell === label ? label.text : cell.id === undefined ? '' : '7' }));
  label.text = '';
  sheet.rows.splice(sheet.rows.indexOf(row), 0, total);
}
