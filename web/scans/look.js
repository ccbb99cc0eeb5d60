// Looking at what is to be held against the picture: the page, the cell, and what it seems to be. One after the other, by the keyboard alone.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { ref } from 'lit-html/directives/ref.js';
import { icon } from '../views/icons.js';
import { button, link } from '../views/parts.js';
import { paintCell, paintSheet } from './picture.js';
import { byKey, byWheel, sized, zoomButtons } from './zoom.js';

/**
 * @typedef {import('../texts/texts.js').T} T @typedef {import('./doubts.js').Looking} Looking @typedef {import('./doubts.js').Doubt} Doubt
 * @typedef {{type: (value: string) => unknown, take: () => unknown, takeAll: () => unknown, skip: () => unknown, back: () => unknown, later: () => unknown}} LookAct
 * @typedef {(cell: string) => string} NameOf
 */

/** Pixels: the height of the cell by itself. */
const HIGH = 260;

/** What may be typed; digits and the point in full width are as good. No number begins with a 0 that is not all of it. */
export const TYPED = '\\s*([0０]|[1-9１-９][0-9０-９]{0,11})([.．][0-9０-９]{1,6})?\\s*';

/** @param {Looking} looking @param {NameOf} nameOf @param {T} t @param {LookAct} act @param {number} waiting how many scans of the list wait behind this one */
export function lookView(looking, nameOf, t, act, waiting) {
  const { left, sure, doubt } = looking;
  return html`<section class="look" aria-labelledby="look">
    <div class="verdict">${icon('read', 'big')}<div class="told"><h1 id="look">${t('look.title', { n: left })}</h1>
      <p class="next">${t('look.more', { n: sure })}${waiting ? t('look.waiting', { n: waiting }) : ''}</p></div><div class="buttons">${button(t('look.later'), act.later)}</div></div>
    ${keyed(doubt.key, html`<div class="look-at" @keydown=${byKey}>${sheet(looking, t)}${asked(looking, nameOf, t, act)}</div>`)}
  </section>`;
}

/** @typedef {(canvas: HTMLCanvasElement, looking: Looking) => unknown} Paint */

/** Of what is looked at now, how each canvas is painted. @type {{of?: string, picture?: Looking['picture'], painters: Map<Paint, (canvas: Element|undefined) => void>}} */
let now = { painters: new Map() };

/** Painted when it is first drawn, and never again. @param {Paint} paint @param {Looking} looking */
function painted(paint, looking) {
  const { picture, doubt } = looking;
  const of = String([doubt.key, doubt.whole?.cells]);
  if (now.of !== of || now.picture !== picture) now = { of, picture, painters: new Map() };
  if (!now.painters.has(paint))
    now.painters.set(paint, (canvas) => {
      if (canvas) paint(/** @type {HTMLCanvasElement} */ (canvas), looking);
    });
  return ref(now.painters.get(paint));
}

/** @param {HTMLCanvasElement} canvas @param {Looking} looking */
const page = (canvas, { picture, doubt }) => paintSheet(canvas, picture, [doubt.box], doubt.whole?.boxes);
/** @param {HTMLCanvasElement} canvas @param {Looking} looking */
const cell = (canvas, { picture, doubt }) => paintCell(canvas, picture, doubt.box, doubt.ink);

/** @param {Looking} looking @param {T} t */
const sheet = (looking, t) =>
  html`<div class="paper"><p class="caption">${zoomButtons(t)}</p>
    <div class="sheet" tabindex="0" role="group" aria-label=${t('look.sheet', { page: looking.page })} @wheel=${byWheel}><canvas .style=${sized()} ${painted(page, looking)}></canvas></div></div>`;

/** @param {Looking} looking @param {NameOf} nameOf @param {T} t @param {LookAct} act */
function asked(looking, nameOf, t, act) {
  const { doubt, name, at, all: of, page } = looking;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    act.take();
  };
  const all = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' || !event.shiftKey || !doubt.whole) return;
    event.preventDefault();
    act.takeAll();
  };
  return html`<form class="asked" autocomplete="off" @submit=${submit} @keydown=${all}>
    <p class="caption">${t('look.at', { n: at, all: of, name, page })}</p><h2>${nameIn(doubt, nameOf, t)}</h2>
    <div class="seen"><canvas class="cell ${doubt.cell === undefined ? 'line' : ''}" height=${HIGH} role="img" aria-label=${t('look.cell')} ${painted(cell, looking)}></canvas>${field(looking, t, act)}</div>
    ${answers(looking, t, act)}
    ${slice(looking, t)}${coming(looking, nameOf, t)}
  </form>`;
}

/** By one key it is as it seems; by another all that is framed, where that is what does not agree. @param {Looking} looking @param {T} t @param {LookAct} act */
function answers(looking, t, act) {
  const { doubt, at, guess, value } = looking;
  const whole = value === guess ? doubt.whole : undefined;
  return html`<p class="buttons"><button class="button primary">${takeWords(looking, t)} <kbd>Enter</kbd></button>
      ${whole ? html`<button class="button all-numbers" type="button" @click=${act.takeAll}>${t(`look.all.${whole.along || 'cells'}`, { n: whole.cells.length })} <kbd>Shift Enter</kbd></button>` : nothing}
      ${guess ? html` <span class="or">${t(doubt.cell ? 'look.type' : 'look.mend')}</span>` : nothing}
      <span class="aside">${at > 1 ? html`${link(t('look.previous'), act.back, { class: 'previous-number' })} <kbd>Ctrl Z</kbd>` : nothing} ${link(t('look.skip'), act.skip, { class: 'skip-number' })}</span></p>`;
}

/** What it seems to be, and why it is asked. @param {Looking} looking @param {T} t @param {LookAct} act */
function field({ doubt, unseen, guess, value, sums }, t, act) {
  const isNumber = doubt.cell !== undefined;
  const typed = (/** @type {Event} */ event) => act.type(fieldOf(event).value);
  const emptied = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Backspace' && !fieldOf(event).value) act.back();
  };
  const why = [unseen ? seenWords(doubt.seen, t) : t('look.differs'), ...(doubt.why ? [doubt.why] : [])];
  return html`<p class=${isNumber ? '' : 'words'}><label for="look-number">${t(guess ? 'look.like' : 'look.unlike')}</label>
      <input id="look-number" inputmode=${isNumber ? 'decimal' : 'text'} required pattern=${isNumber ? TYPED : nothing} .style=${isNumber ? `min-width:${value.length + 2}ch` : ''} .value=${value} aria-describedby="look-seen"
        @focus=${selected} @input=${typed} @keydown=${emptied}>
      <span id="look-seen" class="caption">${[...why, ...sums.map((sum) => t(`look.sum.${sum.along}`, { value: sum.value }))].join(t('list.semicolon'))}</span></p>`;
}

/** @param {import('./doubts.js').Doubt} doubt @param {NameOf} nameOf @param {T} t */
const nameIn = ({ cell: id }, nameOf, t) => (id === undefined ? t('look.words') : nameOf(id));

/** @param {Event} event */
const fieldOf = (event) => /** @type {HTMLInputElement} */ (event.target);

/** What is typed takes the place of what stands there. @param {Event} event */
const selected = (event) => fieldOf(event).select();

/** @param {Looking} looking @param {T} t */
function takeWords({ doubt, guess, value }, t) {
  if (!value.trim()) return t('look.take');
  if (doubt.cell === undefined) return t(value === guess ? 'look.so' : 'look.take');
  return t(value === guess ? 'look.yes' : 'look.typed', { value });
}

/** @param {string[]} seen @param {T} t */
function seenWords([first, second], t) {
  const said = (/** @type {string} */ text) => text || t('look.nothing');
  return first && first === second
    ? t('look.alike', { first })
    : t('look.differ', { first: said(first), second: said(second) });
}

/** The numbers of its row side by side, or of its column one below the other. @param {Looking} looking @param {T} t */
function slice({ doubt, value, slice: own }, t) {
  if (!own) return nothing;
  const heads = own.cells.map(({ label }) =>
    own.along === 'row' ? html`<th scope="col">${label}</th>` : html`<th class="label" scope="row">${label}</th>`,
  );
  const numbers = own.cells.map((it) =>
    it.id === doubt.cell
      ? html`<td class="value looked">${value} ?</td>`
      : html`<td class="value">${it.unseen ? t('look.awaited') : it.text}</td>`,
  );
  const rows =
    own.along === 'row'
      ? html`<thead><tr><th class="corner"></th>${heads}</tr></thead><tbody><tr><th class="label" scope="row">${own.label}</th>${numbers}</tr></tbody>`
      : html`<thead><tr><th class="corner"></th><th scope="col">${own.label}</th></tr></thead><tbody>${heads.map((head, i) => html`<tr>${head}${numbers[i]}</tr>`)}</tbody>`;
  return html`<div class="frame ${own.along}" tabindex="0" role="group" aria-label=${t(`look.${own.along}`)}><table class="official slice">${rows}</table></div>`;
}

/** @param {Looking} looking @param {NameOf} nameOf @param {T} t */
function coming({ next, more }, nameOf, t) {
  if (!next.length) return nothing;
  const names = [...next.map((it) => nameIn(it, nameOf, t)), ...(more ? [t('look.rest', { n: more })] : [])].join(
    ' · ',
  );
  return html`<p class="caption">${t('look.next', { names })}</p>`;
}
