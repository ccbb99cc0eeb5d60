// Of many rows those are drawn that are in sight, and then some around them.

/** @typedef {import('./index.js').FolderModel} FolderModel */

/** The height of a row, as the style sheet has it. */
export const ROW = 44;
/** A list of so many rows is drawn whole, so that the browser finds a word in any of them. */
const WHOLE = 30;
/** So many rows are drawn before and after those in sight; new ones when so many have come into sight. */
const AROUND = 9;
const STEP = 6;

const rowsInSight = () => Math.ceil(window.innerHeight / ROW) + 1;

/** @param {number} first @param {number} count */
const within = (first, count) => Math.max(0, Math.min(first, count));

/** How far the rows lie above the upper edge of their frame. @param {Element} rows */
const above = (rows) =>
  /** @type {Element} */ (rows.closest('.frame')).getBoundingClientRect().top - rows.getBoundingClientRect().top;

/** Which rows are drawn, from the first up to the second. @param {FolderModel['folder']} folder @param {number} count @returns {[number, number]} */
export function rowsDrawn({ first, bare }, count) {
  if (count <= WHOLE) return [0, count];
  const around = bare ? 0 : AROUND;
  const most = rowsInSight() + 2 * around;
  const from = within(first - around, count - most);
  return [from, Math.min(count, from + most)];
}

/** @param {import('./work.js').Work} work @param {() => FolderModel} model */
export function scrolling(work, model) {
  const body = () => document.querySelector('.overview tbody');

  addEventListener(
    'scroll',
    () => {
      const count = model().shown.length;
      const rows = count <= WHOLE ? null : body();
      if (!rows) return;
      const first = within(Math.floor(above(rows) / ROW), count - rowsInSight());
      const moved = Math.abs(first - work.folder.first);
      if (moved > AROUND) work.look({ first });
      else if (moved >= STEP) work.set({ first });
    },
    { passive: true, capture: true }, // the frame scrolls, not the page
  );
  addEventListener('resize', () => body() && work.set({}));

  return {
    /** Brings a row into sight and puts the focus on it. @param {string} id */
    async toRow(id) {
      const at = model().shown.findIndex((line) => line.id === id);
      const rows = body();
      if (at < 0 || !rows) return;
      const most = rowsInSight() - 2;
      const ahead = at - work.folder.first;
      if (ahead < 0 || ahead >= most) await work.look({ first: Math.max(0, at - Math.floor(most / 2)) });
      const frame = /** @type {Element} */ (rows.closest('.frame'));
      const top = at * ROW - above(rows);
      if (top < ROW || top > frame.clientHeight - 2 * ROW)
        frame.scrollTop = Math.max(0, at * ROW - frame.clientHeight / 2);
      const button = document.querySelector(`.overview tr[data-id="${id}"] button`);
      /** @type {HTMLElement|null} */ (button)?.focus({ preventScroll: true });
    },
  };
}
