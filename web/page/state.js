// What the page knows: one immutable value, replaced in one place; everything shown is drawn from it.
import { empty, opened } from '../model/desk.js';
import { amend, push, start } from '../model/history.js';

/**
 * @typedef {import('../model/desk.js').Desk} Desk
 * @typedef {import('../model/desk.js').Report} Report
 * @typedef {import('../model/desk.js').Result} Result
 * @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/types.js').Language} Language
 * @typedef {import('../../wasm/types.js').TableName} TableName
 * @typedef {{cell: string, value: string, all: boolean}} Editing  a cell that is being typed into; all: its old content is marked
 * @typedef {{cells: string[], values: string[]}} RowEdit  a row that could not be read, while its numbers are filled in
 * @typedef {{kind: 'reading'|'checking', seconds?: number}} Busy
 * @typedef {{kind: 'file'|'engine'|'crash'|'bundle'|'kept', name?: string, message?: string}} Problem
 * @typedef {{place: string, words: string, undo: boolean}} Answer  what came of an action, said where it was made
 */

/** How a report is looked at; begins anew with each. */
export const freshView = () => ({
  table: /** @type {TableName} */ ('requests'),
  tab: 'findings',
  filter: 'all',
  selected: '',
  opened: '',
  /** The cell where the cursor of the table stands, and the other corner of the marked range. */
  cell: '',
  corner: '',
  editing: /** @type {Editing|null} */ (null),
  rowEdit: /** @type {RowEdit|null} */ (null),
  unfolded: /** @type {ReadonlySet<string>} */ (new Set()),
  showMuted: true,
  showAll: false,
  showAllRows: false,
  onlyMarked: false,
  sourceLimit: 2000,
  /** How far the report is drawn, see model/portions.js. */
  steps: Infinity,
});

/**
 * @typedef {{name: string, organ: string, year: number|null, packed: string, figure: number|null}} Earlier  a report of an earlier year
 * @typedef {Readonly<ReturnType<typeof freshFolder>>} Folder
 */

/** How a list of reports is looked at, and what they are held against; begins anew with each. */
export const freshFolder = () => ({
  columns: 'parts',
  order: { by: 'error', down: true },
  filter: { mark: 'all', rule: '', search: '' },
  /** The first row in sight when the rows were last drawn, and whether nothing but what is in sight is drawn yet. */
  first: 0,
  bare: false,
  progress: /** @type {{done: number, all: number, speed: number}|null} */ (null),
  roster: /** @type {{name: string, organs: string[]}|null} */ (null),
  /** Whose report it is, where only somebody can tell: by the name that stands in it; empty: none of those it may be. */
  answers: /** @type {Readonly<Record<string, string>>} */ ({}),
  consolidated: /** @type {import('../../wasm/types.js').DigestOfFile|null} */ (null),
  earlier: /** @type {readonly Earlier[]} */ ([]),
  judged: /** @type {import('../../wasm/types.js').SetResult|null} */ (null),
  /** The reports in the order in which one goes from one to the next. */
  walk: /** @type {readonly string[]} */ ([]),
  /** Two texts side by side. */
  pair: /** @type {import('../folder/compare.js').Pair|null} */ (null),
});

/** @param {string} version @param {boolean} embedded whether this is the page in one file @param {boolean} pdf whether it reads PDF */
export const initial = (version, embedded, pdf) => ({
  ...freshView(),
  version,
  embedded,
  pdf,
  history: start(empty),
  /** What the text field holds while that is not yet checked; null where it shows the report. */
  draft: /** @type {string|null} */ (null),
  /** Whether the text field is being typed into, and whether that is a step to undo already. */
  typing: false,
  typedOnce: false,
  /** A pasted text while it is still being read and checked. */
  arriving: /** @type {string|null} */ (null),
  busy: /** @type {Busy|null} */ (null),
  problem: /** @type {Problem|null} */ (null),
  answer: /** @type {Answer|null} */ (null),
  lang: /** @type {Language} */ ('zh-CN'),
  theme: '',
  dark: false,
  keep: true,
  /** The settings of this office; see schema/settings.schema.json. */
  settings: /** @type {import('../model/office.js').OfficeSettings} */ ({}),
  narrow: false,
  page: 'check',
  menu: false,
  described: /** @type {Description|null} */ (null),
  /** Why each rule is there, by language and rule; loaded after the first result. */
  explanations: /** @type {import('../../wasm/types.js').Explanations|null} */ (null),
  printing: false,
  folder: freshFolder(),
  /** The part of the page for several reports, once they have come. */
  several: /** @type {import('./folder.js').Several|null} */ (null),
  /** Whether all that the page can do works without a network. */
  offline: false,
  /** A newer version of the page waits to be asked for; or for other windows that still work with this one. @type {''|'here'|'elsewhere'} */
  newer: '',
});

/** @typedef {Readonly<ReturnType<typeof initial>>} State */

/** @param {State} state @returns {Desk} */
export const deskOf = (state) => state.history.now;

/** The report that is open. @param {State} state @returns {Report|undefined} */
export const reportOf = (state) => opened(state.history.now);

/** The text of the report that is open: as it stands now, for what is no text as it was read. @param {State} state */
export const textOf = (state) => {
  const { document, result } = reportOf(state) || {};
  if (document && 'text' in document) return document.text;
  return result ? result.source.text : '';
};

/** Whether the text that is just coming in was already typed into. @param {State} state */
export const typedMeanwhile = ({ arriving, draft }) => arriving !== null && (draft || '') !== arriving;

/** @typedef {ReturnType<typeof createStore>} Store */

/**
 * Holds the state and draws after each change, once for all the changes of a moment.
 * @param {State} first @param {(state: State) => void} draw
 */
export function createStore(first, draw) {
  let state = first;
  /** @type {Promise<void>|null} */
  let due = null;

  /** @param {Partial<State>} patch @returns {Promise<void>} when it has been drawn */
  function set(patch) {
    state = { ...state, ...patch };
    due = due || Promise.resolve().then(flush);
    return due;
  }

  /** Draws at once: what is printed must be there before this returns. */
  function flush() {
    due = null;
    draw(state);
  }

  return {
    get state() {
      return state;
    },
    set,
    flush,
    /** Does something to the desk: a step to undo. @param {Desk} desk @param {Partial<State>} [more] */
    do: (desk, more) => set({ history: push(state.history, desk), ...more }),
    /** Notes what is known of the desk, or shows another report of it: nothing to undo. @param {Desk} desk @param {Partial<State>} [more] */
    note: (desk, more) => set({ history: amend(state.history, desk), ...more }),
  };
}
