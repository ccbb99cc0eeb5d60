// The browser's Back and Forward go between the pages, the views of a list and its reports. The address stays as it is.
import { isList } from '../model/desk.js';
import { deskOf } from './state.js';

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

/** @param {import('./state.js').Store} store @param {import('./folder.js').Gate} several */
export function browsing(store, several) {
  /** @type {Place} */
  let known = history.state || placeOf(store.state);
  /** A report takes a moment to open; until then the page is not where it is going. */
  let going = false;

  addEventListener('popstate', async (event) => {
    const place = /** @type {Place} */ (event.state || EMPTY);
    const desk = deskOf(store.state);
    if (place.page === 'check' && !place.full && desk.reports.length) return history.forward(); // what lies here stays
    known = place;
    going = true;
    try {
      if (isList(desk) && place.open !== desk.open) await several.open(place.open);
      if (isList(desk) && place.list) await several.look(place.list);
      await store.set({ page: place.page });
    } finally {
      going = false;
    }
    return undefined;
  });

  return {
    /** Notes where the page has gone; from one report to the next the way back stays that to the list. */
    follow() {
      const place = placeOf(store.state);
      if (going || isSame(place, known)) return;
      const onwards = Boolean(place.open && known.open && place.page === known.page);
      known = place;
      if (place.page === 'check' && !place.full) return;
      try {
        if (onwards) history.replaceState(place, '');
        else history.pushState(place, '');
      } catch {
        // A file on the disk may not have a history.
      }
    },
  };
}
