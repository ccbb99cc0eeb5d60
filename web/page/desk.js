// What happens to whole reports: undoing, showing another of the list, beginning anew, muting their findings.
import { withReport } from '../model/desk.js';
import { amend, canRedo, canUndo, push, redo, undo } from '../model/history.js';
import { texts } from '../texts/texts.js';
import { deskOf, freshFolder, freshView, reportOf } from './state.js';

/**
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {import('./focus.js').Focus} focus @param {import('./folder.js').Gate} several
 */
export function desks(store, check, focus, several) {
  /** @param {typeof undo} move */
  async function go(move) {
    const before = deskOf(store.state);
    const history = move(store.state.history);
    const stays = history.now.open === before.open;
    const view = stays ? { editing: null, rowEdit: null } : { ...freshView(), page: 'check' };
    const left = history.now.folder || store.state.folder;
    const folder = history.now.reports.length === before.reports.length ? left : { ...left, pair: null };
    const gone = move === undo && !before.of && before.reports.length > 0;
    const words = texts(store.state.lang)('said.withdrawn');
    const answer = gone ? { words, undo: false, redo: true, refused: false } : null;
    await store.set({ ...view, history, folder, draft: null, problem: null, answer });
    await check.catchUp();
    if (!stays) focus.top();
    else if (focus.isLost()) focus.verdict();
  }

  /** @param {string} id */
  async function show(id) {
    await several.open(id);
    if (deskOf(store.state).open === id) focus.top();
  }

  return {
    undo: () => (canUndo(store.state.history) ? go(undo) : undefined),
    redo: () => (canRedo(store.state.history) ? go(redo) : undefined),
    show,
    /** Back to the list. */
    closeReport: () => several.open(''),
    /** An empty desk; what lay there comes back by undoing. */
    async reset() {
      const { folder, history } = store.state;
      const left = amend(history, { ...history.now, folder });
      const view = { ...freshView(), folder: freshFolder(), page: 'check', draft: null, problem: null, pasted: null };
      await store.set({ history: push(left, { reports: [], open: '' }), ...view });
      focus.field();
    },
  };
}

/** A note of one's own on the report that is open. @param {import('./state.js').Store} store */
export function noting(store) {
  /** Whose note is being typed: one step to undo, however many keys it takes. */
  let noted = '';

  return {
    /** @param {Event} event */
    noteReport({ target }) {
      const desk = deskOf(store.state);
      const next = withReport(desk, desk.open, { note: /** @type {HTMLInputElement} */ (target).value });
      if (noted === desk.open) store.note(next);
      else store.do(next);
      noted = desk.open;
    },
    endNote() {
      noted = '';
    },
  };
}

/**
 * Findings that are not to be told any more, in this report.
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {import('./focus.js').Focus} focus @param {ReturnType<typeof import('./actions.js').choosing>} choices
 */
export function muting(store, check, focus, choices) {
  /** @param {ReadonlySet<string>} muted */
  const mute = async (muted) => {
    const desk = deskOf(store.state);
    await store.do(withReport(desk, desk.open, { muted }));
    return check.again();
  };
  return {
    /** @param {string} key */
    async mute(key) {
      const seen = await choices.onwards(key);
      focus.after(seen, 'said.muted');
      await mute(new Set(reportOf(store.state)?.muted).add(key));
      return choices.regain(seen);
    },
    /** @param {string} key */
    restore: (key) => mute(new Set(Array.from(reportOf(store.state)?.muted || []).filter((k) => k !== key))),
  };
}
