/** A document as it was read, as rich text: its own paragraphs and tables, to be pasted into another program. */
import { escaped } from './xml.js';

const cellStyle = 'border:1px solid #000;padding:2px 4px';

/** @param {import('../readers/document.js').BlockDocument} document */
export function documentHtml({ blocks }) {
  return blocks.map((block) => (block.type === 'table' ? tableHtml(block) : paragraphHtml(block))).join('');
}

/** @param {import('../readers/document.js').Block} block */
const paragraphHtml = (block) => (block.type === 'paragraph' ? `<p>${escaped(block.text)}</p>` : '');

/** @param {import('../readers/document.js').Table} table */
function tableHtml({ rows }) {
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  return `<table style="border-collapse:collapse"><tbody>${body}</tbody></table>`;
}

/** @param {import('../readers/document.js').Cell} cell */
function cellHtml({ text, colspan = 1, rowspan = 1 }) {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<td${spans} style="${cellStyle}">${escaped(text).replace(/\n/g, '<br>')}</td>`;
}
