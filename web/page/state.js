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
 * @typedef {{kind: import('../engine/client.js').EngineError['kind']|'kept'|'unhanded'|'framed', name?: string, message?: string}} Problem
 * @typedef {{words: string, undo: boolean, refused: boolean, redo?: boolean}} Answer  what came of an action
 * @typedef {'slice'|'tables'} GridPlace  the part of a table in the open finding, or the whole one
 */

/** How a report is looked at; begins anew with each. */
export const freshView = () => ({
  table: /** @type {TableName} */ ('requests'),
  tab: 'findings',
  filter: 'all',
  selected: '',
  /** The finding that is open, and whether it tells why it is one. */
  opened: '',
  reasons: false,
  /** Where the cursor of a table stands. */
  grid: /** @type {GridPlace} */ ('tables'),
  /** The cell where the cursor of the table stands, and the other corner of the marked range. */
  cell: '',
  corner: '',
  editing: /** @type {Editing|null} */ (null),
  /** What the report would come to with what is being typed. */
  preview: /** @type {import('../model/desk.js').Result|null} */ (null),
  rowEdit: /** @type {RowEdit|null} */ (null),
  unfolded: /** @type {ReadonlySet<string>} */ (new Set()),
  showMuted: true,
  showAll: false,
  showAllRows: false,
  onlyMarked: false,
  sourceLimit: 2000,
  /** The stretch of a very long text that the text field holds, see model/stretch.js; null: the first. */
  stretch: /** @type {import('../../wasm/types.js').Range|null} */ (null),
  /** Which numbers of a scan were looked at, while that goes on. */
  look: /** @type {import('../scans/doubts.js').Look|null} */ (null),
  /** The page of a scan that somebody turned to. */
  sheet: /** @type {import('../scans/sheets.js').Sheet|null} */ (null),
  /** How far the report is drawn, see model/portions.js. */
  steps: Infinity,
});

/**
 * @typedef {{name: string, organ: string, year: number|null, packed: string, figure: number|null}} Earlier  a report of an earlier year
 * @typedef {Readonly<ReturnType<typeof freshFolder>>} Folder
 */

/** How a list of reports is looked at, and what they are held against; begins anew with each. */
export const freshFolder = () => ({
  /** Which of its tabs is shown. */
  view: /** @type {'units'|'together'|'common'|'spread'} */ ('units'),
  columns: 'parts',
  order: { by: 'error', down: true },
  filter: { mark: 'all', rule: '', search: '' },
  /** The first row in sight when the rows were last drawn, and whether nothing but what is in sight is drawn yet. */
  first: 0,
  bare: false,
  progress: /** @type {import('../folder/underway.js').Progress|null} */ (null),
  /** Ends what is under way. */
  end: /** @type {(() => void)|null} */ (null),
  roster: /** @type {{name: string, organs: string[]}|null} */ (null),
  /** Whose report it is, where only somebody can tell: by the name that stands in it; empty: none of those it may be. */
  answers: /** @type {Readonly<Record<string, string>>} */ ({}),
  consolidated: /** @type {(import('../../wasm/types.js').DigestOfFile & {packed: string})|null} */ (null),
  earlier: /** @type {readonly Earlier[]} */ ([]),
  judged: /** @type {import('../../wasm/types.js').SetResult|null} */ (null),
  /** The reports in the order in which one goes from one to the next. */
  walk: /** @type {readonly string[]} */ ([]),
  /** Two texts side by side. */
  pair: /** @type {import('../folder/compare.js').Pair|null} */ (null),
});

/** What is typed and pasted. */
const freshField = () => ({
  /** What the text field holds while that is not yet checked; null where it shows the report. */
  draft: /** @type {string|null} */ (null),
  /** Whether the text field is being typed into, and whether that is a step to undo already. */
  typing: false,
  typedOnce: false,
  /** The text of a section of the blank form while it is being written. */
  writing: /** @type {{section: string, words: string}|null} */ (null),
  /** The words of a finding while they are being written anew, see model/phrase.js. */
  phrase: /** @type {import('../model/phrase.js').Phrase|null} */ (null),
  /** A pasted text while it is still being read and checked. */
  arriving: /** @type {string|null} */ (null),
});

/** How it stands with what this browser keeps. */
const freshKept = () => ({
  keep: true,
  /** How it stands with the list in this browser's database: not yet written, kept, no room for it, not wanted. */
  shelf: /** @type {''|'kept'|'lost'|'off'} */ (''),
  /** Whether it was asked to wipe all that is kept, and is to be said once more. */
  wiping: false,
  /** What was taken along: on the clipboard, or as a file. */
  taken: /** @type {ReadonlySet<import('../model/desk.js').Document|null>} */ (new Set()),
  /** The page goes as it was told to: nothing is asked. */
  leaving: false,
  /** What was pasted while a report waits for its rest: that, or another report? */
  pasted: /** @type {import('./input.js').Pasted|null} */ (null),
  /** A list that an earlier visit has left. */
  offered: /** @type {import('./shelf.js').Work|null} */ (null),
});

/** @param {string} version @param {boolean} embedded whether this is the page in one file @param {boolean} pdf whether it reads PDF */
export const initial = (version, embedded, pdf) => ({
  ...freshView(),
  ...freshField(),
  ...freshKept(),
  version,
  embedded,
  pdf,
  history: start(empty),
  busy: /** @type {Busy|null} */ (null),
  problem: /** @type {Problem|null} */ (null),
  answer: /** @type {Answer|null} */ (null),
  lang: /** @type {Language} */ ('zh-CN'),
  theme: '',
  dark: false,
  /** The settings of this office; see schema/settings.schema.json. */
  settings: /** @type {import('../model/office.js').OfficeSettings} */ ({}),
  /** Whether there is no room for two columns, and none for the official table as it is printed. */
  tabbed: false,
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
  /** The part of the page for scans, once one has come, and what it is at. */
  scans: /** @type {import('./scans.js').Scans|null} */ (null),
  scan: /** @type {import('../scans/progress.js').Scan|null} */ (null),
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

/** Whether anything lies on the desk that is a report, or may still be one. @param {State} state */
export const hasReport = (state) => deskOf(state).reports.some(({ result }) => result?.reading !== 'none');

/** The text of a document; of what is no text as it was read. @param {Report['document']} document @param {Result|null|undefined} result */
export const wordsIn = (document, result) =>
  document && 'text' in document ? document.text : result ? result.source.text : '';

/** The text of the report that is open, as it stands now. @param {State} state */
export const textOf = (state) => {
  const { document = null, result } = reportOf(state) || {};
  return wordsIn(document, result);
};

/** What the text field is about: what is typed there, or the text of the report. @param {State} state */
export const wordsOf = (state) => state.draft ?? textOf(state);

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
