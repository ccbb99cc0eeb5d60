// What the page knows. One object, changed in one place; everything shown is drawn from it.
import { start } from '../model/history.js';

/**
 * @typedef {{document: any, applied: {cell: string, from: string|number, to: string|number}[]}} Snapshot
 * @typedef {{name: string, format: string, history: {past: Snapshot[], now: Snapshot, future: Snapshot[]}, result: any, previous?: {name: string, document: any, result?: any}}} OpenReport
 */

export const initial = (version, embedded, pdf) => ({
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
  text: '',
  typing: false,
  /** @type {OpenReport|null} */
  report: null,
  /** The result for text that is no report. */
  unlike: null,
  list: [],
  busy: null,
  problem: null,
  notice: '',
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
  onlyMarked: false,
  sourceLimit: 2000,
  withTables: true,
  printing: false,
});

/** What a new report begins with; settings stay. */
export const fresh = () => {
  const {
    text,
    typing,
    report,
    unlike,
    list,
    busy,
    problem,
    table,
    tab,
    filter,
    selected,
    opened,
    cell,
    editing,
    rowEdit,
    showMuted,
    showAll,
    onlyMarked,
    sourceLimit,
  } = initial();
  return {
    text,
    typing,
    report,
    unlike,
    list,
    busy,
    problem,
    table,
    tab,
    filter,
    selected,
    opened,
    cell,
    editing,
    rowEdit,
    showMuted,
    showAll,
    onlyMarked,
    sourceLimit,
    muted: new Set(),
    mutedRules: new Set(),
    unfolded: new Set(),
  };
};

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
