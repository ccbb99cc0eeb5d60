/**
 * Damage to columns.
 * @import { Draft, Row, SheetCell } from './draft.js'
 */
import { APPLICANTS } from '../format.js';
import { pipes } from './write.js';

/** An empty column too many at the end of every row. @param {Draft} draft */
export function trailingColumn(draft) {
  for (const table of /** @type {const} */ (['proactive', 'requests', 'review'])) {
    for (const row of draft.sheet(table).rows) row.push({ text: '' });
  }
}

/** All rows with numbers stand one column off the head, this way or that. @param {Draft} draft */
export function columnsShifted(draft) {
  const left = draft.random.chance(0.5);
  for (const row of draft.numberRows('requests')) {
    if (!left) row.unshift({ text: '' });
    else {
      row.splice(
        row.findIndex(({ text, id }) => text === '' && id === undefined),
        1,
      );
      row.push({ text: '' });
    }
  }
}

/** The totals stand in front, under their head. @param {Draft} draft */
export function totalsFirst(draft) {
  for (const row of draft.sheet('requests').rows) row.splice(3, 0, ...row.splice(-1));
  draft.doubt('requests', draft.numbers('requests'));
}

/** Two kinds of organisations have changed places, heads and all. @param {Draft} draft */
export function columnsSwapped(draft) {
  const [a, b] = draft.random.sample(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'], 2);
  const place = (/** @type {string} */ label) =>
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].indexOf(label) + 1;
  const isOf = (/** @type {string} */ label) => (/** @type {SheetCell} */ cell) =>
    cell.id === undefined ? cell.label === label : cell.id.endsWith(`.${APPLICANTS[place(label)]}`);
  const isHead = (/** @type {Row} */ row) => row.every(({ id }) => id === undefined) && row.some(isOf(a));
  if (!draft.sheet('requests').rows.some(isHead)) return;
  for (const row of draft.sheet('requests').rows) {
    const [x, y] = [row.findIndex(isOf(a)), row.findIndex(isOf(b))];
    if (x >= 0 && y >= 0) [row[x], row[y]] = [row[y], row[x]];
  }
}

/** One kind of applicant is gone with all of its numbers. @param {Draft} draft */
export function columnDropped(draft) {
  const labels = ['', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const which = draft.random.int(1, 5);
  const sheet = draft.sheet('requests');
  for (const row of sheet.rows) {
    const at = row.findIndex(
      ({ id, label }) => id?.endsWith(`.${APPLICANTS[which]}`) || (id === undefined && label === labels[which]),
    );
    if (at < 0) continue;
    draft.expect('requests', row.splice(at, 1), 'missing');
  }
  const named = sheet.rows.flat().some(({ label }) => label !== undefined && labels.includes(label, 1));
  if (draft.form === 'lines' || !named) draft.doubt('requests', draft.numbers('requests'));
}

/** Every place of a merged cell holds its text, numbers too, as some tools undo merged cells. @param {Draft} draft */
export function mergedFilled(draft) {
  for (const block of draft.blocks) {
    if (block.kind === 'table') for (const cell of block.rows.flat()) cell.text ||= cell.merged ?? '';
  }
}

/** The line under the head of a Markdown table has another number of columns than the rows. @param {Draft} draft */
export function headWidth(draft) {
  const off = draft.random.pick([-2, -1, 1, 2]);
  draft.writeWith = ({ blocks }) => ({
    name: 'report.md',
    format: 'markdown',
    text: blocks
      .map((block) => (block.kind === 'table' ? pipes(block.rows, block.rows[0].length + off) : block.text))
      .join('\n\n'),
  });
}

const INVENTED = [
  ['项目', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '数据7'],
  ['项目', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '结转下年度', '总计'],
  ['类别', '列1', '列2', '列3', '列4', '列5', '列6', '列7'],
];

/** The last rows under a head of their own that somebody made up. @param {Draft} draft */
export function headInvented(draft) {
  const sheet = draft.sheet('requests');
  const rows = sheet.rows.splice(draft.random.int(6, sheet.rows.length - 2)).map(lastLabelAndNumbers);
  const head = draft.random.pick(INVENTED).map((text) => ({ text }));
  draft.blocks.splice(draft.indexOf(sheet) + 1, 0, { kind: 'table', table: 'requests', rows: [head, ...rows] });
}

/** @param {Row} row @returns {Row} */
function lastLabelAndNumbers(row) {
  const label = row.filter(({ id, text }) => id === undefined && text !== '').at(-1);
  return [{ text: label?.text ?? '' }, ...row.filter(({ id }) => id !== undefined)];
}

/** Values torn from their labels: the label a line, its numbers a table of their own behind it. @param {Draft} draft */
export function valuesTorn(draft) {
  const sheet = draft.sheet('requests');
  const rows = sheet.rows.splice(draft.random.int(6, sheet.rows.length - 2));
  const torn = rows.flatMap((row) => {
    const [label, ...numbers] = lastLabelAndNumbers(row);
    return [
      { kind: /** @type {const} */ ('line'), text: label.text },
      { kind: /** @type {const} */ ('table'), table: sheet.table, rows: [numbers] },
    ];
  });
  draft.blocks.splice(draft.indexOf(sheet) + 1, 0, ...torn);
}

/** All labels, then all numbers, column by column: which number is whose, the text does not say. @param {Draft} draft */
export function columnMajor(draft) {
  const sheet = draft.sheet('requests');
  const labels = draft.labels('requests').map((cell) => [cell]);
  const columns = [...APPLICANTS, 'total'].map((column) =>
    draft.numbers('requests').filter(({ id }) => id?.endsWith(`.${column}`)),
  );
  sheet.rows = [...labels, ...columns.flat().map((cell) => [cell])];
  draft.doubt('requests', draft.numbers('requests'));
}

/** The review table with its blocks out of order: four of each group first, then the three totals. @param {Draft} draft */
export function reviewTotalsLast(draft) {
  const sheet = draft.sheet('review');
  const totalsLast = (/** @type {SheetCell[]} */ cells, /** @type {(cell: SheetCell) => boolean} */ isTotal) => [
    ...cells.filter((cell) => !isTotal(cell)),
    ...cells.filter(isTotal),
  ];
  const heads = totalsLast(draft.labels('review'), ({ label }) => label === '总计');
  if (heads.length === 0) return; // then nothing says which are the totals
  const numbers = totalsLast(draft.numbers('review'), ({ id }) => id?.endsWith('.total') ?? false);
  sheet.rows = [...heads.map((cell) => [cell]), ...numbers.map((cell) => [cell])];
  draft.doubt('review', numbers);
}

/** A column of remarks behind the totals, here and there with words in it. @param {Draft} draft */
export function remarkColumn(draft) {
  draft.sheet('requests').rows.forEach((row, i) => {
    row.push({ text: i === 0 ? '备注' : row.some(({ id }) => id) && draft.random.chance(0.2) ? '含上年结转' : '' });
  });
}

/** A column of numbers in front, one for each row. @param {Draft} draft */
export function rowsCounted(draft) {
  draft.sheet('requests').rows.forEach((row, i) => {
    row.unshift({ text: String(i + 1) });
  });
}
