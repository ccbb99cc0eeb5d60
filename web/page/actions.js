// What a click or a key does among the findings: choosing one, going to its places, opening it.
import { passes } from '../model/filter.js';
import { tableOf } from '../../wasm/forms.js';

/** @param {() => import('./model.js').Model} model */
function cardsOf(model) {
  const drawn = model();
  return drawn.open ? drawn.cards : [];
}

/**
 * @param {import('./state.js').Store} store @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 */
export function choosing(store, model, focus) {
  /** @param {string} key */
  const card = (key) => cardsOf(model).find((c) => c.key === key);
  const visible = () => {
    const drawn = model();
    return drawn.open ? drawn.cards.filter((c) => c.number && passes(drawn.result, c, store.state.filter)) : [];
  };

  /** Marks a card, and has its first cell's table shown. @param {string} key */
  function select(key) {
    const [first] = card(key)?.cells || [];
    const shown = first ? { table: tableOf(first), cell: first, corner: first } : {};
    return store.set({ selected: key, rowEdit: null, ...shown });
  }

  /** @param {string} key */
  async function goTo(key) {
    await select(key);
    const chosen = card(key);
    if (chosen?.ranges.length) focus.source(key);
    if (chosen?.cells.length && !store.state.narrow) focus.cell(chosen.cells[0], false);
  }

  /** @param {string} key */
  async function open(key) {
    await select(key);
    await store.set({ opened: key, tab: 'findings' });
    focus.opened();
    focus.source(key);
  }

  /** @param {1|-1} by */
  async function step(by) {
    const list = visible();
    if (!list.length) return undefined;
    const { opened, selected } = store.state;
    const at = list.findIndex((c) => c.key === (opened || selected));
    if (opened && by > 0 && at === list.length - 1) return onwards(opened).then((seen) => focus.after(seen));
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
    if (opened) return open(next.key);
    await select(next.key);
    focus.card(next.key);
    return focus.source(next.key);
  }

  /** To the finding after this one; behind the last to the list of what was changed. @param {string} key @returns {Promise<import('./focus.js').Seen>} */
  async function onwards(key) {
    const list = visible();
    const at = list.findIndex((c) => c.key === key);
    const next = list[at + 1];
    if (next) await open(next.key);
    else {
      await store.set({ opened: '', selected: '' });
      focus.findings();
    }
    return { title: list[at]?.title || '', last: !next };
  }

  return {
    onwards,
    select,
    goTo,
    open,
    step,
    openFirst() {
      const [first] = visible();
      if (first) open(first.key);
    },
    async close() {
      const key = store.state.opened;
      await store.set({ opened: '' });
      focus.card(key);
    },
  };
}

/**
 * From a finding to its places, and back.
 * @param {import('./state.js').Store} store @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 * @param {(key: string) => Promise<unknown>} select
 */
export function leading(store, model, focus, select) {
  const first = (/** @type {string} */ key) => cardsOf(model).find((c) => c.key === key)?.cells[0];
  return {
    /** @param {string} key */
    async showTable(key) {
      await select(key);
      await store.set({ opened: '', tab: 'tables', showAllRows: true });
      const cell = first(key);
      if (cell) focus.cell(cell, true);
    },
    /** @param {string} key */
    async showSource(key) {
      await select(key);
      await store.set({ tab: 'source' });
      focus.source(key, true);
    },
    /** From a place back to the finding. @param {string} key */
    async backTo(key) {
      await select(key);
      const { opened } = store.state;
      await store.set({ tab: 'findings', opened: opened ? key : '' });
      if (!opened) focus.card(key);
      focus.source(key);
    },
    /** @param {string} id */
    async showCell(id) {
      await store.set({ table: tableOf(id), cell: id, corner: id, opened: '', tab: 'tables', showAllRows: true });
      focus.cell(id, true);
    },
  };
}

/** What of a report is shown, and how. @param {import('./state.js').Store} store */
export const viewing = (store) => ({
  /** @param {string} filter */
  setFilter: (filter) => store.set({ filter }),
  /** @param {import('./state.js').TableName} table */
  setTable: (table) => store.set({ table, rowEdit: null }),
  /** @param {string} tab */
  setTab: (tab) => store.set({ tab }),
  /** @param {string} key */
  unfold: (key) => store.set({ unfolded: new Set(store.state.unfolded).add(key) }),
  showAll: () => store.set({ showAll: true }),
  showAllRows: () => store.set({ showAllRows: true }),
  toggleOnlyMarked: () => store.set({ onlyMarked: !store.state.onlyMarked }),
  toggleMuted: () => store.set({ showMuted: !store.state.showMuted }),
  moreSource: () => store.set({ sourceLimit: store.state.sourceLimit + 5000 }),
});
