// What a click or a key does among the findings: choosing one, going to its places, opening it.
import { passes } from '../model/filter.js';
import { tableOf } from '../../wasm/forms.js';
import { stretchAt } from '../model/stretch.js';
import { wordsOf } from './state.js';

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

  /** Opens a finding where it stands; the page stays where it is. @param {string} key */
  async function open(key) {
    const [first] = card(key)?.cells || [];
    const shown = first
      ? { table: tableOf(first), cell: first, corner: first, grid: /** @type {const} */ ('slice') }
      : {};
    await store.set({ selected: key, opened: key, reasons: false, rowEdit: null, tab: 'findings', ...shown });
    focus.card(key);
    focus.source(key);
  }

  /** @param {1|-1} by */
  async function step(by) {
    const list = visible();
    if (!list.length) return undefined;
    const { opened, selected } = store.state;
    const at = list.findIndex((c) => c.key === (opened || selected));
    if (opened && by > 0 && at === list.length - 1) return onwards(opened).then(end);
    return open(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length].key);
  }

  /** Who has seen the last finding hears what is said of the whole. @param {import('./focus.js').Seen} seen */
  async function end(seen) {
    await focus.after(seen);
    focus.top();
  }

  /** To the finding after this one; behind the last it is waited for what came of it. @param {string} key @returns {Promise<import('./focus.js').Seen>} */
  async function onwards(key) {
    const list = visible();
    const at = list.findIndex((c) => c.key === key);
    const next = list[at + 1];
    const wasOpen = store.state.opened === key;
    if (next && wasOpen) await open(next.key);
    else if (next) focus.card(next.key);
    else {
      await store.set({ opened: '', selected: '' });
      focus.wait();
    }
    return { title: list[at]?.title || '', place: list[at]?.place || 0, last: !next, opens: wasOpen };
  }

  /** To the finding that has this place, or to the next one; behind the last to the verdict. @param {number} place */
  async function after(place) {
    const next = visible().find((c) => c.place >= place);
    if (next) return open(next.key);
    await store.set({ opened: '', selected: '' });
    return focus.top();
  }

  /** Once it is checked: what one had gone on to may be mended as well. @param {import('./focus.js').Seen} seen */
  async function regain({ place, opens }) {
    const list = visible();
    const { opened } = store.state;
    if (!focus.isLost() && (!opened || list.some(({ key }) => key === opened))) return;
    if (opens || !list.length) await after(place + 1);
    else focus.card((list.find((c) => c.place > place) || list[list.length - 1]).key);
  }

  return {
    onwards,
    regain,
    after,
    /** Does something to what is open: once it is checked, that may be called otherwise, or be mended. @param {() => unknown} work */
    async within(work) {
      const place = card(store.state.opened)?.place;
      await work();
      if (place !== undefined && store.state.opened && !visible().some(({ key }) => key === store.state.opened))
        await after(place);
      else if (focus.isLost() && !visible().length) focus.top();
    },
    open,
    step,
    openFirst() {
      const [first] = visible();
      if (first) open(first.key);
    },
    toggleReasons: () => store.set({ reasons: !store.state.reasons }),
    async close() {
      const key = store.state.opened;
      await store.set({ opened: '', rowEdit: null });
      focus.card(key);
    },
  };
}

/**
 * From a finding to its places, and back.
 * @param {import('./state.js').Store} store @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 * @param {(key: string) => Promise<unknown>} open
 */
export function leading(store, model, focus, open) {
  /** @param {string} id */
  async function showCell(id) {
    await store.set({ table: tableOf(id), cell: id, corner: id, grid: 'tables', tab: 'tables', showAllRows: true });
    focus.cell(id, true);
  }
  return {
    showCell,
    /** @param {string} key */
    async showTable(key) {
      const [first] = cardsOf(model).find((c) => c.key === key)?.cells || [];
      if (first) await showCell(first);
    },
    /** @param {string} key */
    async showSource(key) {
      await store.set({ tab: 'source' });
      focus.source(key, true);
    },
    /** From a place back to the finding. @param {string} key */
    backTo: (key) => open(key),
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
  moreSource: () => store.set({ sourceLimit: store.state.sourceLimit + 1000 }),
  /** @param {number} place */
  showStretch: (place) => store.set({ stretch: stretchAt(wordsOf(store.state), place) }),
});
