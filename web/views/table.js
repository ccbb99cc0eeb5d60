import { html, nothing } from 'lit-html';
import { editOf } from '../model/cards.js';
import { cellOf, formOf } from '../../wasm/forms.js';
import { layout, narrowLayout } from '../../wasm/form-layout.js';
import { icon } from './icons.js';

/**
 * @typedef {Pick<import('../page/model.js').Work, 'described'|'result'|'t'|'byCell'|'selectedCard'|'changed'|'narrow'> & {quiet?: boolean}} TableModel
 * @typedef {import('../../wasm/form-layout.js').Box} Box
 * @typedef {import('../model/cards.js').Card} Card
 * @typedef {{listeners: import('./grid.js').Listeners, cursor: string, marked: ReadonlySet<string>,
 *   pending: ReadonlyMap<string, string|number>, editor: (id: string) => import('./parts.js').View|undefined}} Grid
 *   what makes a table a spreadsheet: where its cursor stands, what is marked, what is being typed
 */

/**
 * An official table as the format prints it, its cells marked.
 * @param {TableModel} model
 * @param {{table: import('../../wasm/forms.js').TableName, rows?: Set<string>, until?: number, grid?: Grid, paper?: boolean}} what
 *   rows: only these; until: how many of them; grid: with it the table can be edited; paper: wide on every screen
 */
export function tableView(model, { table, rows, until = Infinity, grid, paper = false }) {
  const { described, result, t } = model;
  const whole = formOf(described, result, table);
  const form = rows ? { ...whole, rows: whole.rows.filter((r) => rows.has(r.id)) } : whole;
  const phone = model.narrow && !paper;
  const plan = phone ? narrowLayout(form) : layout(form);
  const width = phone ? plan.widths.reduce((sum, w) => sum + w, 0) : 0;
  const on = grid?.listeners;
  return html`<div class="frame" tabindex=${model.narrow ? 0 : nothing} role=${model.narrow ? 'region' : nothing} aria-label=${model.narrow ? t(`table.${table}`) : nothing}>
    <table class="official ${table} ${phone ? 'narrow' : ''}" width=${width || nothing} role=${grid ? 'grid' : nothing} aria-label=${t(`table.${table}`)}
      aria-describedby=${grid ? 'grid-keys' : nothing} @keydown=${on?.key} @dblclick=${on?.double} @mousedown=${on?.press} @mouseover=${on?.drag}
      @focusin=${on?.enter} @copy=${on?.copy} @cut=${on?.cut} @paste=${on?.paste}>
      ${columns(plan.widths, phone)}
      ${plan.head.length ? html`<thead>${plan.head.map((boxes) => html`<tr>${boxes.map((b) => headBox(b))}</tr>`)}</thead>` : nothing}
      <tbody>${plan.body.slice(0, until).map((boxes) => html`<tr class=${gone(result, boxes) ? 'gone' : nothing}>${boxes.map((b) => (b.cell ? cellBox(model, { ...b, cell: b.cell }, grid) : headBox(b)))}</tr>`)}</tbody>
    </table></div>`;
}

/** Whether nothing of a row was in the text. @param {import('../../wasm/forms.js').Result} result @param {Box[]} boxes */
const gone = (result, boxes) => {
  const cells = boxes.flatMap((b) => b.cell || []);
  return cells.length > 0 && cells.every((id) => cellOf(result, id).state === 'missing');
};

/** Widths as shares of the whole, so that the table fits its frame; on a narrow screen as they are. @param {number[]} widths @param {boolean} [fixed] */
export function columns(widths, fixed) {
  const whole = widths.reduce((sum, w) => sum + w, 0);
  return html`<colgroup>${widths.map((w) => html`<col width=${fixed ? w : `${((100 * w) / whole).toFixed(3)}%`}>`)}</colgroup>`;
}

/** @type {Partial<Record<Box['kind'], string>>} */
const SCOPES = { label: 'row', group: 'rowgroup', block: 'colgroup', head: 'col', corner: 'col' };

/** @param {Box} box */
const headBox = ({ kind, text, colspan, rowspan }) =>
  text === ''
    ? html`<td class=${kind} colspan=${colspan} rowspan=${rowspan}></td>`
    : html`<th class=${kind} colspan=${colspan} rowspan=${rowspan} scope=${SCOPES[kind] || nothing}>${kind === 'block' ? html`<span class="stays">${text}</span>` : broken(text)}</th>`;

/** Heads that are broken where they read well, and behind which character. @type {Record<string, number>} */
const BREAKS = {
  ...{ 商业企业: 2, 科研机构: 2, 社会公益组织: 3, 法律服务机构: 3 },
  ...{ 结果维持: 2, 结果纠正: 2, 其他结果: 2, 尚未审结: 2 },
};

/** （三）不予公开 breaks behind its number. @param {string} text */
function broken(text) {
  const numbered = /^（.）/.test(text) && text.length < 8 ? 3 : 0;
  const at = BREAKS[text] || numbered;
  return at
    ? html`<span class="whole">${text.slice(0, at)}</span><wbr><span class="whole">${text.slice(at)}</span>`
    : text;
}

/** The box of a value. @param {TableModel} model @param {Partial<Box> & {cell: string}} box @param {Grid} [grid] */
export function cellBox(model, box, grid) {
  const id = box.cell;
  const view = cellState(model, id, grid);
  const classes = `value ${box.total ? 'total' : ''} ${view.classes}`;
  return html`<td class=${classes} colspan=${box.colspan || 1} data-cell=${grid ? id : nothing} data-card=${view.cards[0]?.key || nothing}
    aria-selected=${grid ? grid.marked.has(id) : nothing} tabindex=${grid ? (id === grid.cursor ? 0 : -1) : nothing}>${view.content}${grid?.editor(id) || nothing}</td>`;
}

/** How a cell looks. What its colour says is there in words as well. @param {TableModel} model @param {string} id @param {Grid} [grid] */
function cellState(model, id, grid) {
  const { result, byCell, selectedCard, changed } = model;
  const cell = cellOf(result, id);
  const cards = byCell.get(id) || [];
  /** @type {string[]} */
  const classes = [model.quiet && cell.state === 'blank' ? 'empty' : cell.state];
  if (cell.state === 'number' && cell.value === 0) classes.push('zero');
  if ('how' in cell && cell.how === 'relations') classes.push('by-relations');
  if (cards.length) classes.push('marked', cards[0].mark);
  if (selectedCard?.related.includes(id)) classes.push('related');
  if (selectedCard?.cells.includes(id)) classes.push('chosen');
  const isChanged = !cards.length && changed.has(id);
  if (isChanged) classes.push('applied');
  const pending = grid?.pending.get(id);
  const content =
    pending === undefined ? cellContent(model, id, cards, isChanged) : html`<span class="number">${pending}</span>`;
  return { classes: classes.join(' '), cards, content };
}

/** @param {TableModel} model @param {string} id @param {Card[]} cards @param {boolean} isChanged */
function cellContent({ result, quiet, t }, id, cards, isChanged) {
  const cell = cellOf(result, id);
  if (quiet && cell.state === 'blank') return nothing;
  if (isChanged) return html`${tag('fine', '', t('group.done'))}${words(cell, cards, id, t)}`;
  const first = cards.filter((card) => firstInRun(result, card, id));
  const numbers = first.map((card) => tag(card.mark, card.number, t(`kind.${card.kind}`), card.key));
  return first.length && (cell.state === 'unread' || cell.state === 'missing')
    ? html`${numbers}<span class="hidden">${t(`cell.${cell.state}`)}</span>`
    : html`${numbers}${words(cell, cards, id, t)}`;
}

/** @param {Card['mark']|'fine'} mark @param {number|string} number @param {string} spoken @param {string} [key] of the card that it leads to */
const tag = (mark, number, spoken, key) =>
  html`<span class="tag ${mark}" data-card=${key || nothing}>${icon(mark, 'small')}${number}<span class="hidden"> ${spoken} </span></span>`;

/** @param {import('../../wasm/types.js').Cell} cell @param {Card[]} cards @param {string} id @param {import('../texts/texts.js').T} t */
function words(cell, cards, id, t) {
  const edit = cards.map((card) => editOf(card, id)).find(Boolean);
  if (edit) return html`<del>${cell.text}</del> <ins>${edit.to}</ins>`;
  if (cell.state === 'number' || cell.state === 'invalid') return html`<span class="number">${cell.text}</span>`;
  return html`<span class="gap">${t(`cell.${cell.state}`)}</span>`;
}

/** Of neighbours with the same mark the first carries the number. @param {import('../../wasm/forms.js').Result} result @param {Card} card @param {string} id */
function firstInRun(result, card, id) {
  const at = card.cells.indexOf(id);
  if (at > 0 && cellOf(result, id).state === 'missing') return cellOf(result, card.cells[at - 1]).state !== 'missing';
  return (
    at <= 0 || card.cells[at - 1].slice(0, card.cells[at - 1].lastIndexOf('.')) !== id.slice(0, id.lastIndexOf('.'))
  );
}
