import { html } from 'lit-html';
import { grouped } from '../views/parts.js';

/** A choice among several. @param {import('../views/parts.js').Words} words @param {number|null} count @param {boolean} pressed @param {() => unknown} choose */
export const chip = (words, count, pressed, choose) =>
  html`<button type="button" class="chip" aria-pressed=${pressed} @click=${choose}>${words}${count === null ? '' : ` ${grouped(count)}`}</button>`;
