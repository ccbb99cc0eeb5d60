// Bringing things into view, lighting them, and saying what happened. Works on the drawn page; the state knows nothing of it.
import { texts } from '../texts/texts.js';

const ANSWER = 8000;

/** So near to the foot of the screen, where what a finding can do stays, nothing is in sight; `.slice .chosen` keeps as much below it. */
const BELOW = 64;

/** What was not done. */
const REFUSALS = new Set([
  ...['other-file', 'form-renewed', 'refused', 'nothing-changed', 'copy-failed', 'not-editable', 'settings-unread'],
  ...['not-a-number', 'not-numbers', 'does-not-fit'],
]);

/**
 * @typedef {{title: string, place: number, last: boolean, opens: boolean}} Seen  a finding from which one has gone on to the next; last: behind it there was none;
 *   opens: it was open, and so is the next
 */

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

/**
 * Where a finding is wanted on the screen: as it is, where all of it is seen or can be. One that is too high begins at its top, or ends at the
 * number that is wrong, which is in sight in any case.
 * @param {HTMLElement} card
 */
function bring(card) {
  if (card.clientHeight <= window.innerHeight) return into(card);
  const wrong = card.querySelector('.slice .chosen');
  const reach = (wrong || card).getBoundingClientRect().bottom - card.getBoundingClientRect().top;
  return wrong && reach > window.innerHeight - BELOW ? into(wrong, 'end') : into(card, 'start');
}

/** Scrolls the rows of an open finding to the number that is wrong, where they are wider than the screen. @param {HTMLElement} card */
function aside(card) {
  const wrong = card.querySelector('.slice .chosen');
  const frame = wrong?.closest('.frame');
  if (!wrong || !frame) return;
  const beyond = wrong.getBoundingClientRect().right - frame.getBoundingClientRect().right;
  if (beyond > 0) frame.scrollLeft += beyond;
}

/** @param {HTMLElement|null} heading */
function toHeading(heading) {
  toPlace(heading);
  window.scrollTo(0, 0);
}

/** The page does not move. @param {HTMLElement|null|undefined} element */
const toPlace = (element) => element?.focus({ preventScroll: true });

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
    toPlace(mark);
    if (this.store.state.tabbed) into(mark, 'center');
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
    const cell = find(`.${this.store.state.grid === 'slice' ? 'slices' : 'tables'} [data-cell=${quoted(id)}]`);
    if (focus) toPlace(cell);
    into(cell, block);
  }

  /** To its words, where somebody has to write them. @param {string} [key] without one the finding that is open */
  card(key = this.store.state.opened) {
    const card = find(`.findings [data-card=${quoted(key)}]`);
    const mends = !this.store.state.tabbed && !card?.querySelector('.primary') && card?.querySelector('.rewrite');
    const goal = /** @type {HTMLElement|null|undefined} */ (mends || card?.querySelector('.title'));
    toPlace(goal);
    if (goal instanceof HTMLInputElement) goal.select();
    if (!card) return;
    bring(card);
    aside(card);
  }

  /** To the number of a scan that is looked at, else to the verdict. */
  top() {
    toHeading(find('#look-number') || find('#verdict'));
  }

  /** The same, and the page does not move. */
  verdict() {
    toPlace(find('#verdict'));
  }

  /** To what is asked. */
  notice() {
    (find('.notice .primary') || find('.notice[role="alert"] button'))?.focus();
  }

  findings() {
    const heading = find('#findings');
    if (!heading) return;
    heading.tabIndex = -1;
    toPlace(heading);
  }

  /** Behind the last finding, until it is checked what came of it. */
  wait() {
    this.findings();
    const heading = find('#findings');
    if (document.activeElement === heading) this.stand = heading; // a narrow screen shows none
  }

  /** Into the edit field that has just been drawn. @param {boolean} all whether what stands there is marked @param {string} [cell] of several that of this one */
  edit(all, cell) {
    const input = /** @type {HTMLInputElement|null} */ (
      find(cell ? `[data-cell=${quoted(cell)}] input.edit` : 'input.edit')
    );
    toPlace(input);
    if (all) input?.select();
  }

  /** Where one goes on writing stays in sight, on a low screen too. @param {HTMLTextAreaElement} field @param {number} share how far down it is */
  caret(field, share) {
    field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
    const down = share * field.scrollHeight - field.scrollTop;
    if (field.getBoundingClientRect().top + down > window.innerHeight - BELOW) into(field);
  }

  field() {
    toPlace(find('#field'));
  }

  /** To the text with its marks. */
  lines() {
    toPlace(find('.lines'));
  }

  /** What has the focus for want of anything better. @type {HTMLElement|null} */
  stand = null;

  /** Whether nothing has the focus: what had it is gone. */
  isLost = () => document.activeElement === document.body || document.activeElement === this.stand;

  /**
   * Draws; where what had the focus is gone, the number of a scan that is looked at then has it. Else the head of the page has it soon, unless
   * something better is found: to give it makes the browser lay all out, which is a step of its own.
   * @param {() => void} draw
   */
  kept(draw) {
    const had = document.activeElement !== document.body;
    draw();
    if (!had || document.activeElement !== document.body) return;
    const looked = find('#look-number');
    if (looked) return toPlace(looked);
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      this.stand = find('#verdict');
      toPlace(this.stand);
    });
  }

  /**
   * Says what came of an action, for some seconds.
   * @param {string} key @param {Record<string, string|number>} [values] @param {{undo?: boolean}} [more]
   */
  say(key, values, { undo = false } = {}) {
    return this.tell(texts(this.store.state.lang)(key, values), undo, REFUSALS.has(key.replace('said.', '')));
  }

  /** Says that something was not done, and why. @param {string} words */
  refuse = (words) => this.tell(words, false, true);

  /**
   * What came of a finding while one goes from one to the next: with its title, as another is shown by now.
   * @param {Seen} seen @param {string} [key] nothing: it was looked at only @param {Record<string, string|number>} [values]
   */
  after({ title, last }, key, values) {
    const t = texts(this.store.state.lang);
    const done = key ? [t('said.of', { words: t(key, values), title })] : [];
    return this.tell([...(last ? [t('said.all-seen')] : []), ...done].join(t('list.stop')), Boolean(key));
  }

  /** The same with words of one's own. @param {string} words @param {boolean} [undo] whether it can be undone @param {boolean} [refused] */
  tell(words, undo = false, refused = false) {
    clearTimeout(this.fading);
    const answer = { words, undo, refused };
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
    const card = drawn.cards.find((c) => c.key === key && c.number) || drawn.byCell.get(cell)?.[0];
    const own = cell ? [cell] : [];
    return light(card ? card.cells.concat(own) : own, card ? [card.key] : []);
  };
  document.addEventListener('mouseover', follow);
  document.addEventListener('focusin', follow);
}
