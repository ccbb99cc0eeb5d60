import { html, nothing } from 'lit-html';
import { counts, sectionsRead } from '../model/reading.js';
import { icon } from './icons.js';
import { button, numeral } from './parts.js';

/** The one sentence, what to do next, and the buttons that do it. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function verdictView(model, act) {
  const { mark, result } = model;
  return html`<section class="verdict" aria-labelledby="verdict">
    ${icon(mark, 'big')}
    <div class="told">
      <h1 id="verdict" tabindex="-1">${unbroken(result.summary.sentence)}</h1>
      <p class="next">${result.summary.next}</p>
    </div>
    <div class="buttons">${buttons(model, act)}</div>
  </section>`;
}

/** A long sentence breaks between its parts, as long as these fit. @param {string} title */
const unbroken = (title) =>
  (title.match(/[^、；：]+[、；：]?/g) || []).map((part) => html`<span class="phrase">${part}</span>`);

/** @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
function buttons({ mark, cards, state, t }, act) {
  const clean = mark === 'fine';
  return html`${cards.some((card) => card.number && card.kind !== 'unread') ? button(t('act.one-by-one'), act.openFirst, { primary: !state.opened }) : nothing}
    ${button(t('act.copy.opinion'), act.copyOpinion)}
    ${clean ? button(t('act.copy.all'), () => act.copyTables()) : nothing}
    ${button(t('act.print'), act.print, { primary: clean })}${button(t('act.another'), act.reset)}`;
}

/** Organ, year, format and how much was read. @param {import('../page/model.js').Work} model */
export function facts({ described, result, t }) {
  const { organ, year, format } = result.report;
  const entries = [
    [t('fact.organ'), organ || t('fact.unknown')],
    [t('fact.year'), year || t('fact.unknown')],
    [t('fact.format'), t(`format.${format || 'unknown'}`)],
    [t('fact.read'), howMuch(counts(described, result), t)],
  ];
  return html`<dl class="facts">${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** @param {import('../model/reading.js').Counts} count @param {import('../texts/texts.js').T} t */
export function howMuch(count, t) {
  const parts = [`${count.number}\u00a0/\u00a0${count.all}`];
  for (const state of /** @type {const} */ (['blank', 'unread', 'missing', 'invalid'])) {
    if (count[state]) parts.push(t(`fact.${state}`, { n: count[state] }));
  }
  return parts.join(t('list.comma.long'));
}

/** Which of the six sections were read, as a strip. Only where something is missing. @param {import('../page/model.js').Work} model */
export function strip({ described, result, state, t }) {
  const sections = sectionsRead(described, result);
  const count = counts(described, result);
  const { relations } = result.checked;
  return html`<section class="strip" aria-labelledby="strip">
    <h2 id="strip">${t('strip.title')}</h2>
    <ol>${sections.map(
      (s, i) => html`<li class=${s.state}>
      <svg class="meter" aria-hidden="true" width="100%" height="12"><rect class="all" width="100%" height="12"/>
        <rect class="done" height="12" width="${share(s)}%"/></svg>
      <strong>${t('section.title', { number: numeral(state.lang, s.number, i), title: s.title })}</strong><span>${sectionWords(s, t)}</span></li>`,
    )}</ol>
    <p>${t('strip.counts', { all: count.all, read: count.number })}
      ${relations.violated ? nothing : t('strip.relations', { holds: relations.held, unchecked: relations.open })}</p>
  </section>`;
}

/** @typedef {import('../model/reading.js').SectionRead} SectionRead */

/** @param {SectionRead} section */
const share = ({ state, rows }) =>
  state === 'whole' ? 100 : state === 'absent' || !rows ? 0 : Math.round((100 * rows.read) / rows.all);

/** @param {SectionRead} section @param {import('../texts/texts.js').T} t */
function sectionWords({ state, rows }, t) {
  if (state === 'half') return rows?.read ? t('strip.part', { n: rows.read, all: rows.all }) : t('strip.no-table');
  return t(state === 'whole' ? 'strip.read' : 'strip.none');
}
