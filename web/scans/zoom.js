// How large the picture of a page is shown: by the wheel, by buttons, and by + - 0 on the keyboard; the next page is as large.
import { html } from 'lit-html';
import { link } from '../views/parts.js';
import { show } from './picture.js';

/** A step, and how far it goes, in widths of the pane. */
const STEP = 1.25;
const LARGEST = 6;
/** What keys do; the = is a + without Shift. @type {Record<string, number>} */
const KEYS = { '+': STEP, '=': STEP, '-': 1 / STEP, 0: 0 };

/** In widths of the pane. */
let size = 1;

/** As large as the page before. */
export const sized = () => `width:${100 * size}%`;

/** What is asked about stays in sight, else a place of the pane where it is. @param {HTMLElement} pane @param {number} by 0: as wide as the pane @param {{x: number, y: number}} [at] */
function zoomed(pane, by, at) {
  const canvas = /** @type {HTMLCanvasElement} */ (pane.firstElementChild);
  const before = canvas.clientWidth;
  size = Math.max(1, Math.min(LARGEST, size * by));
  canvas.style.width = `${100 * size}%`;
  const { x, y } = at || { x: pane.clientWidth / 2, y: pane.clientHeight / 2 };
  const grown = canvas.clientWidth / before;
  if (at || !show(canvas))
    Object.assign(pane, { scrollLeft: (pane.scrollLeft + x) * grown - x, scrollTop: (pane.scrollTop + y) * grown - y });
}

/** @param {WheelEvent} event */
export function byWheel(event) {
  const pane = /** @type {HTMLElement} */ (event.currentTarget);
  const { left, top } = pane.getBoundingClientRect();
  event.preventDefault();
  zoomed(pane, event.deltaY < 0 ? STEP : 1 / STEP, { x: event.clientX - left, y: event.clientY - top });
}

/** @param {Element} within @returns {HTMLElement|null|undefined} */
const paneIn = (within) => within.closest('.scan,.look-at')?.querySelector('.sheet');

/** On the page itself, and from a field of numbers, which has no use for + and -. @param {KeyboardEvent} event */
export function byKey(event) {
  const target = /** @type {Element} */ (event.target);
  const isField = target instanceof HTMLInputElement;
  const pane = paneIn(target);
  if (!pane || !(event.key in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isField && (target.inputMode !== 'decimal' || event.key === '0')) return;
  event.preventDefault();
  zoomed(pane, KEYS[event.key]);
}

/** @param {import('../texts/texts.js').T} t */
export function zoomButtons(t) {
  const by = (/** @type {number} */ factor) => (/** @type {Event} */ event) => {
    const pane = paneIn(/** @type {Element} */ (event.currentTarget));
    if (pane) zoomed(pane, factor);
  };
  const one = (/** @type {string} */ sign, /** @type {string} */ name, /** @type {number} */ factor) =>
    link(sign, by(factor), { label: name, title: name });
  return html`<span class="zoom">${one('+', t('sheet.larger'), STEP)} ${one('−', t('sheet.smaller'), 1 / STEP)} ${one(t('sheet.fit'), t('sheet.fit'), 0)}</span>`;
}
