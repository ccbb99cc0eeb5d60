import { html, nothing } from 'lit-html';
import { partsOf, phrasesOf } from '../model/phrase.js';
import { icon } from './icons.js';

/** @typedef {import('../page/model.js').Work} Work @typedef {import('../page/main.js').Act} Act @typedef {import('../model/cards.js').Card} Card @typedef {import('../model/phrase.js').Phrase} Phrase */

/** So wide is a field at least, in characters. */
const WIDTH = 4;

/**
 * The sentence of a finding, its words in fields; checked as one types. On the page and in the element.
 * @param {{result: Work['result'], state: {phrase: Phrase|null}, t: Work['t']}} model @param {Card} card
 * @param {Pick<Act, 'writePhrase'|'leavePhrase'> & {step: (by: 1|-1) => unknown, endPhrase: (keeps: boolean) => unknown}} act
 */
export function phraseView({ result, state, t }, card, act) {
  const held = state.phrase?.card.key === card.key ? state.phrase : undefined;
  const ranges = held ? held.ranges : phrasesOf(result, card);
  if (!ranges.length) return nothing;
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.isComposing || !(step || event.key === 'Enter' || event.key === 'Escape')) return;
    event.preventDefault();
    if (step) act.step(step);
    else act.endPhrase(event.key === 'Enter');
  };
  /** From one of its fields to another it goes on. */
  const onLeave = (/** @type {FocusEvent} */ { relatedTarget }) => {
    if (!(relatedTarget instanceof Element && relatedTarget.closest('.sentence'))) act.leavePhrase();
  };
  const field = (/** @type {string} */ words, /** @type {number} */ at) =>
    html`<input class="rewrite" autocomplete="off" spellcheck="false" aria-label=${t('phrase.label', { words })} .value=${held ? held.words[at] : words} .style=${`width:${Math.max(WIDTH, (held ? held.words[at] : words).length + 1)}em`}
      @input=${(/** @type {Event} */ event) => act.writePhrase(card, at, /** @type {HTMLInputElement} */ (event.target).value)} @keydown=${onKey} @blur=${onLeave}>`;
  return html`<p class="sentence">${partsOf(held ? held.base : result.source.text, ranges).map(({ text, at }) => (at < 0 ? text : field(text, at)))}</p>`;
}

/** While one writes: what is still said of it, or that it is right. @param {Pick<Work, 'saidOfPhrase'|'t'>} model */
export function phraseState({ saidOfPhrase, t }) {
  return saidOfPhrase
    ? html`<p class="message">${saidOfPhrase.findings[0].message}</p>`
    : html`<p class="message right">${icon('fine', 'small')} ${t('phrase.right')}</p>`;
}
