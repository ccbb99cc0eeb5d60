import { fixesOf } from '../model/edits.js';
import { fixWords } from './fix.js';
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { cellOf } from '../../wasm/forms.js';
import { KINDS } from '../../wasm/groups.js';
import { MARKS } from '../model/cards.js';
import { filters, passes } from '../model/filter.js';
import { icon } from './icons.js';
import { newFormLink } from './new-form.js';
import { changes } from './changes.js';
import { answer, link } from './parts.js';

/**
 * @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act
 * @typedef {import('../model/cards.js').Card} Card @typedef {import('../texts/texts.js').T} T
 */

const CAP = 50;

/** The findings by kind, each in its place also when it is done or muted; what was changed. @param {Work} model @param {Act} act */
export function findings(model, act) {
  const { isChanged, state, t } = model;
  const place = state.answer?.place === 'changes' && !isChanged ? 'changes' : 'findings';
  return html`<section class="findings" aria-labelledby="findings">
    <div class="section-head"><h2 id="findings">${t('findings.title')}</h2><span class="caption">${t('findings.order')}</span>
      ${answer(model, act, place)}<span class="aside">${applyAll(model, act)} ${mutedLine(model, act)}</span></div>
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
  const { state, t, met, cards } = model;
  const open = cards.filter((c) => c.number && c.kind === kind && passes(model.result, c, state.filter));
  const list = met.filter((c) => c.kind === kind && passes(model.result, c, state.filter));
  if (!list.length) return nothing;
  const shown = list.filter((c) => c.place <= model.portions.cards).slice(0, state.showAll ? list.length : CAP);
  return html`<div class="group ${kind}">
    <h3>${icon(MARKS[kind])} ${t(`group.${kind}`)} ${open.length} <span class="caption">${kind === 'unread' ? t('group.unread.note') : ''}</span></h3>
    <ol class="cards">${repeat(
      shown,
      (c) => c.key,
      (c) => (open.some((o) => o.key === c.key) ? cardView(model, c, act) : folded(model, c, act)),
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

/** @param {Work} model @param {Card} card @param {Act} act */
function cardView(model, card, act) {
  const { state, t } = model;
  const selected = state.selected === card.key;
  return html`<li class="card ${card.mark} ${selected ? 'selected' : ''}" data-card=${card.key} aria-current=${selected || nothing}
      @click=${(/** @type {MouseEvent} */ event) => onCard(event, card, act)}>
    <span class="tag">${icon(card.mark)}<b>${card.number}</b><span class="hidden">${t(`mark.${card.mark}`)}</span></span>
    <div class="body">
      <h4><button type="button" class="title" @click=${(/** @type {MouseEvent} */ event) => onTitle(event, card, act)}>${card.title}</button></h4>
      ${messages(model, card, act)}
      ${card.edits.length ? suggestion(model, card) : nothing}
      <p class="links">${links(model, card, act)}</p>
    </div>
  </li>`;
}

/** A click selects and leads to the places. @param {MouseEvent} event @param {Card} card @param {Act} act */
function onCard(event, card, act) {
  if (event.target instanceof Element && !event.target.closest('button')) act.goTo(card.key);
}
/** The keyboard and screen readers open the finding. @param {MouseEvent} event @param {Card} card @param {Act} act */
function onTitle(event, card, act) {
  if (event.detail === 0) act.open(card.key);
  else act.goTo(card.key);
}

/** @param {Work} model @param {Card} card @param {Act} act */
function messages({ state, t }, card, act) {
  const open = state.unfolded.has(card.key);
  const shown = open || card.findings.length <= 3 ? card.findings : card.findings.slice(0, 2);
  const hint = sameHint(card) || card.edits.length ? '' : undefined;
  return html`${shown.map((f) => html`<p class="message">${f.message} ${hint === undefined ? html`<span class="hint">${f.hint}</span>` : nothing}</p>`)}
    ${hint === '' && !card.edits.length ? html`<p class="hint">${card.findings[0].hint}</p>` : nothing}
    ${shown.length < card.findings.length ? html`<p>${link(t('card.more', { n: card.findings.length - shown.length }), () => act.unfold(card.key))}</p>` : nothing}`;
}

/** @param {Card} card */
const sameHint = ({ findings: list }) => list.length > 1 && list.every((f) => f.hint === list[0].hint);

/** Old → new, and what comes of it. @param {Work} model @param {Card} card */
const suggestion = ({ t }, { edits, findings: mended }) =>
  html`<p class="suggestion">${edits.map((e) => html`<span class="change"><del>${e.from}</del> <span>${t('repair.to')}</span> <ins>${e.to}</ins></span>`)}
    <span class="reason">${t('repair.reason', { n: mended.length })}</span></p>`;

/** @param {Card} card @param {T} t */
export const applyWords = ({ edits }, t) =>
  edits.length === 1 ? t('repair.apply', { value: edits[0].to }) : t('repair.apply.all', { n: edits.length });

/** @param {Work} model @param {Card} card @param {Act} act */
function links(model, card, act) {
  const { t, result } = model;
  const own = card.ranges.length > 0;
  return html`
    ${card.edits.length ? link(applyWords(card, t), () => act.apply(card.key)) : nothing}
    ${card.fills.length ? link(fillWords(card.fills, t), () => act.fill(card.key)) : nothing}
    ${fixesOf(card).length ? link(fixWords(fixesOf(card), t), () => act.mend(card.key)) : nothing}
    ${newFormLink(model, card, act)}
    ${own ? link(t('card.source'), () => act.showSource(card.key)) : nothing}
    ${card.cells.length ? link(t('card.table'), () => act.showTable(card.key)) : nothing}
    ${unreadRow(result, card) ? link(t('card.fill-row'), () => act.editRow(card.key)) : nothing}
    ${link(t('card.why'), () => act.open(card.key))}
    ${link(t('card.mute'), () => act.mute(card.key))}`;
}

/** @param {import('../../wasm/forms.js').Result} result @param {Card} card */
const unreadRow = (result, card) =>
  card.mark === 'read' && card.cells.some((id) => cellOf(result, id).state === 'unread');

/** 四格都填 0, where all the values that follow are the same. @param {Card['fills']} fills @param {T} t */
export function fillWords(fills, t) {
  if (fills.length === 1) return t('fill.one', { value: fills[0].value });
  const same = fills.every((f) => f.value === fills[0].value);
  return same ? t('fill.same', { n: fills.length, value: fills[0].value }) : t('fill.each', { n: fills.length });
}
