// What was changed, to be changed in the document itself as well: on the page and on paper.
import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { link } from './parts.js';

/** @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act @typedef {import('../model/changes.js').Changed} Changed */

/** A form that is filled in has hundreds: they are not to push its tables away. */
const CAP = 12;

/** One entry for the cells of a row. @param {Work} model @param {Act} act */
export function changes(model, act) {
  const { changes: list, state, t } = model;
  const rows = Array.from(new Set(list.map(({ row }) => row))).map((row) => list.filter((it) => it.row === row));
  const shown = state.showAll ? rows : rows.slice(0, CAP);
  return html`<div class="group done" id="changes"><h3>${icon('fine')} ${t('changes.title')} ${list.length || nothing} <span class="caption">${t('changes.note')}</span>
      <span class="aside">${link(t('changes.copy'), act.copyChanges)} ${link(t('act.print'), act.print)}</span></h3>
    <ol class="cards">${shown.map((row) => rowView(model, row, act))}</ol>
    ${shown.length < rows.length ? link(t('findings.more', { n: rows.length - shown.length }), act.showAll) : nothing}</div>`;
}

/** Cells that were all changed alike say so once. @param {Changed[]} row */
const told = (row) => (row.every(({ from, to }) => from === row[0].from && to === row[0].to) ? row.slice(0, 1) : row);

/** @param {Work} model @param {Changed[]} row @param {Act} act */
function rowView({ result, t }, row, act) {
  const back = row.map(({ revert }) => revert).filter(Boolean);
  return html`<li class="card fine"><span class="tag">${icon('fine')}</span><div class="body">
    <p class="title">${t('applied.title', { cell: row[0].place })}${row.length > 1 ? t('applied.more', { n: row.length }) : nothing}
      ${told(row).map(({ from, to }) => html` <del>${from}</del> <b>${to}</b>`)}</p>
    ${row.filter(({ words, to }) => words && result.source.text.split(to).length === 2).map((one) => html`<p class="links">${link(t('act.revert'), () => act.revertWords(one))}</p>`)}
    ${back.length ? html`<p class="links">${link(t('act.revert'), () => act.revert(back))}</p>` : nothing}</div></li>`;
}

/** @param {Work} model */
export function changesOnPaper({ changes: list, t }) {
  if (!list.length) return nothing;
  return html`<h2>${t('changes.title')} <small>${t('changes.note')}</small></h2>
    <table class="checklist"><tbody>${list.map(({ place, from, to }) => html`<tr><td><span class="tick"></span></td><td>${place} <del>${from}</del> → <b>${to}</b></td></tr>`)}</tbody></table>`;
}
