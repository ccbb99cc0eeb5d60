import { html, nothing } from 'lit-html';
import { icon } from './icons.js';

/**
 * @typedef {import('lit-html').TemplateResult} View
 * @typedef {View|string|number|typeof nothing|(View|string|typeof nothing)[]} Words
 * @typedef {{class?: string, disabled?: boolean, title?: string, label?: string, pressed?: boolean, primary?: boolean, lang?: string}} More
 */

/** A button that looks like a link: it acts, and leaves the page where it is. @param {Words} words @param {(event: Event) => unknown} act @param {More} [more] */
export const link = (words, act, more = {}) =>
  html`<button type="button" class="link ${more.class || ''}" ?disabled=${more.disabled} title=${more.title || nothing} lang=${more.lang || nothing}
    aria-label=${more.label || nothing} aria-pressed=${more.pressed === undefined ? nothing : more.pressed} @click=${act}>${words}</button>`;

/** @param {Words} words @param {(event: Event) => unknown} act @param {More} [more] */
export const button = (words, act, more = {}) =>
  html`<button type="button" class="button ${more.primary ? 'primary' : ''} ${more.class || ''}" ?disabled=${more.disabled}
    title=${more.title || nothing} @click=${act}>${words}</button>`;

/** 一, or 1 in English. @param {import('../../wasm/types.js').Language} lang @param {string} number of a section @param {number} at its place, from 0 */
export const numeral = (lang, number, at) => (lang === 'en' ? at + 1 : number);

/** Digits in groups of three, parted by a narrow space. @param {number} number */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** 2026年11月27日, as a report has its dates. @param {import('../../wasm/types.js').Language} lang */
export const today = (lang) => new Date().toLocaleDateString(lang, { year: 'numeric', month: 'long', day: 'numeric' });

/** What came of the last action, over whatever is shown: nothing moves for it. @param {{state: {answer: import('../page/state.js').Answer|null}, t: import('../texts/texts.js').T}} model @param {{undo: () => unknown, redo?: () => unknown}} act */
export const answer = ({ state: { answer: said }, t }, act) =>
  html`<div class="toast" role="status" aria-live="polite">${said ? html`<p class="answer ${said.refused ? 'refused' : ''}">${icon(said.refused ? 'warn' : 'fine', 'small')} ${said.words}${said.undo ? html` ${link(t('act.undo'), () => act.undo())}` : nothing}${said.redo ? html` ${link(t('act.redo'), () => act.redo?.())}` : nothing}</p>` : nothing}</div>`;

/**
 * Tabs by the keyboard as well: arrows move, and move the choice with them.
 * @template {string} I @param {{id: I, panel?: string, words: Words}[]} items @param {string} chosen @param {(id: I) => unknown} choose @param {string} label
 */
export function tabs(items, chosen, choose, label) {
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = items.findIndex((item) => item.id === chosen);
    const next = items[(at + step + items.length) % items.length];
    choose(next.id);
    const tab = /** @type {HTMLElement} */ (event.currentTarget).querySelector(`#tab-${next.id}`);
    /** @type {HTMLElement|null} */ (tab)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${items.map(
      (item) => html`<button type="button" role="tab" id="tab-${item.id}" class="tab"
      aria-selected=${item.id === chosen} aria-controls="panel-${item.panel || item.id}" tabindex=${item.id === chosen ? 0 : -1}
      @click=${() => choose(item.id)}>${item.words}</button>`,
    )}
  </div>`;
}
