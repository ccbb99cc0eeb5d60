import { html, nothing } from 'lit-html';
import { isList } from '../model/desk.js';
import { deskOf } from '../page/state.js';
import { about, nextSteps } from './about.js';
import { checkedView, withLastYear } from './checked.js';
import { continueCut, cutTables } from './cut.js';
import { detail } from './detail.js';
import { findings } from './findings.js';
import { formFilling } from './form.js';
import { footer, header } from './header.js';
import { answer, link, tabs } from './parts.js';
import { previousView } from './previous.js';
import { printed } from './printed.js';
import { settingsPage } from './settings.js';
import { source } from './source.js';
import { busy, newer, notReport, problem, several } from './states.js';
import { tables } from './tables.js';
import { takeAway } from './take.js';
import { facts, strip, verdictView } from './verdict.js';
import { yearPage } from './year.js';

/** @typedef {import('../page/model.js').Model} Model @typedef {import('../page/model.js').Work} Work */
/** @typedef {import('../page/main.js').Act} Act @typedef {import('../texts/texts.js').T} T */

/** The whole page, from the state. @param {Model} model @param {Act} act */
export function app(model, act) {
  const { state, t } = model;
  const listing = isList(deskOf(state)) && !deskOf(state).open;
  const sheet = model.open && state.page === 'check' && !listing;
  return html`<a class="skip" href="#main" @click=${act.skip}>${t('skip')}</a>
    ${header(model, act)}
    <main id="main" class="${kindOf(model, listing)} ${sheet ? '' : 'on-paper'}">
      ${busy(model, act)}${problem(model, act)}${newer(model, act)}
      ${state.page === 'about' && model.described ? about(model, act) : nothing}
      ${state.page === 'settings' ? settingsPage(model, act) : nothing}
      ${state.page === 'year' && model.open ? yearPage(model, act) : nothing}
      ${state.page === 'check' && listing && state.several && model.described ? state.several.view(model, act) : nothing}
      <div class="check" ?hidden=${state.page !== 'check' || listing}>${check(model, act)}</div>
    </main>
    ${footer(model)}
    ${sheet && state.printing ? printed(model) : nothing}
    <p class="hidden" role="status" aria-live="polite">${state.answer?.words || ''}</p>`;
}

/** @param {Model} model @param {boolean} listing */
function kindOf({ state, open }, listing) {
  if (state.page !== 'check') return 'reading';
  if (open) return `work tab-${state.tab}`;
  return listing ? 'listing' : 'empty';
}

/** @param {Model} model @param {Act} act */
function check(model, act) {
  const { t } = model;
  return html`${model.open ? top(model, act) : html`${back(model, act)}${title(t)}`}
    <div class="columns">
      ${source(model, act)}
      ${model.open ? html`<div class="evidence">${model.portions.cards ? evidence(model, act) : nothing}</div>` : nothing}
    </div>
    ${model.unlike ? notReport(model.unlike.summary) : nothing}
    ${model.open ? nothing : starts(model, act)}`;
}

/** @param {T} t */
const title = (t) => html`<h1 class="product">${t('name')}</h1><p class="lead">${t('lead')}</p>`;

/** Ways to begin, and back to what lay here before. @param {Model} model @param {Act} act */
function starts({ state, t }, act) {
  const { past } = state.history;
  const before = past.length ? past[past.length - 1].reports : [];
  const last = before.find((report) => report.result?.report.organ || report.name) || before[0];
  const name = last ? last.result?.report.organ || last.name : '';
  return html`<p class="starts">${link(t('empty.example'), act.openExample)}${link(t('empty.blank'), act.openBlank)}${link(t('empty.how'), act.openAbout)}
    ${last ? link(name ? t('empty.restore', { name }) : t('empty.restore.last'), act.undo) : nothing}</p>`;
}

/** Back to the list, and to the reports before and after. @param {Model} model @param {Act} act */
function back({ state, report, t }, act) {
  if (!isList(deskOf(state))) return nothing;
  const there = new Set(deskOf(state).reports.map(({ id }) => id));
  const walk = state.folder.walk.filter((id) => there.has(id));
  const at = walk.indexOf(report?.id || '');
  const to = (/** @type {number} */ n, /** @type {string} */ words) =>
    link(words, () => act.show(walk[n]), { disabled: !walk[n] });
  return html`<p class="back">${link(html`‹ ${t('list.back')}`, act.closeReport)}
    <span class="caption">${t('list.at', { n: at + 1, all: walk.length, name: report?.name || '' })}</span>
    ${to(at - 1, t('list.previous'))} ${to(at + 1, t('list.next'))}
    ${report ? html`<label class="own-note">${t('list.note')} <input type="text" maxlength="200" autocomplete="off" .value=${report.note} @input=${act.noteReport} @change=${act.endNote}></label>` : nothing}</p>`;
}

/** @param {Work} model */
const isOpened = ({ state, cards }) => Boolean(state.opened) && cards.some((c) => c.key === state.opened && c.number);

/** Verdict and facts, but where one finding is open; on a narrow screen the tabs. @param {Work} model @param {Act} act */
function top(model, act) {
  const { state, t, cards } = model;
  const items = [
    { id: 'findings', words: html`${t('tab.findings')} ${cards.filter((c) => c.number).length}` },
    { id: 'tables', words: t('tab.tables') },
    { id: 'source', words: t('tab.source') },
  ];
  const summary = html`${verdictView(model, act)}${answer(model, act, 'top')}${several(model, act)}${model.cut ? strip(model) : facts(model)}`;
  return html`${back(model, act)}${isOpened(model) ? html`<div class="instead"></div>` : summary}
    ${state.narrow ? html`<div class="sticky-tabs">${tabs(items, state.tab, act.setTab, t('tab.label'))}</div>` : nothing}`;
}

/** @param {Work} model @param {Act} act */
function evidence(model, act) {
  const { state, portions } = model;
  const opened = isOpened(model);
  const shown = model.cut && !state.showAllRows ? cutTables : tables;
  return html`<div class="pane-findings" id="panel-findings">${opened ? detail(model, act) : overview(model, act)}</div>
    ${portions.rows === 0 || (opened && !state.narrow) ? nothing : html`<div class="pane-tables" id="panel-tables">${shown(model, act)}</div>`}
    ${opened || !portions.rest ? nothing : html`${model.mark === 'fine' ? nothing : checkedView(model)}${previousView(model, act)}${takeAway(model, act)}`}`;
}

/** Whether this is a form that is being filled in: more is blank than anyone leaves out. @param {Work} model */
const isForm = ({ blank }) => blank.length > 40;

/** What the report's state calls for: a cut one wants to be completed, a clean one to go on. @param {Work} model @param {Act} act */
function overview(model, act) {
  const { cut } = model;
  return html`${cut ? continueCut(model, act) : nothing}${isForm(model) ? formFilling(model, act) : nothing}
    ${model.mark === 'fine' ? html`${checkedView(model, withLastYear(model, act))}${nextSteps(model)}` : nothing}
    ${model.met.length || model.isChanged || model.result.hidden.length ? findings(model, act) : nothing}`;
}
