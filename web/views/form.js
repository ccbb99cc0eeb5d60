import { html, nothing } from 'lit-html';
import { inForceFrom, restOf, textOfSection } from '../model/form.js';
import { counts } from '../model/reading.js';
import { button, link, numeral, tabs } from './parts.js';
import { previousView } from './previous.js';
import { levelChoice } from './settings.js';
import { tables } from './tables.js';
import { takeAway } from './take.js';

/** @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act */

/**
 * The official form while it is filled in: how much of it is, whose report it is, and 0 for the rest. Nothing is found until it is complete.
 * @param {Work} model @param {Act} act
 */
export function formHead(model, act) {
  const { described, result, blank, state, report, t } = model;
  const { all } = counts(described, result);
  const filled = t('form.filled', { n: all - blank.length, all });
  const rest = restOf(result, blank).some(({ value }) => value > 0) ? 'form.rest' : 'form.zeros';
  return html`<section class="verdict filling" aria-labelledby="verdict"><div>
    <h1 id="verdict" tabindex="-1">${t('form.title')}</h1>
    <p class="next"><progress max=${all} value=${all - blank.length} aria-label=${filled}></progress> ${filled}${t('form.then')}</p>
    ${whose(model, act)}
    <div class="buttons">${button(t(rest, { n: blank.length }), act.fillRest)}
      ${report.previous ? nothing : button(t('previous.add'), act.choosePrevious, { title: t('form.previous') })}
      ${button(t('act.copy.all'), () => act.copyTables())}${button(t('act.another'), act.reset)}</div>
    ${report.previous?.result ? fromLastYear(model, report.previous.result, act) : nothing}
  </div></section>${state.tabbed ? html`<div class="sticky-tabs">${tabs(panes(t), state.tab, act.setTab, t('tab.label'))}</div>` : nothing}`;
}

/** Whose report the form becomes: there as long as it is filled in, complete or not. @param {Work} model @param {Act} act */
export function whose({ result, state, t }, act) {
  const { organ, year } = result.report;
  const put = (/** @type {'organ'|'year'} */ name) => (/** @type {Event} */ event) =>
    act.nameReport({ [name]: /** @type {HTMLInputElement} */ (event.target).value.trim() });
  return html`<p class="whose"><label>${t('fact.organ')} <input class="wide" .value=${organ} @change=${put('organ')}></label>
    <label>${t('fact.year')} <input class="date" inputmode="numeric" .value=${year || ''} @change=${put('year')}></label>
    ${levelChoice(state.settings, t, act)}</p>`;
}

/** @param {Work['t']} t */
const panes = (t) => [
  { id: 'tables', words: t('tab.tables') },
  { id: 'findings', words: t('form.texts.tab') },
  { id: 'source', words: t('tab.source') },
];

/** Tables and texts to be filled in; what was found of them has its time. @param {Work} model @param {Act} act */
export const formBody = (
  model,
  act,
) => html`<div class="pane-tables" id="panel-tables">${model.portions.rows ? tables(model, act) : nothing}</div>
  <div class="pane-findings" id="panel-findings">${sectionTexts(model, act)}</div>
  ${model.portions.rest ? html`${previousView(model, act)}${takeAway(model, act)}` : nothing}`;

/** What last year's report says of this one. @param {Work} model @param {import('../page/state.js').Result} before @param {Act} act */
function fromLastYear({ result, nameOf, t }, before, act) {
  return html`<ul class="from-last-year"><li>${t('form.carried')}</li>${inForceFrom(before, result).map(
    ({ cell, before: then, value }) =>
      html`<li>${t(value === null ? 'form.in-force.open' : 'form.in-force', { cell: nameOf(cell), before: then, value: value ?? '' })}
      ${value === null || result.report.tables.proactive.cells[cell.slice('proactive.'.length)].value === value ? nothing : link(t('fill.one', { value }), () => act.fillIn([{ cell, value }]))}</li>`,
  )}</ul>`;
}

/** The texts of the six sections, a box each. @param {Work} model @param {Act} act */
export function sectionTexts({ described, result, state, t }, act) {
  return html`<section class="texts" aria-labelledby="texts"><h2 id="texts">${t('form.texts')}</h2>
    ${described.sections.map(({ id, number, title }, i) => {
      const words = state.writing?.section === id ? state.writing.words : textOfSection(result, id);
      const write = (/** @type {Event} */ event) =>
        act.writeSection(id, /** @type {HTMLTextAreaElement} */ (event.target).value);
      return html`<label>${t('section.title', { number: numeral(state.lang, number, i), title })}<textarea rows=${words.length > 200 ? 8 : 3} placeholder=${t(`form.text.${id}`)} .value=${words} @input=${write} @blur=${act.endSection}></textarea></label>`;
    })}</section>`;
}
