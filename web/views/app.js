import { html, nothing } from 'lit-html';
import { about, checked, nextSteps } from './about.js';
import { continueCut, cutTables } from './cut.js';
import { detail } from './detail.js';
import { findings } from './findings.js';
import { footer, header } from './header.js';
import { list } from './list.js';
import { printed } from './printed.js';
import { link, tabs } from './parts.js';
import { source } from './source.js';
import { busy, notReport, problem } from './states.js';
import { tables } from './tables.js';
import { takeAway } from './take.js';
import { previousView } from './previous.js';
import { yearPage } from './year.js';
import { facts, strip, verdictView } from './verdict.js';

/** The whole page, from the state. */
export function app(model, act) {
  const { state, t, described } = model;
  const open = Boolean(model.result);
  return html`<a class="skip" href="#main" @click=${act.skip}>${t('skip')}</a>
    ${header(model, act)}
    <main id="main" class=${state.page === 'check' ? (open ? `work tab-${state.tab}` : state.list.length ? 'listing' : 'empty') : 'reading'}>
      ${busy(model, act)}${problem(model, act)}
      ${state.page === 'about' && described ? about(model, act) : nothing}
      ${state.page === 'year' && open ? yearPage(model, act) : nothing}
      ${state.page === 'check' && state.list.length && !open ? list(model, act) : nothing}
      <div class="check" ?hidden=${state.page !== 'check' || (state.list.length > 0 && !open)}>${check(model, act)}</div>
    </main>
    ${footer(model)}
    ${open && state.printing ? printed(model, act) : nothing}
    <p class="hidden" role="status" aria-live="polite">${state.notice}</p>`;
}

function check(model, act) {
  const { state, t, result } = model;
  return html`${result ? top(model, act) : title(t)}
    <div class="columns">
      ${source(model, act)}
      ${result ? html`<div class="evidence">${model.portions.cards ? evidence(model, act) : nothing}</div>` : nothing}
    </div>
    ${state.unlike && !result ? notReport({ ...model, result: state.unlike }) : nothing}
    ${result ? nothing : html`<p class="starts">${link(t('empty.example'), act.openExample)}${link(t('empty.blank'), act.openBlank)}${link(t('empty.how'), act.openAbout)}</p>`}`;
}

const title = (t) => html`<h1 class="product">${t('name')}</h1><p class="lead">${t('lead')}</p>`;

const isOpened = ({ state, cards }) => Boolean(state.opened) && cards.some((c) => c.key === state.opened && c.number);

/** Verdict and facts, but where one finding is open; on a narrow screen the tabs. */
function top(model, act) {
  const { state, t, cards } = model;
  const items = [
    { id: 'findings', words: html`${t('tab.findings')} ${cards.filter((c) => c.number).length}` },
    { id: 'tables', words: t('tab.tables') },
    { id: 'source', words: t('tab.source') },
  ];
  return html`${state.list.length ? html`<p class="back">${link(html`‹ ${t('list.back')}`, act.closeReport)}</p>` : nothing}
    ${isOpened(model) ? html`<div class="instead"></div>` : html`${verdictView(model, act)}${model.cut ? strip(model) : facts(model)}`}
    ${state.narrow ? html`<div class="sticky-tabs">${tabs(items, state.tab, act.setTab, t('tab.label'))}</div>` : nothing}`;
}

function evidence(model, act) {
  const { state, portions } = model;
  const opened = isOpened(model);
  return html`<div class="pane-findings" id="panel-findings">${opened ? detail(model, act) : overview(model, act)}</div>
    ${portions.rows === 0 || (opened && !state.narrow) ? nothing : html`<div class="pane-tables" id="panel-tables">${model.cut && !state.showAllRows ? cutTables(model, act) : tables(model, act)}</div>`}
    ${opened || !portions.rest ? nothing : html`${previousView(model, act)}${takeAway(model, act)}`}`;
}

/** What the report's state calls for: a cut one wants to be completed, a clean one to go on. */
function overview(model, act) {
  const { state, cards, verdict, cut } = model;
  return html`${cut ? continueCut(model, act) : nothing}
    ${verdict.mark === 'fine' ? html`${checked(model, act)}${nextSteps(model)}` : nothing}
    ${cards.length || state.report.history.now.applied.length ? findings(model, act) : nothing}`;
}
