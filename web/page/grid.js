// A table of the report as a spreadsheet: the cursor, typing, the clipboard.
import { cellText } from '../../wasm/writers/table.js';
import { cellOf, formOf, tableOf, TABLES } from '../../wasm/forms.js';
import { moved, next, numberOf, pastedRows, range, spread, tableGrid } from '../model/grid.js';
import { cellsOf } from '../model/slice.js';

/**
 * @typedef {import('./state.js').State} State @typedef {import('./model.js').Work} Work @typedef {import('../model/edits.js').Change} Change
 * @typedef {ReturnType<typeof gridding>} GridActions
 * @typedef {Pick<State, 'table'|'grid'|'cell'|'corner'|'editing'|'preview'|'rowEdit'|'selected'>} GridState
 * @typedef {{state: GridState, report: Pick<import('./state.js').Report, 'pendingEdits'>} & Pick<Work, 'result'|'described'|'byCell'|'narrow'|'slices'>} GridWork
 * @typedef {{cell: (id: string, focus: boolean, block?: ScrollLogicalPosition) => unknown, sourceCell: (id: string) => unknown,
 *   edit: (all: boolean) => unknown, card: () => unknown, say: (key: string, values?: Record<string, string>) => unknown}} GridFocus
 */

/**
 * Over whatever holds a report: the page, and the custom element.
 * @param {{state: GridState, set: (patch: Partial<GridState>) => Promise<unknown>}} store @param {() => GridWork|{open?: false}} model
 * @param {GridFocus} focus @param {{fillIn: (changes: Change[]) => unknown, editRowOf: (id: string, typed?: string) => unknown}} edits
 * @param {(key: string) => unknown} choose @param {{preview: (set: Change[]) => Promise<import('./state.js').Result>}} check
 */
export function gridding(store, model, focus, edits, choose, check) {
  const work = () => /** @type {GridWork} */ (model());
  /** What the cursor walks in: the open finding's part of a table, or the table. @param {string} id */
  const gridAt = (id) => {
    const { slices, state } = work();
    const own = state.grid === 'slice' ? slices.flatMap(cellsOf) : [];
    return own.some((row) => row.includes(id)) ? own : tableGrid(work(), tableOf(id));
  };
  const marked = () => range(gridAt(store.state.cell), store.state.cell, store.state.corner);

  /** Puts the cursor into a cell. @param {string} id @param {boolean} [extend] whether the range goes on to it @param {import('./state.js').GridPlace} [place] */
  async function selectCell(id, extend = false, place = store.state.grid) {
    const { corner, cell } = store.state;
    await store.set(extend && cell ? { corner: id } : { cell: id, corner: id, grid: place });
    focus.cell(extend ? corner && cell : id, true, 'nearest');
  }

  /**
   * A click: the cursor, and in the whole table the finding that the cell belongs to, without moving anything.
   * @param {import('./state.js').GridPlace} place @param {string} id @param {boolean} extend @param {string} [key] of the number that was hit
   */
  function pick(place, id, extend, key) {
    const selected = key || work().byCell.get(id)?.[0].key;
    if (selected && !extend && place === 'tables') store.set({ selected });
    focus.sourceCell(id);
    return selectCell(id, extend, place);
  }

  /** @param {number} right @param {number} down @param {boolean} [extend] */
  function move(right, down, extend = false) {
    const { cell, corner } = store.state;
    const from = extend ? corner || cell : cell;
    return selectCell(moved(gridAt(from), from, right, down), extend);
  }

  /** To the next cell or the one before, over the borders of the tables. @param {1|-1} by @returns {boolean} false at the very end */
  function tab(by) {
    const { cell } = store.state;
    const table = tableOf(cell);
    const neighbour = next(gridAt(cell), cell, by);
    if (neighbour) {
      selectCell(neighbour);
      return true;
    }
    const other = TABLES[TABLES.indexOf(table) + by];
    if (!other || store.state.grid === 'slice') return false;
    const cells = tableGrid(work(), other).flat();
    store.set({ table: other }).then(() => selectCell(cells[by > 0 ? 0 : cells.length - 1]));
    return true;
  }

  /** Opens a cell for typing. @param {string} id @param {string} [typed] replaces what stands there */
  async function edit(id, typed) {
    const { report, result } = work();
    if (cellOf(result, id).state === 'unread') return edits.editRowOf(id, typed);
    const pending = report.pendingEdits?.find((change) => change.cell === id);
    const value = typed === undefined ? String(pending ? pending.value : cellOf(result, id).text) : typed;
    await store.set({ cell: id, corner: id, editing: { cell: id, value, all: typed === undefined } });
    if (typed !== undefined) foresee(id, typed);
    return focus.edit(typed === undefined);
  }

  /** The sums of the finding follow while one types. @param {string} cell @param {string} typed */
  async function foresee(cell, typed) {
    const value = store.state.grid === 'slice' ? numberOf(typed) : undefined;
    const preview = value === undefined ? null : await check.preview([{ cell, value }]).catch(() => null);
    const { editing } = store.state;
    if (editing?.cell === cell && editing.value === typed) store.set({ preview });
  }

  /** Ends the typing; what was typed stays. @param {boolean} keep */
  function endEdit(keep) {
    const { editing } = store.state;
    if (!editing) return undefined;
    store.set({ editing: null, preview: null });
    const { report, result } = work();
    const before =
      report.pendingEdits?.find((c) => c.cell === editing.cell)?.value ?? cellOf(result, editing.cell).text;
    if (!keep || editing.value.trim() === String(before)) return undefined;
    const value = numberOf(editing.value);
    if (value === undefined) return focus.say('said.not-a-number', { words: editing.value.trim() });
    return value === String(before) ? undefined : edits.fillIn([{ cell: editing.cell, value }]);
  }

  return {
    pick,
    selectCell,
    move,
    tab,
    edit,
    endEdit,
    /** @param {string} value */
    type(value) {
      const { editing } = store.state;
      if (editing) store.set({ editing: { ...editing, value } });
      if (editing) foresee(editing.cell, value);
    },
    /** From a cell to the finding that it belongs to. @param {string} id */
    toFinding(id) {
      const cards = work().byCell.get(id) || [];
      const shown = cards.find(({ key }) => key === store.state.selected) || cards[0];
      if (shown) choose(shown.key);
    },
    clear: () =>
      edits.fillIn(
        marked()
          .flat()
          .map((cell) => ({ cell, value: '' })),
      ),
    /** The marked range as a spreadsheet takes it. */
    copied: () => marked().map((row) => row.map((id) => cellText(work().result, id)).join('\t')),
    /** @param {string} text */
    paste(text) {
      const rows = pastedRows(text);
      if (!rows) return focus.say('said.not-numbers');
      const { described, result } = work();
      const table = tableOf(store.state.cell);
      const labels = formOf(described, result, table).rows.map(({ label }) => label);
      const changes = spread(tableGrid(work(), table), marked(), rows, labels);
      return changes ? edits.fillIn(changes) : focus.say('said.does-not-fit');
    },
    /** What is offered for the cell under the cursor; the cursor stays there. @param {string} cell @param {number|string} value */
    take(cell, value) {
      focus.cell(cell, true, 'nearest');
      return edits.fillIn([{ cell, value }]);
    },
    /** Back to the finding, or to the tabs of the tables, for those who go by the keyboard. */
    leave() {
      if (store.state.grid === 'slice') focus.card();
      else document.getElementById(`tab-${store.state.table}`)?.focus();
    },
  };
}
