// A table of the report as a spreadsheet: the cursor, typing, the clipboard.
import { cellText } from '../../wasm/writers/table.js';
import { cellOf, formOf, tableOf, TABLES } from '../../wasm/forms.js';
import { gridOf, moved, next, numberOf, numbersOf, range, spread } from '../model/grid.js';
import { layout, narrowLayout } from '../../wasm/form-layout.js';

/** @typedef {ReturnType<typeof gridding>} GridActions */

/**
 * @param {import('./state.js').Store} store @param {() => import('./model.js').Model} model
 * @param {import('./focus.js').Focus} focus @param {ReturnType<typeof import('./editing.js').editing>} edits
 * @param {(key: string) => unknown} choose
 */
export function gridding(store, model, focus, edits, choose) {
  const work = () => /** @type {import('./model.js').Work} */ (model());
  /** @param {string} id */
  const gridAt = (id) => grid(work(), tableOf(id));
  const marked = () => range(gridAt(store.state.cell), store.state.cell, store.state.corner);

  /** Puts the cursor into a cell. @param {string} id @param {boolean} [extend] whether the range goes on to it */
  async function select(id, extend = false) {
    const { corner, cell } = store.state;
    await store.set(extend && cell ? { corner: id } : { cell: id, corner: id });
    focus.cell(extend ? corner && cell : id, true, 'nearest');
  }

  /** A click: the cursor, and the finding that the cell belongs to, without moving anything. @param {string} id @param {boolean} extend */
  function pick(id, extend) {
    const mark = work().byCell.get(id);
    if (mark && !extend) store.set({ selected: mark.key });
    focus.sourceCell(id);
    return select(id, extend);
  }

  /** @param {number} right @param {number} down @param {boolean} [extend] */
  function move(right, down, extend = false) {
    const { cell, corner } = store.state;
    const from = extend ? corner || cell : cell;
    return select(moved(gridAt(from), from, right, down), extend);
  }

  /** To the next cell or the one before, over the borders of the tables. @param {1|-1} by @returns {boolean} false at the very end */
  function tab(by) {
    const { cell } = store.state;
    const table = tableOf(cell);
    const neighbour = next(gridAt(cell), cell, by);
    if (neighbour) {
      select(neighbour);
      return true;
    }
    const other = TABLES[TABLES.indexOf(table) + by];
    if (!other) return false;
    const cells = grid(work(), other).flat();
    store.set({ table: other }).then(() => select(cells[by > 0 ? 0 : cells.length - 1]));
    return true;
  }

  /** Opens a cell for typing. @param {string} id @param {string} [typed] replaces what stands there */
  async function edit(id, typed) {
    const { report, result } = work();
    if (cellOf(result, id).state === 'unread') return edits.editRowOf(id);
    const pending = report.since?.find((change) => change.cell === id);
    const value = typed === undefined ? String(pending ? pending.value : cellOf(result, id).text) : typed;
    await store.set({ cell: id, corner: id, editing: { cell: id, value, all: typed === undefined } });
    return focus.edit(typed === undefined);
  }

  /** Ends the typing; what was typed stays. @param {boolean} keep */
  function endEdit(keep) {
    const { editing } = store.state;
    if (!editing) return undefined;
    store.set({ editing: null });
    const { report, result } = work();
    const before = report.since?.find((c) => c.cell === editing.cell)?.value ?? cellOf(result, editing.cell).text;
    if (!keep || editing.value.trim() === String(before)) return undefined;
    const value = numberOf(editing.value);
    if (value === undefined) return focus.say('table', 'said.not-a-number', { words: editing.value.trim() });
    return value === String(before) ? undefined : edits.fillIn([{ cell: editing.cell, value }], 'table');
  }

  return {
    pick,
    select,
    move,
    tab,
    edit,
    endEdit,
    /** @param {string} value */
    type(value) {
      const { editing } = store.state;
      if (editing) store.set({ editing: { ...editing, value } });
    },
    /** From a cell to the finding that it belongs to. @param {string} id */
    toFinding(id) {
      const mark = work().byCell.get(id);
      if (mark) choose(mark.key);
    },
    clear: () =>
      edits.fillIn(
        marked()
          .flat()
          .map((cell) => ({ cell, value: '' })),
        'table',
      ),
    /** The marked range as a spreadsheet takes it. */
    copied: () => marked().map((row) => row.map((id) => cellText(work().result, id)).join('\t')),
    /** @param {string} text */
    paste(text) {
      const values = numbersOf(text);
      if (!values) return focus.say('table', 'said.not-numbers');
      const changes = spread(gridAt(store.state.cell), marked(), values);
      return changes ? edits.fillIn(changes, 'table') : focus.say('table', 'said.does-not-fit');
    },
    /** What is offered for the cell under the cursor; the cursor stays there. @param {string} cell @param {number|string} value */
    take(cell, value) {
      focus.cell(cell, true, 'nearest');
      return edits.fillIn([{ cell, value }], 'table');
    },
    /** Back to the tabs of the tables, for those who go by the keyboard. */
    leave: () => document.getElementById(`tab-${store.state.table}`)?.focus(),
  };
}

/** @param {import('./model.js').Work} work @param {import('./state.js').TableName} table */
function grid({ described, result, narrow }, table) {
  const form = formOf(described, result, table);
  return gridOf(narrow ? narrowLayout(form) : layout(form));
}
