// The official form as it is filled in: its texts, and what last year's report says of it.
import { carriedOver, restOf, withSection } from '../model/form.js';
import { blankCells } from '../model/reading.js';
import { reportOf } from './state.js';

/** So long the fingers rest before what they wrote is checked, in milliseconds. */
const RESTING = 500;

/** Its texts, which are checked when the fingers rest. @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check */
function writing(store, check) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let resting;
  /** The section that was written last: one step to undo, however long that takes. */
  let written = '';

  /** What was written goes into the report. */
  async function keep() {
    clearTimeout(resting);
    const { writing: now } = store.state;
    const result = reportOf(store.state)?.result;
    if (!now || !result) return undefined;
    const join = written === now.section;
    written = now.section;
    store.set({ writing: null });
    return check.change(withSection(result, now.section, now.words), { join });
  }

  return {
    /** @param {string} section @param {string} words */
    writeSection(section, words) {
      store.set({ writing: { section, words } });
      clearTimeout(resting);
      resting = setTimeout(keep, RESTING);
    },
    endSection() {
      const kept = keep();
      written = '';
      return kept;
    },
  };
}

/** @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check @param {ReturnType<typeof import('./editing.js').editing>} edits */
export const formFilling = (store, check, edits) => ({
  ...writing(store, check),
  /** Fills the cells that are still blank. */
  async fillRest() {
    await check.settled();
    const { described } = store.state;
    const result = reportOf(store.state)?.result;
    if (result && described) await edits.fillIn(restOf(result, blankCells(described, result)));
  },
  /** In the blank form, what was carried over last year. */
  async fillFromLastYear() {
    const { form, previous } = reportOf(store.state) || {};
    if (form && previous?.result) await edits.fillIn(carriedOver(previous.result));
  },
});
