// The browser's Back and Forward go between the pages, the views of a list and its reports. The address stays as it is.
import { liesHere, isList } from '../model/desk.js';
import { deskOf, reportOf } from './state.js';

/**
 * @typedef {Pick<import('./state.js').Folder, 'columns'|'view'> & {mark: string, rule: string, pair?: [string, string, number]}} ListView
 * @typedef {{page: string, full: boolean, open: string, list?: ListView}} Place  full: whether anything lies on the desk
 */

/** @param {import('./state.js').State} state @returns {Place} */
function placeOf(state) {
  const { reports, open } = deskOf(state);
  const { page, folder } = state;
  const place = { page, full: reports.length > 0 };
  if (!isList(deskOf(state))) return { ...place, open: '' };
  const { view, columns, filter, pair } = folder;
  const list = { view, columns, mark: filter.mark, rule: filter.rule };
  return open ? { ...place, open } : { ...place, open, list: pair ? { ...list, pair: pair.asked } : list };
}

/** An empty page. @type {Place} */
export const EMPTY = { page: 'check', full: false, open: '' };

/** @param {Place} a @param {Place} b */
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** A year is that of the report that is open: without one there is no such page. @param {string} page @param {import('./state.js').State} state */
const pageIn = (page, state) => (page === 'year' && !reportOf(state)?.result ? 'check' : page);

/** A report that lies here no more is none. @param {import('../model/desk.js').Desk} desk @param {string} open */
const reportIn = ({ reports }, open) => reports.find((report) => report.id === open && liesHere(report))?.id || '';

export class Browsing {
  /** On how many ways the page is; until it has come there, and before what was kept is there, it is not where it is going. */
  going = 1;

  /** @param {import('./state.js').Store} store @param {import('./folder.js').Gate} several */
  constructor(store, several) {
    this.store = store;
    this.several = several;
    /** What the browser has for the place where it is. @type {Place} */
    this.known = history.state || placeOf(store.state);
    addEventListener('popstate', ({ state }) => {
      const place = /** @type {Place} */ (state || EMPTY);
      const isBefore = place.page === 'check' && !place.full;
      return isBefore && deskOf(store.state).reports.length ? history.forward() : this.arrive(place); // what lies here stays
    });
  }

  /** Once what was kept is there again, a list is looked at as it was. */
  async begin() {
    this.going = 0;
    const { known, store } = this;
    if (known.full && deskOf(store.state).reports.length) await this.arrive({ ...known, page: 'check' });
    else this.follow();
  }

  /** Notes where the page has gone; from one report to the next the way back stays that to the list. */
  follow() {
    const { going, known, store } = this;
    const place = placeOf(store.state);
    if (going || (place.page === 'check' && !place.full)) return;
    const onwards = Boolean(place.open && known.open && place.page === known.page);
    this.note(place, onwards ? 'replaceState' : 'pushState');
  }

  /** @param {Place} place */
  async arrive(place) {
    this.known = place;
    this.going += 1;
    try {
      await this.go(place);
    } finally {
      this.going -= 1;
    }
    if (!this.going) this.note(placeOf(this.store.state), 'replaceState');
  }

  /** Goes to what is there of a place, else to the list, unless somebody has gone elsewhere meanwhile. @param {Place} place */
  async go(place) {
    const { several, store } = this;
    const desk = deskOf(store.state);
    const there = reportIn(desk, place.open);
    if (isList(desk) && there !== desk.open) await several.open(there);
    if (isList(desk) && place.list && this.known === place) await several.look(place.list);
    if (this.known === place) await store.set({ page: pageIn(place.page, store.state) });
  }

  /** @param {Place} place @param {'pushState'|'replaceState'} as */
  note(place, as) {
    if (isSame(place, this.known)) return;
    this.known = place;
    try {
      history[as](place, '');
    } catch {
      // A file on the disk may not have a history.
    }
  }
}
