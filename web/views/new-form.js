import { html, nothing } from 'lit-html';
import { cellOf, form, place, tableOf } from '../../wasm/forms.js';
import { turning } from '../model/new-form.js';
import { button, link } from './parts.js';

/** @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act @typedef {import('../model/cards.js').Card} Card */

/** To what turning the form means; the finding offers nothing else. @param {Work} model @param {Card} card @param {Act} act */
export const newFormLink = ({ described, result, t }, card, act) =>
  turning(described, result, card) ? link(t('new-form'), () => act.open(card.key)) : nothing;

/** What the new form keeps, drops and leaves to fill in; the numbers of the one row go on only by the clerk's word. @param {Work} model @param {Card} card @param {Act} act */
export function newForm(model, card, act) {
  const { described, result, t } = model;
  const turned = turning(described, result, card);
  if (!turned) return nothing;
  const { dropped, single, left, unread } = turned;
  const rows = Array.from(new Set(left.map((id) => rowName(model, id, '2021'))));
  return html`<div class="new-form"><h3>${t('new-form')}</h3><ul>
      <li>${t('new-form.kept')}</li>
      ${dropped.length ? html`<li>${t('new-form.dropped', { cells: told(model, dropped) })}</li>` : nothing}
      ${rows.length ? html`<li>${t('new-form.left', { rows: rows.join(t('list.comma')) })}</li>` : nothing}
      ${single.length ? html`<li>${t('new-form.single', { cells: told(model, single) })}</li>` : nothing}</ul>
    ${unread ? html`<p>${t('new-form.unread', { n: unread })}</p>` : html`<div class="buttons">${choices(single.length > 0, card, t, act)}</div>`}</div>`;
}

/** @param {boolean} asks @param {Card} card @param {Work['t']} t @param {Act} act */
const choices = (asks, card, t, act) =>
  asks
    ? html`${button(t('new-form.as-other'), () => act.renewForm(card.key, true), { primary: true })}${button(t('new-form.by-hand'), () => act.renewForm(card.key, false))}`
    : button(t('new-form'), () => act.renewForm(card.key, false), { primary: true });

/** 表二“行政许可” @param {Work} model @param {string} id @param {'2019'|'2021'} edition */
function rowName({ described, t }, id, edition) {
  const table = tableOf(id);
  const row = form(described, table, edition).rows.find((r) => id.startsWith(`${table}.${r.id}.`));
  return t('name.row', { table: t(`table.${table}.short`), row: row?.label || '' });
}

/** Cells with their numbers, row by row. @param {Work} model @param {string[]} ids */
function told(model, ids) {
  const { described, result, t } = model;
  const names = ids.map((id) => rowName(model, id, '2019'));
  const cell = (/** @type {string} */ id) => `${place(described, result, id)?.column.label} ${cellOf(result, id).text}`;
  const inRow = (/** @type {string} */ name) =>
    ids
      .filter((_, i) => names[i] === name)
      .map(cell)
      .join(t('list.comma'));
  return Array.from(new Set(names))
    .map((name) => t('new-form.row', { name, cells: inRow(name) }))
    .join(t('list.semicolon'));
}
