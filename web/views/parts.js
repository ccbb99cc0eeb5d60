import { html, nothing } from 'lit-html';

/** A button that looks like a link: it acts, and leaves the page where it is. */
export const link = (words, act, more = {}) =>
  html`<button type="button" class="link ${more.class || ''}" ?disabled=${more.disabled} title=${more.title || nothing}
    aria-label=${more.label || nothing} aria-pressed=${more.pressed === undefined ? nothing : more.pressed} @click=${act}>${words}</button>`;

export const button = (words, act, more = {}) =>
  html`<button type="button" class="button ${more.primary ? 'primary' : ''} ${more.class || ''}" ?disabled=${more.disabled}
    title=${more.title || nothing} @click=${act}>${words}</button>`;

/** Digits in groups of three, parted by a narrow space. */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Tabs by the keyboard as well: arrows move, and move the choice with them. */
export function tabs(items, chosen, choose, label) {
  const onKey = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = items.findIndex((item) => item.id === chosen);
    const next = items[(at + step + items.length) % items.length];
    choose(next.id);
    event.currentTarget.querySelector(`#tab-${next.id}`).focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${items.map(
      (item) => html`<button type="button" role="tab" id="tab-${item.id}" class="tab"
      aria-selected=${item.id === chosen} aria-controls="panel-${item.panel || item.id}" tabindex=${item.id === chosen ? 0 : -1}
      @click=${() => choose(item.id)}>${item.words}</button>`,
    )}
  </div>`;
}
