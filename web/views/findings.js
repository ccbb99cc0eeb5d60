import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { KINDS } from '../../wasm/groups.js';
import { MARKS } from '../model/cards.js';
import { filters, passes } from '../model/filter.js';
import { withHeld } from '../model/phrase.js';
import { icon } from './icons.js';
import { cardView } from './card.js';
import { changes } from './changes.js';
import { link } from './parts.js';

/**
 * @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act
 * @typedef {import('../model/cards.js').Card} Card
 */

const CAP = 50;

/** The findings by kind, each in its place also when it is done or muted; what was changed. @param {Work} model @param {Act} act */
export function findings(model, act) {
  const { isChanged, t } = model;
  return html`<section class="findings" aria-labelledby="findings">
    <div class="section-head"><h2 id="findings">${t('findings.title')}</h2><span class="caption">${t('findings.order')}</span>
      <span class="aside">${applyAll(model, act)} ${mutedLine(model, act)}</span></div>
    ${choices(model, act)}
    ${KINDS.map((kind) => groupView(model, kind, act))}
    ${isChanged ? changes(model, act) : nothing}
  </section>`;
}

/** All certain changes at once, where there are several. @param {Work} model @param {Act} act */
function applyAll({ cards, t }, act) {
  const certain = cards.filter((card) => card.number && card.edits.length);
  return certain.length > 1 ? link(t('act.apply.all', { n: certain.length }), act.applyAll) : nothing;
}

/** @param {Work} model @param {Act} act */
function mutedLine({ cards, result, state, t }, act) {
  const muted = cards.filter((card) => !card.number).length;
  const hidden = result.hidden.reduce((sum, { findings: n }) => sum + n, 0);
  return html`${muted ? html`${t('findings.muted', { n: muted })} ${link(t(state.showMuted ? 'findings.muted.hide' : 'findings.muted.show'), act.toggleMuted)}` : nothing}
    ${hidden ? link(t('findings.hidden', { n: hidden }), act.openSettings) : nothing}`;
}

/** Offered where there is something to choose from. @param {Work} model @param {Act} act */
function choices({ cards, described, result, state, t }, act) {
  const list = filters(described, result, cards);
  if (!list.length) return nothing;
  const name = (/** @type {string} */ id) => {
    const at = described.sections.findIndex((s) => s.id === id);
    return at < 0
      ? t(`filter.${id}`)
      : t('filter.section', { number: state.lang === 'en' ? at + 1 : described.sections[at].number });
  };
  const all = { id: 'all', count: cards.filter((c) => c.number).length };
  return html`<div class="chips" role="group" aria-label=${t('filter.label')}>${[all, ...list].map(
    ({ id, count }) => html`<button type="button"
    class="chip" aria-pressed=${state.filter === id} @click=${() => act.setFilter(id)}>${name(id)} ${count}</button>`,
  )}</div>`;
}

/** @param {Work} model @param {Card['kind']} kind @param {Act} act */
function groupView(model, kind, act) {
  const { state, t, seenCards, cards } = model;
  const open = cards.filter((c) => c.number && c.kind === kind && passes(model.result, c, state.filter));
  const list = withHeld(seenCards, state.phrase).filter(
    (c) => c.kind === kind && passes(model.result, c, state.filter),
  );
  if (!list.length) return nothing;
  const shown = list.filter((c) => c.place <= model.portions.cards).slice(0, state.showAll ? list.length : CAP);
  return html`<div class="group ${kind}">
    <h3>${icon(open.length ? MARKS[kind] : list.some((c) => cards.some(({ key }) => key === c.key)) ? 'none' : 'fine')} ${t(`group.${kind}`)} ${open.length} <span class="caption">${kind === 'unread' ? t('group.unread.note') : ''}</span></h3>
    <ol class="cards">${repeat(
      shown,
      (c) => c.key,
      (c) =>
        open.some((o) => o.key === c.key) || state.phrase?.card === c ? cardView(model, c, act) : folded(model, c, act),
    )}</ol>
    ${shown.length < list.length ? link(t('findings.more', { n: list.length - shown.length }), act.showAll) : nothing}
  </div>`;
}

/** A finding that is done or muted: a line in its place. @param {Work} model @param {Card} card @param {Act} act */
function folded(model, card, act) {
  const { cards, changes: list, state, t } = model;
  const muted = cards.some((c) => c.key === card.key);
  if (muted && !state.showMuted) return nothing;
  const ours = [...card.edits, ...card.fills].map((e) => e.cell);
  const changed = list.map(({ revert }) => revert).filter((cell) => ours.includes(cell));
  const title = t(muted ? 'muted.title' : 'done.title', { title: card.title });
  return html`<li class="folded"><span class="tag">${icon(muted ? 'none' : 'fine', 'small')} ${card.place}</span> ${title}
    ${muted ? link(t('act.restore'), () => act.restore(card.key)) : nothing}
    ${!muted && changed.length ? link(t('act.revert'), () => act.revert(changed)) : nothing}</li>`;
}
