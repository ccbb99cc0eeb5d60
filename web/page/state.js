// What the page knows. One object, changed in one place; everything shown is drawn from it.
import { start } from '../model/history.js';

/**
 * @typedef {{document: any, applied: {cell: string, from: string|number, to: string|number}[]}} Snapshot
 * @typedef {{name: string, format: string, history: {past: Snapshot[], now: Snapshot, future: Snapshot[]}, result: any, previous?: {name: string, document: any, result?: any}}} OpenReport
 */

/** What a new report begins with; the rest of the state stays. */
export const fresh = () => ({
  text: '',
  typing: false,
  /** Whether a pasted text is still being read and checked. */
  arriving: false,
  /** Whether the text was changed by typing since its field was entered: all of that is undone in one step. */
  typedOnce: false,
  /** @type {OpenReport|null} */
  report: null,
  /** The result for text that is no report. */
  unlike: null,
  list: [],
  busy: null,
  problem: null,
  table: 'requests',
  tab: 'findings',
  filter: 'all',
  selected: '',
  opened: '',
  cell: '',
  editing: null,
  rowEdit: null,
  muted: new Set(),
  mutedRules: new Set(),
  unfolded: new Set(),
  showMuted: false,
  showAll: false,
  showAllRows: false,
  onlyMarked: false,
  sourceLimit: 2000,
  /** How far the report is drawn, see model/portions.js. */
  steps: Infinity,
});

export const initial = (version, embedded, pdf) => ({
  ...fresh(),
  version,
  embedded,
  pdf,
  lang: 'zh-CN',
  theme: '',
  dark: false,
  keep: true,
  narrow: false,
  page: 'check',
  menu: false,
  described: null,
  /** Why each rule is there, by language and rule; loaded after the first result. */
  explanations: null,
  notice: '',
  printing: false,
});

/** @returns {OpenReport} */
export const openReport = (document, result, previous) => ({
  name: document.name,
  format: document.format,
  history: start({ document, applied: [] }),
  result,
  previous,
});

/** Holds the state and draws after each change, once for all the changes of a moment. */
export function createStore(state, draw) {
  let due = null;
  return {
    state,
    /** Changes the state. @returns {Promise<void>} when it has been drawn */
    set(patch) {
      Object.assign(state, patch);
      due =
        due ||
        Promise.resolve().then(() => {
          due = null;
          draw();
        });
      return due;
    },
  };
}
