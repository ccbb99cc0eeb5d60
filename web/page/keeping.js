// What survives a reload: a single report in this tab, a list in this browser's database (folder/kept.js), to which the tab points.
import { isList } from '../model/desk.js';
import { packed, unpacked } from '../model/keeping.js';
import { isText } from '../model/shapes.js';
import { newestWork, removeWork } from './shelf.js';
import { wordsIn } from './state.js';
import { attempt, read, session, write } from './storage.js';

const DESK = 'nianbao.desk';
/** So many steps can be undone after a reload; fewer where they are too large for the browser to keep. */
const STEPS = [50, 10, 0];

/** @typedef {import('../model/keeping.js').DeskHistory} DeskHistory */

/** Every report that undoing leads back to, as it was last. @param {DeskHistory} history */
const lastOfEach = ({ past, now }) =>
  Array.from(new Map([...past, now].flatMap(({ reports }) => reports.map((report) => [report.id, report]))).values());

/** A list that is not kept; of other reports what was changed, until it was taken along: it is gone with the tab, whatever lies here since. @param {import('./state.js').State} state */
function isAtRisk({ history, shelf, taken, leaving }) {
  if (leaving) return false;
  if (isList(history.now)) return shelf !== 'kept';
  return lastOfEach(history).some(
    ({ original, document, result }) =>
      original && document && !taken.has(document) && wordsIn(document, result) !== original.source.text,
  );
}

/** What was kept in this tab: a report, or which work it is at; `broken` where it cannot be told. @returns {{history?: DeskHistory, work?: string, broken?: boolean}} */
function keptInTab() {
  const found = /** @type {{work?: unknown}|null} */ (read(session, DESK));
  if (!found) return {};
  if (isText(found.work)) return { work: String(found.work) };
  const history = attempt(() => unpacked(found));
  return { history, broken: !history };
}

const forgetDesk = () => attempt(() => sessionStorage.removeItem(DESK));

/** @param {import('./state.js').Store} store @param {import('./folder.js').Gate} several */
export function keeping(store, several) {
  let written = store.state.history;
  let due = /** @type {ReturnType<typeof setTimeout>|undefined} */ (undefined);

  function keepDesk() {
    clearTimeout(due);
    due = undefined;
    const { keep, history } = store.state;
    several.keep();
    if (!keep || history === written || isList(history.now)) return;
    written = history;
    if (!STEPS.some((steps) => write(session, DESK, packed(history, steps)))) forgetDesk();
  }

  return {
    keepDesk,
    isAtRisk: () => isAtRisk(store.state),
    /** Soon after a change, not with every stroke of a key; a list at once. */
    keepDeskSoon() {
      several.keep();
      if (store.state.history !== written && !due) due = setTimeout(keepDesk, 300);
    },
    /** The work that this tab is at. @param {string} id nothing: none */
    pointTo(id) {
      if (id) write(session, DESK, { work: id });
      else forgetDesk();
    },
    /** What was kept in this tab, unless nothing is to be kept. */
    keptDesk() {
      const { broken, ...kept } = store.state.keep ? keptInTab() : {};
      if (broken) this.dropDesk();
      return kept;
    },
    dropDesk() {
      forgetDesk();
      store.set({ problem: { kind: 'kept' } });
    },
    forgetDesk,
  };
}

/**
 * A list that an earlier visit has left.
 * @param {import('./state.js').Store} store @param {import('./folder.js').Gate} several
 * @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus
 */
export const leftWork = (store, several, check, focus) => ({
  /** Offers it, also when the window that is at it is closed only later: a window that crashes is gone a moment after the next one is there. */
  async offerWork() {
    if (!store.state.keep) return;
    const offered = await newestWork().catch(() => null);
    if (offered && store.state.keep) await store.set({ offered });
  },
  async resumeWork() {
    const { offered } = store.state;
    if (!offered || !(await several.resume(offered.id))) return;
    focus.top();
    await check.catchUp();
  },
  async dropWork() {
    const { offered } = store.state;
    await store.set({ offered: null });
    if (offered) await removeWork(offered.id);
  },
  /** The list stays open, and is not kept any more. */
  unkeep: () => store.set({ shelf: 'off' }),
});
