import { html, nothing } from 'lit-html';
import { counts, relationCounts, sectionsRead } from '../model/reading.js';
import { icon } from './icons.js';
import { button } from './parts.js';

/** The one sentence, what to do next, and the buttons that do it. */
export function verdictView(model, act) {
  const { verdict } = model;
  return html`<section class="verdict" aria-labelledby="verdict">
    ${icon(verdict.mark, 'big')}
    <div>
      <h1 id="verdict" tabindex="-1">${unbroken(verdict.title)}</h1>
      <p class="next">${verdict.next}</p>
      <div class="buttons">${buttons(model, act)}</div>
    </div>
  </section>`;
}

/** A long sentence breaks between its parts, as long as these fit. */
const unbroken = (title) =>
  title.match(/[^、；：]+[、；：]?/g).map((part) => html`<span class="phrase">${part}</span>`);

function buttons({ verdict, result, state, t }, act) {
  const other = button(t('act.another'), act.reset);
  if (result.reading === 'none') return other;
  const print = (more) => button(t('act.print'), act.print, more);
  if (verdict.mark === 'fine') {
    return html`${print({ primary: true })}${button(t('act.copy.all'), act.copyTables)}${other}`;
  }
  if (verdict.mark === 'read') return html`${print()}${other}`;
  return html`${button(t('act.one-by-one'), act.openFirst, { primary: true })}
    ${button(t(state.report.history.now.applied.length ? 'act.copy.corrected' : 'act.copy.table', { table: t(`table.${state.table}.short`) }), () => act.copyTable(state.table))}
    ${print()}${other}`;
}

/** Organ, year, format and how much was read. */
export function facts({ described, result, t }) {
  if (result.reading === 'none') return nothing;
  const { organ, year, format } = result.report;
  const entries = [
    [t('fact.organ'), organ || t('fact.unknown')],
    [t('fact.year'), year || t('fact.unknown')],
    [t('fact.format'), t(`format.${format || 'unknown'}`)],
    [t('fact.read'), howMuch(counts(described, result), t)],
  ];
  return html`<dl class="facts">${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export function howMuch(count, t) {
  const parts = [`${count.number} / ${count.all}`];
  for (const state of ['blank', 'unread', 'missing', 'invalid']) {
    if (count[state]) parts.push(t(`fact.${state}`, { n: count[state] }));
  }
  return parts.join(t('list.comma.long'));
}

/** Which of the six sections were read, as a strip. Only where something is missing. */
export function strip({ described, result, t }) {
  const sections = sectionsRead(described, result);
  const count = counts(described, result);
  const relations = relationCounts(result);
  return html`<section class="strip" aria-labelledby="strip">
    <h2 id="strip">${t('strip.title')}</h2>
    <ol>${sections.map(
      (s) => html`<li class=${s.state}>
      <svg class="meter" aria-hidden="true" width="100%" height="12"><rect class="all" width="100%" height="12"/>
        <rect class="done" height="12" width="${share(s)}%"/></svg>
      <strong>${s.title}</strong><span>${sectionWords(s, t)}</span></li>`,
    )}</ol>
    <p>${t('strip.counts', { all: count.all, read: count.number })}
      ${relations.violated ? nothing : t('strip.relations', { holds: relations.holds, unchecked: relations.unchecked })}</p>
  </section>`;
}

const share = ({ state, rows }) =>
  state === 'whole' ? 100 : state === 'absent' || !rows ? 0 : Math.round((100 * rows.read) / rows.all);

function sectionWords({ state, rows }, t) {
  if (state === 'half') return rows.read ? t('strip.part', { n: rows.read, all: rows.all }) : t('strip.no-table');
  return t(state === 'whole' ? 'strip.read' : 'strip.none');
}
