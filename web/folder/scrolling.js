// Of many rows those are drawn that are in sight, and some around them.

/** @typedef {import('./index.js').FolderModel} FolderModel */

/** The height of a row, as the style sheet has it. */
export const ROW = 44;
/** So many rows are drawn, which fill the highest screens; where there are no more, all. */
export const DRAWN = 50;
const STEP = 10;

/** @param {import('./work.js').Work} work @param {() => FolderModel} model */
export function scrolling(work, model) {
  const body = () => document.querySelector('.overview tbody');

  addEventListener(
    'scroll',
    () => {
      const rows = model().shown.length <= DRAWN ? null : body();
      if (!rows) return;
      const above = Math.floor(-rows.getBoundingClientRect().top / ROW / STEP) * STEP - STEP;
      const from = Math.max(0, Math.min(above, model().shown.length - DRAWN));
      if (from !== work.folder.from) work.set({ from });
    },
    { passive: true },
  );

  return {
    /** Brings a row into sight and puts the focus on it. @param {string} id */
    async toRow(id) {
      const at = model().shown.findIndex((line) => line.id === id);
      const rows = body();
      if (at < 0 || !rows) return;
      await work.set({ from: Math.max(0, Math.min(at - DRAWN / 2, model().shown.length - DRAWN)) });
      const top = rows.getBoundingClientRect().top + window.scrollY + at * ROW;
      if (top < window.scrollY + ROW || top > window.scrollY + window.innerHeight - 2 * ROW)
        window.scrollTo(0, Math.max(0, top - window.innerHeight / 2));
      const button = document.querySelector(`.overview tr[data-id="${id}"] button`);
      /** @type {HTMLElement|null} */ (button)?.focus({ preventScroll: true });
    },
  };
}
