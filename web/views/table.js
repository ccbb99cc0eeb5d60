import { html, nothing } from 'lit-html';
import { layout, narrowLayout } from '../model/layout.js';
import { editOf } from '../model/cards.js';
import { cellOf, formOf } from '../model/forms.js';
import { icon } from './icons.js';

/**
 * An official table as the format prints it, its cells marked.
 * @param {any} model @param {any} act @param {{table: string, rows?: Set<string>, until?: number, still?: boolean, paper?: boolean}} what
 *   rows: only these; until: how many of them; still: no editing (an excerpt); paper: wide on every screen
 */
export function tableView(model, act, { table, rows, until = Infinity, still = false, paper = false }) {
  const { described, result, state, t } = model;
  const whole = formOf(described, result, table);
  const form = rows ? { ...whole, rows: whole.rows.filter((r) => rows.has(r.id)) } : whole;
  const phone = state.narrow && !paper;
  const plan = phone ? narrowLayout(form) : layout(form);
  const width = phone ? plan.widths.reduce((sum, w) => sum + w, 0) : 0;
  const on = (listener) => (still ? nothing : (event) => listener(event, act));
  const scrolls = state.narrow;
  return html`<div class="frame" tabindex=${scrolls ? 0 : nothing} role=${scrolls ? 'region' : nothing} aria-label=${scrolls ? t(`table.${table}`) : nothing}>
    <table class="official ${table} ${phone ? 'narrow' : ''}" width=${width || nothing} role=${still ? nothing : 'grid'} aria-label=${t(`table.${table}`)}
      @keydown=${on(onGridKey)} @dblclick=${on(onEdit)} @click=${on(onCell)} @focusin=${on(onFocus)}>
      ${columns(plan.widths, phone)}
      ${plan.head.length ? html`<thead>${plan.head.map((boxes) => html`<tr>${boxes.map((b) => headBox(b))}</tr>`)}</thead>` : nothing}
      <tbody>${plan.body.slice(0, until).map((boxes) => html`<tr class=${gone(result, boxes) ? 'gone' : nothing}>${boxes.map((b) => (b.kind === 'value' ? valueBox(model, act, b, still) : headBox(b)))}</tr>`)}</tbody>
    </table></div>`;
}

/** Whether nothing of a row was in the text. */
const gone = (result, boxes) => {
  const values = boxes.filter((b) => b.kind === 'value');
  return values.length > 0 && values.every((b) => cellOf(result, b.cell).state === 'missing');
};

/** Widths as shares of the whole, so that the table fits its frame; on a narrow screen as they are. */
export function columns(widths, fixed) {
  const whole = widths.reduce((sum, w) => sum + w, 0);
  return html`<colgroup>${widths.map((w) => html`<col width=${fixed ? w : `${((100 * w) / whole).toFixed(3)}%`}>`)}</colgroup>`;
}

const SCOPES = { label: 'row', group: 'rowgroup', block: 'colgroup', head: 'col', corner: 'col' };

const headBox = ({ kind, text, colspan, rowspan }) =>
  text === ''
    ? html`<td class=${kind} colspan=${colspan} rowspan=${rowspan}></td>`
    : html`<th class=${kind} colspan=${colspan} rowspan=${rowspan} scope=${SCOPES[kind]}>${kind === 'block' ? html`<span class="stays">${text}</span>` : broken(text)}</th>`;

const OUTCOMES = { 结果维持: 2, 结果纠正: 2, 其他结果: 2, 尚未审结: 2 };

/** （三）不予公开 breaks behind its number, and narrow heads break where they read well. */
function broken(text) {
  const breaks = { 商业企业: 2, 科研机构: 2, 社会公益组织: 3, 法律服务机构: 3, ...OUTCOMES };
  const numbered = /^（.）/.test(text) && text.length < 8 ? 3 : 0;
  const at = breaks[text] || numbered;
  return at
    ? html`<span class="whole">${text.slice(0, at)}</span><wbr><span class="whole">${text.slice(at)}</span>`
    : text;
}

function valueBox(model, act, box, still) {
  const { state } = model;
  const id = box.cell;
  const view = cellState(model, id);
  const classes = `value ${box.total ? 'total' : ''} ${view.classes}`;
  const editing = !still && (state.editing ? state.editing.cell === id : state.rowEdit?.cells.includes(id));
  return html`<td class=${classes} colspan=${box.colspan} data-cell=${still ? nothing : id} data-card=${view.card?.key || nothing}
    tabindex=${still ? nothing : id === state.cell ? 0 : -1}>${editing ? editor(model, act, id) : view.content}</td>`;
}

/** How a cell looks. What its colour says is there in words as well. */
function cellState(model, id) {
  const { result, byCell, selectedCard, state } = model;
  const cell = cellOf(result, id);
  const card = byCell.get(id);
  const classes = [cell.state];
  if (cell.state === 'number' && cell.value === 0) classes.push('zero');
  if (cell.how === 'relations') classes.push('by-relations');
  if (card) classes.push('marked', card.mark);
  if (selectedCard?.related.includes(id)) classes.push('related');
  if (selectedCard?.cells.includes(id)) classes.push('chosen');
  const isChanged = !card && state.report.history.now.applied.some((e) => e.cell === id);
  if (isChanged) classes.push('applied');
  const content = cellContent(model, id, cell, card, isChanged);
  return { classes: classes.join(' '), card, content };
}

function cellContent({ result, t }, id, cell, card, isChanged) {
  if (isChanged) return html`${tag('fine', '', t('group.done'))}${words(cell, card, id, t)}`;
  if (!card || !firstInRun(result, card, id)) return words(cell, card, id, t);
  const number = tag(card.mark, card.number, t(`mark.${card.mark}`));
  return cell.state === 'unread'
    ? html`${number}<span class="hidden">${t('cell.unread')}</span>`
    : html`${number}${words(cell, card, id, t)}`;
}

const tag = (mark, number, spoken) =>
  html`<span class="tag">${icon(mark, 'small')}${number}<span class="hidden">${spoken}</span></span>`;

function words(cell, card, id, t) {
  const edit = editOf(card, id);
  if (edit) return html`<del>${cell.text}</del> <ins>${edit.to}</ins>`;
  if (cell.state === 'number' || cell.state === 'invalid') return html`<span class="number">${cell.text}</span>`;
  return html`<span class="gap">${t(`cell.${cell.state}`)}</span>`;
}

/** Of neighbours with the same mark the first carries the number. */
function firstInRun(result, card, id) {
  const at = card.cells.indexOf(id);
  if (at > 0 && cellOf(result, id).state === 'missing') return cellOf(result, card.cells[at - 1]).state !== 'missing';
  return (
    at <= 0 || card.cells[at - 1].slice(0, card.cells[at - 1].lastIndexOf('.')) !== id.slice(0, id.lastIndexOf('.'))
  );
}

function editor({ state, t, nameOf }, act, id) {
  if (state.rowEdit) {
    const at = state.rowEdit.cells.indexOf(id);
    return html`<input class="edit" inputmode="numeric" aria-label=${t('edit.label', { cell: nameOf(id) })} .value=${state.rowEdit.values[at]}
      data-row-edit=${at} @input=${(e) => act.typeInRow(at, e.target.value)} @keydown=${(e) => onEditKey(e, act.endRowEdit)}>`;
  }
  return html`<input class="edit" inputmode="decimal" aria-label=${t('edit.label', { cell: nameOf(id) })} .value=${state.editing.value}
    @input=${(e) => act.typeInCell(e.target.value)} @blur=${() => act.endEdit(true)} @keydown=${(e) => onEditKey(e, act.endEdit)}>`;
}

function onEditKey(event, end) {
  if (event.key !== 'Enter' && event.key !== 'Escape') {
    event.stopPropagation();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  end(event.key === 'Enter');
}

const cellAt = (event) => event.target.closest('td[data-cell]');

function onFocus(event, act) {
  const cell = cellAt(event);
  if (cell) act.focusCell(cell.dataset.cell);
}

function onCell(event, act) {
  const cell = cellAt(event);
  if (cell && event.target.tagName !== 'INPUT') act.clickCell(cell.dataset.cell);
}

function onEdit(event, act) {
  const cell = cellAt(event);
  if (cell) act.editCell(cell.dataset.cell);
}

/** Arrows walk the cells; Enter, F2 or a digit edits; a space goes to the finding. */
function onGridKey(event, act) {
  const cell = cellAt(event);
  if (!cell || event.target.tagName === 'INPUT' || event.ctrlKey || event.metaKey || event.altKey) return;
  const id = cell.dataset.cell;
  const keys = { Enter: () => act.editCell(id), F2: () => act.editCell(id), ' ': () => act.clickCell(id) };
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  if (step) walk(cell, step);
  else if (/^\d$/.test(event.key)) act.editCell(id, event.key);
  else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function walk(cell, [down, right]) {
  const rows = Array.from(cell.closest('table').querySelectorAll('tr'))
    .map((tr) => Array.from(tr.querySelectorAll('td[data-cell]')))
    .filter((r) => r.length);
  const y = rows.findIndex((row) => row.includes(cell));
  const x = rows[y].indexOf(cell) + right;
  const row = rows[y + down];
  const next = row?.[Math.min(x, row.length - 1)];
  if (next) next.focus();
}
