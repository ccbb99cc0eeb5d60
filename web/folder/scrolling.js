// Of many rows those are drawn that are in sight, and some around them.

/** @typedef {import('./index.js').FolderModel} FolderModel */

/** The height of a row, as the style sheet has it. */
export const ROW = 44;
/** New rows are drawn when so many more have come into sight. */
const STEP = 6;

/** So many rows are drawn: what is in sight, and some before and after it. Where there are no more, all. */
export const rowsAtOnce = () => Math.ceil(window.innerHeight / ROW) + 3 * STEP;

/** @param {import('./work.js').Work} work @param {() => FolderModel} model */
export function scrolling(work, model) {
  const body = () => document.querySelector('.overview tbody');

  /** The first row to draw, where one of them stands first. @param {number} first */
  const startAt = (first) => Math.max(0, Math.min(first, model().shown.length - rowsAtOnce()));

  addEventListener(
    'scroll',
    () => {
      const rows = model().shown.length <= rowsAtOnce() ? null : body();
      if (!rows) return;
      const from = startAt(Math.floor(-rows.getBoundingClientRect().top / ROW / STEP) * STEP - STEP);
      if (from !== work.folder.from) work.set({ from });
    },
    { passive: true },
  );
  addEventListener('resize', () => body() && work.set({}));

  return {
    /** Brings a row into sight and puts the focus on it. @param {string} id */
    async toRow(id) {
      const at = model().shown.findIndex((line) => line.id === id);
      const rows = body();
      if (at < 0 || !rows) return;
      await work.set({ from: startAt(at - Math.floor(rowsAtOnce() / 2)) });
      const top = rows.getBoundingClientRect().top + window.scrollY + at * ROW;
      if (top < window.scrollY + ROW || top > window.scrollY + window.innerHeight - 2 * ROW)
        window.scrollTo(0, Math.max(0, top - window.innerHeight / 2));
      const button = document.querySelector(`.overview tr[data-id="${id}"] button`);
      /** @type {HTMLElement|null} */ (button)?.focus({ preventScroll: true });
    },
  };
}
