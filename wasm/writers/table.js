/** An official table to be taken along: as HTML with its merged cells, as tabbed text, as a grid of cells. */
import { layout } from '../form-layout.js';
import { formText } from '../form-text.js';
import { cellOf, formOf } from '../forms.js';
import { escaped } from './xml.js';

/**
 * @typedef {import('../types.d.ts').Description} Description in Chinese: what is taken along is the official form
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {import('../types.d.ts').TableName} TableName
 * @typedef {{text: string, box?: import('../form-layout.js').Box}} Place of the grid; without a box, one goes on there that began before
 */

/** What is taken along is the official form, so it speaks Chinese on every page. */
const UNREAD = '未读出';

/** What a cell shows: its number or its words; one that is blank or not in the text stays empty. @param {Result} result @param {string} id */
export function cellText(result, id) {
  const cell = cellOf(result, id);
  if (cell.state === 'unread') return UNREAD;
  return cell.state === 'number' || cell.state === 'invalid' ? cell.text : '';
}

/** @param {Description} described @param {Result} result @param {TableName} table */
export function tableHtml(described, result, table) {
  const plan = layout(formOf(described, result, table));
  const style = 'border:1px solid #000;padding:2px 4px;text-align:center';
  const cells = (/** @type {import('../form-layout.js').Box[]} */ boxes) =>
    boxes
      .map(
        (b) =>
          `<td colspan="${b.colspan}" rowspan="${b.rowspan}" style="${style}">${escaped(b.cell ? cellText(result, b.cell) : b.text)}</td>`,
      )
      .join('');
  const rows = [...plan.head, ...plan.body].map((boxes) => `<tr>${cells(boxes)}</tr>`).join('');
  const columns = plan.widths.map((width) => `<col width="${width}">`).join('');
  return `<table style="border-collapse:collapse;font-family:FangSong,仿宋;font-size:10.5pt"><colgroup>${columns}</colgroup>${rows}</table>`;
}

/** The same as text. @param {Description} described @param {Result} result @param {TableName} table */
export const tableText = (described, result, table) =>
  formText(formOf(described, result, table), (cell) => cellText(result, cell));

/** The table as a full grid; a box stands in its first place, the places it spans are empty. @param {Description} described @param {Result} result @param {TableName} table */
export function tableGrid(described, result, table) {
  const plan = layout(formOf(described, result, table));
  const rows = [...plan.head, ...plan.body];
  /** @type {Place[][]} */
  const grid = rows.map(() => []);
  rows.forEach((boxes, y) => {
    let x = 0;
    for (const b of boxes) {
      while (grid[y][x]) x += 1;
      for (let dy = 0; dy < b.rowspan; dy += 1)
        for (let dx = 0; dx < b.colspan; dx += 1) grid[y + dy][x + dx] = { text: '' };
      grid[y][x] = { text: b.cell ? cellText(result, b.cell) : b.text, box: b };
    }
  });
  return grid;
}
