// Bringing things into view, lighting them, and saying what happened. Works on the drawn page; the state knows nothing of it.
import { texts } from '../texts/texts.js';

const ANSWER = 8000;

/** @typedef {{title: string, last: boolean}} Seen  a finding from which one has gone on to the next; last: behind it there was none */

const calm = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
/** @param {string} text */
const quoted = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** @param {string} selector @returns {HTMLElement|null} */
const find = (selector) => document.querySelector(selector);
/** @param {Element|null|undefined} element @param {ScrollLogicalPosition} [block] */
const into = (element, block = 'nearest') => element?.scrollIntoView({ block, behavior: calm() });

/** Scrolls the text in its pane, so that a place in it is seen. @param {HTMLElement} place */
function pane(place) {
  const lines = place.closest('.lines');
  if (!lines) return;
  const top = place.getBoundingClientRect().top - lines.getBoundingClientRect().top;
  if (top < 40 || top > lines.clientHeight - 60) lines.scrollTop += top - lines.clientHeight / 3;
}

/** Scrolls the table in its frame, where that is narrow, so that a cell is seen. @param {Element|null} cell */
function sideways(cell) {
  const frame = cell?.closest('.frame');
  if (cell && frame)
    frame.scrollLeft += Math.max(0, cell.getBoundingClientRect().right - frame.getBoundingClientRect().right);
}

/** @param {HTMLElement|null} heading */
function toHeading(heading) {
  heading?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

export class Focus {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  fading;

  /** @param {import('./state.js').Store} store */
  constructor(store) {
    this.store = store;
  }

  /** The pane scrolls by itself; the page stays where it is, unless the text is what was asked for. @param {string} key */
  source(key, page = false) {
    const mark = find(`.source [data-card=${quoted(key)}]`);
    if (!mark) return;
    pane(mark);
    if (!page) return;
    mark.focus({ preventScroll: true });
    if (this.store.state.narrow) into(mark, 'center');
    else into(find('.source'));
  }

  /** @param {string} id */
  sourceCell(id) {
    const place = find(`.source [data-cell=${quoted(id)}]`);
    if (!place) return;
    pane(place);
    light([id], []);
  }

  /** @param {string} id @param {boolean} focus @param {ScrollLogicalPosition} [block] */
  cell(id, focus, block = 'center') {
    const cell = find(`.tables [data-cell=${quoted(id)}]`);
    if (focus) cell?.focus({ preventScroll: true });
    into(cell, block);
  }

  /** @param {string} key */
  card(key) {
    const card = find(`.findings [data-card=${quoted(key)}]`);
    /** @type {HTMLElement|null|undefined} */ (card?.querySelector('.title'))?.focus({ preventScroll: true });
    into(card);
  }

  opened() {
    toHeading(find('#opened'));
    sideways(find('.detail .chosen'));
  }

  top() {
    toHeading(find('#verdict'));
  }

  findings() {
    const heading = find('#findings');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** Into the edit field that has just been drawn. @param {boolean} all whether what stands there is marked */
  edit(all) {
    const input = /** @type {HTMLInputElement|null} */ (find('input.edit'));
    input?.focus({ preventScroll: true });
    if (all) input?.select();
  }

  /** Where one goes on writing stays in sight, on a low screen too. @param {HTMLTextAreaElement} field @param {number} share how far down it is */
  caret(field, share) {
    field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
    into(field);
  }

  field() {
    find('#field')?.focus({ preventScroll: true });
  }

  /**
   * Says what came of an action, where it was made, for some seconds.
   * @param {string} place @param {string} key @param {Record<string, string|number>} [values] @param {{undo?: boolean}} [more]
   */
  say(place, key, values, { undo = false } = {}) {
    return this.tell(place, texts(this.store.state.lang)(key, values), undo);
  }

  /**
   * What came of a finding while one goes from one to the next: with its title, as another is shown by now; behind the last at the list of changes.
   * @param {Seen} seen @param {string} [key] nothing: it was looked at only @param {Record<string, string|number>} [values]
   */
  async after({ title, last }, key, values) {
    const t = texts(this.store.state.lang);
    const done = key ? [t('said.of', { words: t(key, values), title })] : [];
    await this.tell(
      last ? 'changes' : 'detail',
      [...(last ? [t('said.all-seen')] : []), ...done].join(t('list.stop')),
      Boolean(key),
    );
    if (last) into(find('#changes'));
  }

  /** The same with words of one's own. @param {string} place @param {string} words @param {boolean} [undo] */
  tell(place, words, undo = false) {
    clearTimeout(this.fading);
    const answer = { place, words, undo };
    this.fading = setTimeout(() => {
      if (this.store.state.answer === answer) this.store.set({ answer: null });
    }, ANSWER);
    return this.store.set({ answer });
  }
}

/** Lights every place of a cell or card: in the source, the tables and the list at once. @param {string[]} cells @param {string[]} cards */
export function light(cells, cards) {
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  const all = [...cells.map((id) => `[data-cell=${quoted(id)}]`), ...cards.map((key) => `[data-card=${quoted(key)}]`)];
  if (all.length) for (const e of document.querySelectorAll(all.join())) e.setAttribute('data-lit', '');
}

/** Hovering or focusing any of source place, cell and finding lights the other two. @param {() => import('./model.js').Model} model */
export function followPointer(model) {
  /** @param {Event} event */
  const follow = (event) => {
    const target = /** @type {Element} */ (event.target);
    const at = /** @type {HTMLElement|null} */ (target.closest?.('[data-card],[data-cell]'));
    const drawn = model();
    if (!at || !drawn.open) return light([], []);
    const { card: key, cell = '' } = at.dataset;
    const card = drawn.cards.find((c) => c.key === key && c.number) || drawn.byCell.get(cell);
    const own = cell ? [cell] : [];
    return light(card ? card.cells.concat(own) : own, card ? [card.key] : []);
  };
  document.addEventListener('mouseover', follow);
  document.addEventListener('focusin', follow);
}
