// The rows of a finding as the page's spreadsheet, over the element.
import { editable } from '../model/edits.js';
import { gridding } from '../page/grid.js';
import { deriveModel } from './model.js';

/** @param {import('./element.js').NianbaoChecker} element */
export function mending(element) {
  /** @param {string} selector @returns {HTMLElement|null} */
  const find = (selector) => element.box.querySelector(selector);
  const store = {
    get state() {
      return element.state;
    },
    set: async (/** @type {Partial<import('./model.js').ElementState>} */ patch) => element.set(patch),
  };
  const focus = {
    /** @param {string} id @param {boolean} _ @param {ScrollLogicalPosition} [block] */
    cell(id, _, block) {
      const cell = find(`.slices [data-cell="${id}"]`);
      cell?.focus({ preventScroll: true });
      cell?.scrollIntoView({ block });
    },
    sourceCell() {}, // the text is the host's
    /** @param {boolean} all */
    edit(all) {
      const input = /** @type {HTMLInputElement|null} */ (find('input.edit'));
      input?.focus({ preventScroll: true });
      if (all) input?.select();
    },
    card: () => find('[part="finding"] [aria-pressed="true"]')?.focus(),
    refuse: (/** @type {string} */ key, /** @type {Record<string, string>} */ values = {}) =>
      element.set({ answer: { key, values, undo: false, refused: true } }),
  };
  const edits = {
    /** @param {import('../model/edits.js').Change[]} changes */
    fillIn(changes) {
      const { result } = element.state;
      const possible = result ? changes.filter(({ cell }) => editable(result, cell)) : [];
      return possible.length ? element.put(possible) : focus.refuse('said.not-editable');
    },
    editRowOf: () => focus.refuse('said.not-editable'),
  };
  const model = () => deriveModel(element.state).checked || {};
  const choose = (/** @type {string} */ key) => element.set({ opened: { key, cell: '' }, selected: key });
  return gridding(store, model, { ...focus, say: focus.refuse }, edits, choose, element);
}
