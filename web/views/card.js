import { html, nothing } from 'lit-html';
import { adviceOf } from '../../wasm/advice.js';
import { cellOf } from '../../wasm/forms.js';
import { fixesOf } from '../model/edits.js';
import { fixWords } from './fix.js';
import { icon } from './icons.js';
import { newForm, newFormLink } from './new-form.js';
import { button, link } from './parts.js';
import { phraseState, phraseView } from './phrase.js';
import { reasons } from './reasons.js';
import { slices } from './slice.js';

/**
 * @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act
 * @typedef {import('../model/cards.js').Card} Card @typedef {import('../texts/texts.js').T} T
 */

/** A finding on a line; the one that is open shows what it is about, to be mended where it is read. @param {Work} model @param {Card} card @param {Act} act */
export function cardView(model, card, act) {
  const { state, t } = model;
  const open = state.opened === card.key;
  const chosen = open || state.selected === card.key;
  return html`<li class="card ${card.mark} ${open ? 'open' : ''} ${chosen ? 'selected' : ''}" data-card=${card.key} aria-current=${chosen || nothing}
      @click=${(/** @type {MouseEvent} */ event) => onCard(event, open, card, act)}>
    <span class="tag">${icon(card.mark)}<b>${card.number}</b><span class="hidden">${t(`kind.${card.kind}`)}</span></span>
    <div class="body">
      <h4><button type="button" class="title" aria-expanded=${open} @click=${() => (open ? act.close() : act.open(card.key))}>${titleOf(model, card)}</button></h4>
      ${open ? whole(model, card, act) : html`<p class="message">${brief(card, t)}</p>${quick(model, card, act)}`}
    </div>
  </li>`;
}

/** A click beside the title opens as well. @param {MouseEvent} event @param {boolean} open @param {Card} card @param {Act} act */
function onCard({ target }, open, card, act) {
  if (!open && target instanceof Element && !target.closest('button')) act.open(card.key);
}

/** The place; outside the tables with what is the matter there. @param {Work} model @param {Card} card */
const titleOf = ({ placeOf }, card) =>
  card.cells.length
    ? placeOf(card)
    : html`${card.title.startsWith(placeOf(card)) ? nothing : html`<span class="where">${placeOf(card)}</span>`}${card.title}`;

/** What is said of a place in a table begins with that place. */
const PLACE = /^(表.|Table \d,?) ?“[^”]*”[^：:。，,“]{0,6}[：:] ?/;

/** @param {Card} card @param {T} t */
const brief = ({ cells, findings: list }, t) =>
  list[0].message.replace(cells.length ? PLACE : '', '') +
  (list.length > 1 ? ` ${t('card.more', { n: list.length - 1 })}` : '');

/** What mends it for certain. @param {Work} model @param {Card} card @param {Act} act @returns {{words: string, work: () => unknown}[]} */
function remedies({ t }, card, act) {
  const fixes = fixesOf(card);
  return [
    ...(card.edits.length ? [{ words: applyWords(card, t), work: () => act.apply(card.key) }] : []),
    ...(card.fills.length ? [{ words: fillWords(card.fills, t), work: () => act.fill(card.key) }] : []),
    ...(fixes.length ? [{ words: fixWords(fixes, t), work: () => act.mend(card.key) }] : []),
  ];
}

/** On the line of a finding that is not open. @param {Work} model @param {Card} card @param {Act} act */
const quick = (model, card, act) =>
  html`<p class="links">${remedies(model, card, act).map(({ words, work }) => link(words, work))}${newFormLink(model, card, act)}</p>`;

/** @param {Work} model @param {Card} card @param {Act} act */
function whole(model, card, act) {
  const { state } = model;
  return html`${state.phrase?.card.key === card.key ? phraseState(model) : messages(model, card, act)}
    ${card.options.length ? options(model, card) : nothing}
    ${phraseView(model, card, act)}${newForm(model, card, act)}${slices(model, card, act)}
    <div class="buttons">${remedies(model, card, act).map(({ words, work }, i) => button(words, work, { primary: i === 0 }))}
      ${card.edits.length ? html`<span class="reason">${adviceOf(card, state.lang)}</span>` : nothing}
      <span class="aside links">${links(model, card, act)}</span></div>
    ${state.reasons ? reasons(model, card, act) : nothing}`;
}

/** @param {Work} model @param {Card} card @param {Act} act */
function messages({ state, t }, card, act) {
  const all = state.unfolded.has(card.key) || card.findings.length <= 3;
  const shown = all ? card.findings : card.findings.slice(0, 2);
  const hints = card.edits.length ? new Set() : new Set(shown.map(({ hint }) => hint));
  return html`${shown.map(({ message, hint }) => html`<p class="message">${message} ${hints.size > 1 ? html`<span class="hint">${hint}</span>` : nothing}</p>`)}
    ${hints.size === 1 ? html`<p class="hint">${shown[0].hint}</p>` : nothing}
    ${all ? nothing : html`<p>${link(t('card.more', { n: card.findings.length - shown.length }), () => act.unfold(card.key))}</p>`}`;
}

/** @param {Work} model @param {Card} card */
const options = ({ nameOf, t }, card) =>
  html`<p class="hint">${t('detail.options')}</p><ul class="options">${card.options.map((edits) => html`<li>${edits.map((e) => t('detail.option', { cell: nameOf(e.cell), from: e.from, to: e.to })).join(t('list.semicolon'))}</li>`)}</ul>`;

/** @param {Work} model @param {Card} card @param {Act} act */
function links({ result, state, t }, card, act) {
  const unread = card.mark === 'read' && card.cells.some((id) => cellOf(result, id).state === 'unread');
  return html`${unread ? link(t('card.fill-row'), () => act.editRow(card.key)) : nothing}
    ${card.ranges.length ? link(t('card.source'), () => act.showSource(card.key)) : nothing}
    ${card.cells.length ? link(t('card.table'), () => act.showTable(card.key)) : nothing}
    ${link(t('card.why'), act.toggleReasons, { pressed: state.reasons })}
    ${link(t('card.mute'), () => act.mute(card.key))}`;
}

/** @param {Card} card @param {T} t */
const applyWords = ({ edits }, t) =>
  edits.length === 1 ? t('repair.apply', { value: edits[0].to }) : t('repair.apply.all', { n: edits.length });

/** 四格都填 0, where all the values that follow are the same. @param {Card['fills']} fills @param {T} t */
export function fillWords(fills, t) {
  if (fills.length === 1) return t('fill.one', { value: fills[0].value });
  const same = fills.every((f) => f.value === fills[0].value);
  return same ? t('fill.same', { n: fills.length, value: fills[0].value }) : t('fill.each', { n: fills.length });
}
