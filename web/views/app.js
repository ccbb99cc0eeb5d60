import { html, nothing } from 'lit-html';
import { inOrder, isList } from '../model/desk.js';
import { deskOf } from '../page/state.js';
import { about, nextSteps } from './about.js';
import { checkedView, withLastYear } from './checked.js';
import { continueCut, cutTables } from './cut.js';
import { findings } from './findings.js';
import { formBody, formHead, sectionTexts, whose } from './form.js';
import { footer, header } from './header.js';
import { answer, link, tabs } from './parts.js';
import { previousView } from './previous.js';
import { printed } from './printed.js';
import { settingsPage } from './settings.js';
import { source } from './source.js';
import { busy, newer, notReport, pastedThen, problem, several } from './states.js';
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
  const look = sheet ? state.scans?.look(model) : undefined;
  return html`<a class="skip" href="#main" @click=${act.skip}>${t('skip')}</a>
    ${header(model, act)}
    <main id="main" class="${kindOf(model, listing)} ${sheet ? '' : 'on-paper'}">
      ${busy(model, act)}${state.scans?.underway(model, act) || nothing}${problem(model, act)}${pastedThen(model, act)}${newer(model, act)}
      ${state.page === 'about' && model.described ? about(model, act) : nothing}
      ${state.page === 'settings' ? settingsPage(model, act) : nothing}
      ${state.page === 'year' && model.open ? yearPage(model, act) : nothing}
      ${state.page === 'check' && listing && state.several && model.described ? state.several.view(model, act) : nothing}
      ${look || nothing}
      <div class="check" ?hidden=${state.page !== 'check' || listing || Boolean(look)}>${check(model, act)}</div>
    </main>
    ${footer(model)}
    ${sheet && state.printing ? printed(model) : nothing}
    ${answer(model, act)}`;
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
  return html`${model.open ? html`${back(model, act)}${model.filling ? formHead(model, act) : top(model, act)}` : html`${back(model, act)}${title(t)}`}
    <div class="columns">
      ${source(model, act)}
      ${model.open ? html`<div class="evidence">${model.portions.cards ? (model.filling ? formBody : evidence)(model, act) : nothing}</div>` : nothing}
    </div>
    ${model.unlike ? notReport(model.unlike.summary) : nothing}
    ${model.open ? nothing : starts(model, act)}`;
}

/** @param {T} t */
const title = (t) => html`<h1 class="product">${t('name')}</h1><p class="lead">${t('lead')}</p>`;

/** Ways to begin, and back to what lay here before. @param {Model} model @param {Act} act */
function starts(model, act) {
  const { state, t } = model;
  const { past } = state.history;
  const before = past.length ? past[past.length - 1].reports : [];
  const last = before.find((report) => report.result?.report.organ || report.name) || before[0];
  const name = last ? last.result?.report.organ || last.name : '';
  return html`<p class="starts">${link(t('empty.example'), act.openExample)}${link(t('empty.sample'), act.openSample)}${link(t('empty.blank'), act.openBlank)}${link(t('empty.how'), act.openAbout)}
    ${last ? link(restoring(before.length, name, t), act.undo) : nothing}</p>${leftBehind(model, act)}`;
}

/** @param {number} count @param {string} name @param {T} t */
function restoring(count, name, t) {
  if (count > 1) return t('empty.restore.list', { n: count });
  return name ? t('empty.restore', { name }) : t('empty.restore.last');
}

/** The list of an earlier visit. @param {Model} model @param {Act} act */
function leftBehind({ state, t }, act) {
  if (!state.offered) return nothing;
  const { count, saved } = state.offered;
  const when = new Date(saved).toLocaleString(state.lang, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return html`<p class="starts left">${link(t('empty.resume', { n: count, when }), act.resumeWork)}${link(t('empty.wipe'), act.dropWork, { label: t('empty.wipe.label') })}</p>`;
}

/** Back to the list, and to the reports before and after. @param {Model} model @param {Act} act */
function back({ state, report, t }, act) {
  const desk = deskOf(state);
  if (!isList(desk) || !desk.open) return nothing;
  const walk = inOrder(desk, state.folder.walk);
  const at = walk.findIndex(({ id }) => id === desk.open);
  const to = (/** @type {typeof walk} */ some, /** @type {string} */ words) => {
    const next = some.find(({ row, result }) => row || result);
    return link(words, () => act.show(next?.id || ''), { disabled: !next });
  };
  return html`<p class="back">${link(html`‹ ${t('list.back')}`, act.closeReport)}
    <span class="caption">${t('list.at', { n: at + 1, all: walk.length, name: report?.name || report?.result?.report.organ || '' })}</span>
    ${to(walk.slice(0, Math.max(at, 0)).reverse(), t('list.previous'))} ${to(walk.slice(at + 1), t('list.next'))}
    ${report ? html`<label class="own-note">${t('list.note')} <input type="text" maxlength="200" autocomplete="off" .value=${report.note} @input=${act.noteReport} @change=${act.endNote}></label>` : nothing}</p>`;
}

/** Verdict and facts; where there is no room for columns the tabs. @param {Work} model @param {Act} act */
function top(model, act) {
  const { state, t, cards } = model;
  const items = [
    { id: 'findings', words: html`${t('tab.findings')} ${cards.filter((c) => c.number).length}` },
    { id: 'tables', words: t('tab.tables') },
    { id: 'source', words: t('tab.source') },
  ];
  return html`${verdictView(model, act)}${state.scans?.wayBack(model, act) || nothing}${several(model, act)}${model.cut ? strip(model) : model.report.form ? whose(model, act) : facts(model)}
    ${state.tabbed ? html`<div class="sticky-tabs">${tabs(items, state.tab, act.setTab, t('tab.label'))}</div>` : nothing}`;
}

/** @param {Work} model @param {Act} act */
function evidence(model, act) {
  const { state, portions } = model;
  const shown = model.cut && !state.showAllRows ? cutTables : tables;
  return html`<div class="pane-findings" id="panel-findings">${overview(model, act)}</div>
    ${portions.rows === 0 ? nothing : html`<div class="pane-tables" id="panel-tables">${shown(model, act)}</div>`}
    ${portions.rest ? html`${model.mark === 'fine' ? nothing : checkedView(model)}${previousView(model, act)}${takeAway(model, act)}` : nothing}`;
}

/** What the report's state calls for: a cut one wants to be completed, a clean one to go on. @param {Work} model @param {Act} act */
function overview(model, act) {
  const { cut } = model;
  return html`${cut ? continueCut(model, act) : nothing}
    ${model.mark === 'fine' ? html`${checkedView(model, withLastYear(model, act))}${nextSteps(model)}` : nothing}
    ${model.seenCards.length || model.isChanged || model.result.hidden.length ? findings(model, act) : nothing}
    ${model.report.form ? sectionTexts(model, act) : nothing}`;
}
