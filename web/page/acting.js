// What a click or a key does: choosing, going to places, changing cells, muting.
import { canRedo, canUndo, redo, undo } from '../model/history.js';
import { passes } from '../model/filter.js';
import { cellOf, formOf } from '../model/forms.js';
import { editable, rowRange, withCells, withRow } from '../model/edits.js';

/**
 * @param {any} store @param {any} check from checking() @param {() => any} model the model as last drawn @param {any} sight from sight.js
 */
export function acting(store, check, model, sight) {
  const { state } = store;
  const card = (key) => model().cards.find((c) => c.key === key);
  const tableOf = (id) => id.slice(0, id.indexOf('.'));

  /** Marks a card, and has its first cell's table shown. */
  function select(key) {
    const chosen = card(key);
    const table = chosen?.cells.length ? tableOf(chosen.cells[0]) : state.table;
    return store.set({
      selected: key,
      table,
      cell: chosen?.cells[0] ? chosen.cells[0] : state.cell,
      rowEdit: null,
    });
  }

  async function goTo(key) {
    await select(key);
    const chosen = card(key);
    if (chosen.ranges.length) sight.source(key);
    if (chosen.cells.length && !state.narrow) sight.cell(chosen.cells[0], false);
  }

  async function showTable(key) {
    await select(key);
    await store.set({ opened: '', tab: 'tables' });
    sight.cell(card(key).cells[0], true);
  }

  async function showSource(key) {
    await select(key);
    await store.set({ tab: 'source' });
    sight.source(key, true);
  }

  /** From a place or a cell back to the finding. */
  async function backTo(key) {
    await select(key);
    await store.set({ tab: 'findings', opened: state.opened ? key : '' });
    if (!state.opened) sight.card(key);
    sight.source(key);
  }

  async function showCell(id) {
    await store.set({ table: tableOf(id), cell: id, opened: '', tab: 'tables' });
    sight.cell(id, true);
  }

  async function clickCell(id) {
    const mark = model().byCell.get(id);
    if (mark) return backTo(mark.key);
    await store.set({ cell: id });
    return sight.sourceCell(id);
  }

  async function open(key) {
    await select(key);
    await store.set({ opened: key, tab: 'findings' });
    sight.opened();
    sight.source(key);
  }

  async function close() {
    const key = state.opened;
    await store.set({ opened: '' });
    sight.card(key);
  }

  const visible = () => model().cards.filter((c) => c.number && passes(model().result, c, state.filter));

  async function step(by) {
    const list = visible();
    if (!list.length) return;
    const at = list.findIndex((c) => c.key === (state.opened || state.selected));
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
    if (state.opened) return open(next.key);
    await select(next.key);
    sight.card(next.key);
    sight.source(next.key);
  }

  const openFirst = () => {
    const [first] = visible();
    if (first) open(first.key);
  };

  return {
    select,
    goTo,
    showTable,
    showSource,
    backTo,
    showCell,
    clickCell,
    open,
    close,
    step,
    openFirst,
    ...changing(store, check, model, sight),
    ...muting(store, sight),
    setFilter: (filter) => store.set({ filter }),
    setTable: (table) => store.set({ table, rowEdit: null }),
    setTab: (tab) => store.set({ tab }),
    unfold: (key) => store.set({ unfolded: new Set(state.unfolded).add(key) }),
    showAll: () => store.set({ showAll: true }),
    toggleOnlyMarked: () => store.set({ onlyMarked: !state.onlyMarked }),
    moreSource: () => store.set({ sourceLimit: state.sourceLimit + 5000 }),
    focusCell: (id) => {
      if (state.cell !== id) store.set({ cell: id });
    },
  };
}

function changing(store, check, model, sight) {
  const { state } = store;
  const applied = () => state.report.history.now.applied;
  const old = (id) => {
    const cell = cellOf(state.report.result, id);
    return cell.state === 'number' ? cell.value : cell.text;
  };

  /** Writes values where the cells stand in the text. */
  function put(changes, record) {
    const fresh = record ? changes.map(({ cell, value }) => ({ cell, from: old(cell), to: value })) : [];
    const kept = applied().filter((e) => !changes.some((c) => c.cell === e.cell));
    return check.change(withCells(state.report.result, changes), [...kept, ...fresh]);
  }

  async function apply(key) {
    const { edits } = model().cards.find((c) => c.key === key);
    await store.set({ opened: '', selected: '' });
    await put(
      edits.map(({ cell, to }) => ({ cell, value: to })),
      true,
    );
    sight.say('said.applied');
  }

  async function fill(key) {
    const { fills } = model().cards.find((c) => c.key === key);
    await store.set({ opened: '', selected: '' });
    await put(
      fills.filter((f) => editable(state.report.result, f.cell)),
      true,
    );
    sight.say('said.applied');
  }

  const revert = (cells) =>
    put(
      applied()
        .filter((e) => cells.includes(e.cell))
        .map(({ cell, from }) => ({ cell, value: from })),
      false,
    );

  /** Opens a cell for typing. What follows is written over the text as it was now. */
  async function editCell(id, typed) {
    const { result } = state.report;
    if (cellOf(result, id).state === 'unread') return editRowOf(id);
    if (!editable(result, id)) return sight.say('said.not-editable');
    const value = typed === undefined ? cellOf(result, id).text : typed;
    await store.set({ cell: id, editing: { cell: id, value, base: result, from: old(id), steps: 0 } });
    sight.edit(typed === undefined);
    if (typed !== undefined) typeInCell(typed);
    return undefined;
  }

  function typeInCell(value) {
    const { editing } = state;
    const others = applied().filter((e) => e.cell !== editing.cell);
    const entry = { cell: editing.cell, from: editing.from, to: value.trim() };
    store.set({ editing: { ...editing, value, steps: editing.steps + 1 } });
    check.change(
      withCells(editing.base, [{ cell: editing.cell, value: value.trim() }]),
      [...others, entry],
      editing.steps > 0,
    );
  }

  async function endEdit(keep) {
    const { editing } = state;
    if (!editing) return;
    await store.set({ editing: null });
    if (!keep && editing.steps) await go(undo);
    if (document.activeElement === document.body) sight.cell(editing.cell, true);
  }

  async function editRowOf(id) {
    const { described } = state;
    const { result } = state.report;
    const table = id.slice(0, id.indexOf('.'));
    const row = formOf(described, result, table).rows.find((r) => id.startsWith(`${table}.${r.id}.`));
    const cells = row.columns.map((c) => `${table}.${row.id}.${c.id}`);
    if (!rowRange(result, cells)) return sight.say('said.not-editable');
    const values = cells.map((c) => (cellOf(result, c).state === 'number' ? cellOf(result, c).text : ''));
    await store.set({ table, rowEdit: { cells, values }, opened: '', tab: 'tables' });
    sight.cell(cells[0], false);
    return sight.edit(true);
  }

  const editRow = (key) => editRowOf(model().cards.find((c) => c.key === key).cells[0]);

  function typeInRow(at, value) {
    const values = state.rowEdit.values.slice();
    values[at] = value;
    store.set({ rowEdit: { ...state.rowEdit, values } });
  }

  function endRowEdit(keep) {
    const { rowEdit } = state;
    if (keep && !rowEdit.values.every((v) => /^\d+$/.test(v.trim()))) return;
    store.set({ rowEdit: null });
    if (keep)
      check.change(
        withRow(
          state.report.result,
          rowEdit.cells,
          rowEdit.values.map((v) => v.trim()),
        ),
      );
  }

  async function go(move) {
    const { report } = state;
    const history = move(report.history);
    await store.set({ report: { ...report, history }, selected: '', opened: '' });
    return check.again();
  }

  return {
    apply,
    fill,
    revert,
    editCell,
    typeInCell,
    endEdit,
    editRow,
    typeInRow,
    endRowEdit,
    undo: () => {
      if (state.report && canUndo(state.report.history)) go(undo);
    },
    redo: () => {
      if (state.report && canRedo(state.report.history)) go(redo);
    },
    append: (text) => check.change(`${state.report.result.source.text}\n${text}`),
  };
}

function muting(store, sight) {
  const { state } = store;
  const close = { opened: '', selected: '' };
  return {
    async mute(key) {
      await store.set({ ...close, muted: new Set(state.muted).add(key) });
      sight.list('said.muted');
    },
    async muteRule(key) {
      const rule = key.split('|')[0].split('+')[0];
      await store.set({ ...close, mutedRules: new Set(state.mutedRules).add(rule) });
      sight.list('said.muted-rule');
    },
    restore(key) {
      const muted = new Set(state.muted);
      const rules = new Set(state.mutedRules);
      muted.delete(key);
      for (const rule of key.split('|')[0].split('+')) rules.delete(rule);
      return store.set({ muted, mutedRules: rules });
    },
    toggleMuted: () => store.set({ showMuted: !state.showMuted }),
  };
}
