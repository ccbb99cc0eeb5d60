// What happens to whole reports: undoing, showing another of the list, beginning anew, muting their findings.
import { withReport } from '../model/desk.js';
import { canRedo, canUndo, redo, undo } from '../model/history.js';
import { deskOf, freshFolder, freshView, reportOf } from './state.js';

/**
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {import('./focus.js').Focus} focus @param {import('./folder.js').Gate} several
 */
export function desks(store, check, focus, several) {
  /** @param {typeof undo} move */
  async function go(move) {
    const before = deskOf(store.state).open;
    const history = move(store.state.history);
    const view = history.now.open === before ? { editing: null, rowEdit: null } : { ...freshView(), page: 'check' };
    await store.set({ ...view, history, draft: null, problem: null, answer: null });
    return check.catchUp();
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
      await store.do(
        { reports: [], open: '' },
        { ...freshView(), folder: freshFolder(), page: 'check', draft: null, problem: null },
      );
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
 * @param {import('./focus.js').Focus} focus @param {(key: string) => Promise<import('./focus.js').Seen>} onwards
 */
export function muting(store, check, focus, onwards) {
  /** @param {ReadonlySet<string>} muted */
  const mute = async (muted) => {
    const desk = deskOf(store.state);
    await store.do(withReport(desk, desk.open, { muted }));
    return check.again();
  };
  return {
    /** @param {string} key */
    async mute(key) {
      const seen = store.state.opened === key ? await onwards(key) : undefined;
      if (!seen) await store.set({ selected: '' });
      await mute(new Set(reportOf(store.state)?.muted).add(key));
      if (seen) return focus.after(seen, 'said.muted');
      focus.findings();
      return focus.say('findings', 'said.muted', {}, { undo: true });
    },
    /** @param {string} key */
    restore: (key) => mute(new Set(Array.from(reportOf(store.state)?.muted || []).filter((k) => k !== key))),
  };
}
