import { html, nothing } from 'lit-html';
import { editOf } from '../model/cards.js';
import { cellOf, tableOf } from '../../wasm/forms.js';
import { icon } from './icons.js';
import { link } from './parts.js';

/** @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act */

/**
 * What there is to say of the cell where the cursor stands, on a line of fixed height above the table.
 * @param {Work} model @param {Act} act
 */
export function cursorBar(model, act) {
  const { state, t } = model;
  const id = state.cell;
  const isHere = id && tableOf(id) === state.table && cellOf(model.result, id); // undoing may bring a form without it
  if (!isHere) return html`<p class="cursor"><span class="caption">${t('grid.hint')}</span></p>`;
  const cards = model.byCell.get(id) || [];
  const card = cards.find(({ key }) => key === state.selected) || cards[0];
  const others = cards.filter((one) => one !== card);
  const numbered = (/** @type {import('../model/cards.js').Card} */ one) =>
    link(html`${icon(one.mark, 'small')}${one.number}`, () => act.pick('tables', id, false, one.key), {
      label: t('cursor.other', { n: one.number }),
    });
  return html`<p class="cursor"><b>${model.nameOf(id)}</b> ${offer(model, act, id, card)}
    ${card ? html`${icon(card.mark, 'small')}${card.number} <span class="what">${card.findings[0].message}</span> ${link(t('card.why'), () => act.open(card.key))} ${others.map(numbered)}` : nothing}</p>`;
}

/** The value that follows from the others, where there is one. @param {Work} model @param {Act} act @param {string} id @param {import('../model/cards.js').Card} [card] */
function offer({ result, t }, act, id, card) {
  const cell = cellOf(result, id);
  const edit = editOf(card, id);
  const filled = cell.state === 'blank' ? result.fills.find((fill) => fill.cell === id) : undefined;
  const total = result.relations.find(
    (r) => r.id !== 'R1' && r.status === 'violated' && r.cells[r.cells.length - 1] === id,
  );
  const value = edit ? edit.to : filled ? filled.value : total?.left;
  if (value === undefined) return nothing;
  return html`${link(t(edit ? 'repair.apply' : 'grid.total', { value }), () => act.take(id, value))} `;
}
