// The browser's Back and Forward go between the pages, and between the list and its reports. The address stays as it is.
import { isList } from '../model/desk.js';
import { deskOf } from './state.js';

/** @typedef {{page: string, open: string}} Place */

/** @param {import('./state.js').State} state @returns {Place} */
const placeOf = (state) => ({ page: state.page, open: isList(deskOf(state)) ? deskOf(state).open : '' });

/** @param {import('./state.js').Store} store @param {import('./folder.js').Gate} several */
export function browsing(store, several) {
  let known = placeOf(store.state);
  /** A report takes a moment to open; until then the page is not where it is going. */
  let going = false;

  addEventListener('popstate', async (event) => {
    known = /** @type {Place|null} */ (event.state) || { page: 'check', open: '' };
    const desk = deskOf(store.state);
    const { open, page } = known;
    going = true;
    try {
      if (isList(desk) && open !== desk.open) await several.open(open);
      await store.set({ page });
    } finally {
      going = false;
    }
  });

  return {
    /** Notes where the page has gone. */
    follow() {
      const { page, open } = placeOf(store.state);
      if (going || (page === known.page && open === known.open)) return;
      known = { page, open };
      try {
        history.pushState(known, '');
      } catch {
        // A file on the disk may not have a history.
      }
    },
  };
}
