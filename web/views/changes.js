// What was changed, to be changed in the document itself as well: on the page and on paper.
import { html, nothing } from 'lit-html';
import { changed } from '../model/changes.js';
import { icon } from './icons.js';
import { answer, link } from './parts.js';

/** @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act */

/** A form that is filled in has hundreds: they are not to push its tables away. */
const CAP = 12;

/** One entry for the cells of a row. @param {Work} model @param {Act} act */
export function changes(model, act) {
  const { report, state, t } = model;
  const { applied, fixed } = report;
  const rowOf = (/** @type {{cell: string}} */ { cell }) => cell.slice(0, cell.lastIndexOf('.'));
  const rows = Array.from(new Set(applied.map(rowOf))).map((row) => applied.filter((edit) => rowOf(edit) === row));
  const all = [...rows.map((edits) => rowView(model, edits, act)), ...fixed.map((words) => wordsView(model, words))];
  const shown = state.showAll ? all : all.slice(0, CAP);
  return html`<div class="group done" id="changes"><h3>${icon('fine')} ${t('changes.title')} ${applied.length + fixed.length} <span class="caption">${t('changes.note')}</span>
      ${answer(model, act, 'changes')}<span class="aside">${link(t('changes.copy'), act.copyChanges)} ${link(t('act.print'), act.print)}</span></h3>
    <ol class="cards">${shown}</ol>
    ${shown.length < all.length ? link(t('findings.more', { n: all.length - shown.length }), act.showAll) : nothing}</div>`;
}

/** @param {Work} model @param {readonly import('../model/desk.js').Applied[]} edits of one row @param {Act} act */
function rowView({ t, nameOf }, edits, act) {
  const value = (/** @type {string|number} */ v) => (v === '' ? t('cell.blank') : v);
  return html`<li class="card fine"><span class="tag">${icon('fine')}</span><div class="body">
    <p class="title">${t('applied.title', { cell: nameOf(edits[0].cell) })}${edits.length > 1 ? t('applied.more', { n: edits.length }) : nothing}
      ${edits.map((e) => html` <del>${value(e.from)}</del> <b>${value(e.to)}</b>`)}</p>
    <p class="links">${link(t('act.revert'), () => act.revert(edits.map((e) => e.cell)))}</p></div></li>`;
}

/** @param {Work} model @param {{from: string, to: string}} words */
const wordsView = (
  { t },
  { from, to },
) => html`<li class="card fine"><span class="tag">${icon('fine')}</span><div class="body">
    <p class="title">${t('applied.title', { cell: '' })}<del>${from}</del> <b>${to}</b></p></div></li>`;

/** @param {Work} model */
export function changesOnPaper({ report, t, nameOf }) {
  const list = changed(report, nameOf, t('cell.blank'));
  if (!list.length) return nothing;
  return html`<h2>${t('changes.title')} <small>${t('changes.note')}</small></h2>
    <table class="checklist"><tbody>${list.map(({ place, from, to }) => html`<tr><td><span class="tick"></span></td><td>${place} <del>${from}</del> → <b>${to}</b></td></tr>`)}</tbody></table>`;
}
