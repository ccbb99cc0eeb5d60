import { html, nothing } from 'lit-html';
import { cellOf } from '../../wasm/forms.js';
import { editOf } from '../model/cards.js';
import { cellsOf } from '../model/slice.js';
import { gridView } from './grid.js';
import { rowEditor } from './row-editor.js';
import { cellBox } from './table.js';

/**
 * @typedef {import('./table.js').TableModel & import('./grid.js').Work & Pick<import('../page/model.js').Work, 'slices'>} Work
 * @typedef {import('./grid.js').Act} Act @typedef {import('../model/cards.js').Card} Card
 * @typedef {import('../model/slice.js').Slice} Slice @typedef {import('../model/slice.js').Relation} Relation
 */

/** What the open finding is about, to be mended where it is read. @param {Work} model @param {Card} card @param {Act} [act] nothing: to be read only */
export function slices(model, card, act) {
  const { slices: all, state, t } = model;
  const seen = state.preview ? { ...card, edits: [] } : card;
  if (!all.length) return nothing;
  const grid = act && gridView(model, act, 'slice', all.flatMap(cellsOf));
  const on = grid?.listeners;
  return html`<div class="slices" @keydown=${on?.key} @dblclick=${on?.double} @mousedown=${on?.press} @mouseover=${on?.drag}
    @focusin=${on?.enter} @copy=${on?.copy} @cut=${on?.cut} @paste=${on?.paste}>${all.map((slice) => sliceView(model, foreseen(slice, state.preview), seen, grid))}
    ${act && state.rowEdit && state.grid === 'slice' ? rowEditor(state.rowEdit, t, act) : nothing}</div>`;
}

/** Its sums with what is being typed. @param {Slice} slice @param {Work['result']|null} preview @returns {Slice} */
const foreseen = (slice, preview) => ({
  ...slice,
  sums: slice.sums.map(
    (sum) => preview?.relations.find((one) => one.id === sum.id && one.cells.join() === sum.cells.join()) || sum,
  ),
});

/** @param {Work} model @param {Slice} slice @param {Card} card @param {import('./table.js').Grid} [grid] */
function sliceView(model, slice, card, grid) {
  const { table, rows, columns, others, zeroRows, sums } = slice;
  const { t } = model;
  const at = (/** @type {Relation['along']} */ along, /** @type {(id: string) => boolean} */ isHere) =>
    sums.filter((one) => one.along === along && one.cells.every(isHere));
  const isZero = (/** @type {string} */ id) => cellOf(model.result, id).value === 0;
  const rest = (/** @type {string} */ row) => (others.every(({ id }) => isZero(`${table}.${row}.${id}`)) ? 0 : '…');
  const below = columns.map(({ id }) => at('column', (cell) => cell.endsWith(`.${id}`)));
  return html`<div class="frame"><table class="official slice" role=${grid ? 'grid' : nothing} aria-label=${t(grid ? 'slice.label' : 'slice.label.read', { table: t(`table.${table}.short`) })}>
    <thead><tr><th class="corner">${t(`table.${table}.short`)}</th>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}${others.length ? html`<th>${t('slice.zeros', { n: others.length })}</th>` : nothing}</tr></thead>
    <tbody>${rows.map(
      (
        row,
      ) => html`<tr><th class="label" scope="row">${row.label}</th>${columns.map((column) => cellBox(model, { cell: `${table}.${row.id}.${column.id}`, total: column.id === 'total' }, grid))}${others.length ? html`<td class="value zero">${rest(row.id)}</td>` : nothing}
      <td class="sum">${at('row', (cell) => cell.startsWith(`${table}.${row.id}.`)).map((one) => sum(model, one, card))}</td></tr>`,
    )}
    ${below.flat().length ? html`<tr class="below"><td></td>${below.map((own) => html`<td class="sum">${own.map((one) => mark(one))}</td>`)}</tr>` : nothing}</tbody></table></div>
    ${zeroRows ? html`<p class="caption">${t('slice.rows', { n: zeroRows })}</p>` : nothing}
    ${columns.map((column, i) => below[i].filter(({ status }) => status === 'violated').map((one) => html`<p class="sum">${column.label}${t('list.colon')}${sum(model, one, card)}</p>`))}`;
}

/** @param {Relation} relation */
const mark = ({ status }) =>
  status === 'holds'
    ? html`<span class="holds">✓</span>`
    : status === 'violated'
      ? html`<span class="violated">✕</span>`
      : '–';

/** 8＋2＋1＝11≠12 ✕: the numbers that are not 0, and what the engine made of them; where the finding is sure what to change, with that. @param {Work} model @param {Relation} relation @param {Card} card */
function sum({ result: now, state, t }, relation, card) {
  const result = state.preview || now;
  const { id, cells, split, status, left, right } = relation;
  if (id === 'R7' || status === 'unchecked') return mark(relation);
  const mended = status === 'violated' && card.edits.some(({ cell }) => cells.includes(cell));
  const terms = (/** @type {string[]} */ ids) =>
    ids.map((cell) => String(editOf(card, cell)?.to ?? cellOf(result, cell).text)).filter((text) => text !== '0');
  const [first, second] = [terms(cells.slice(0, split)), terms(cells.slice(split))];
  if (mended) {
    const values = card.edits.map(({ to }) => to).join(t('list.comma'));
    return html`<span class="holds">${t('detail.after', { values, sum: `${first.join('＋') || 0}＝${second.join('＋') || 0}` })} ✓</span>`;
  }
  if (status === 'holds')
    return first.length + second.length > 2
      ? html`<span class="holds">${first.join('＋')}＝${second.join('＋')}</span> ${mark(relation)}`
      : mark(relation);
  const side = (/** @type {string[]} */ list, /** @type {number|undefined} */ value) =>
    list.length > 1 ? `${list.join('＋')}＝${value}` : value;
  return html`<span class="violated">${side(first, left)}≠${side(second, right)}</span> ${mark(relation)}`;
}
