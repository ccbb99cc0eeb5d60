// Copying: an official table as HTML with its merged cells, and as tabbed text.
import { layout } from '../model/layout.js';
import { cellOf, formOf } from '../model/forms.js';

const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** What is taken along is the official form, so it speaks Chinese on every page. */
const UNREAD = '未读出';

/** What a cell shows: its number or its words; one that is blank or not in the text stays empty. */
export function cellText(result, id) {
  const cell = cellOf(result, id);
  if (cell.state === 'unread') return UNREAD;
  return cell.state === 'number' || cell.state === 'invalid' ? cell.text : '';
}

/** @param {any} described in Chinese: what is copied is the official form @returns {string} */
export function tableHtml(described, result, table) {
  const plan = layout(formOf(described, result, table));
  const style = 'border:1px solid #000;padding:2px 4px;text-align:center';
  const cells = (boxes) =>
    boxes
      .map(
        (b) =>
          `<td colspan="${b.colspan}" rowspan="${b.rowspan}" style="${style}">${escaped(b.cell ? cellText(result, b.cell) : b.text)}</td>`,
      )
      .join('');
  const rows = [...plan.head, ...plan.body].map((boxes) => `<tr>${cells(boxes)}</tr>`).join('');
  return `<table style="border-collapse:collapse;font-family:FangSong,仿宋;font-size:10.5pt">${rows}</table>`;
}

/** The same as text: one line a row, every column in its place. */
export function tableText(described, result, table) {
  return tableGrid(described, result, table)
    .map((row) => row.map((v) => v.text).join('\t'))
    .join('\n');
}

/** The table as a full grid; a box stands in its first place, the places it spans are empty. @returns {{text: string, box?: any}[][]} */
export function tableGrid(described, result, table) {
  const plan = layout(formOf(described, result, table));
  const rows = [...plan.head, ...plan.body];
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

/** Puts text, and HTML where given, on the clipboard; works in old kernels and under file:// as well. @returns {boolean} */
export function copy(text, html) {
  const onCopy = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    if (html) event.clipboardData.setData('text/html', html);
  };
  document.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, true);
  }
}
