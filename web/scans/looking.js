// Going through what is to be held against the pictures of a scan, one after the other.
import { isList, withReport } from '../model/desk.js';
import { deskOf, reportOf } from '../page/state.js';
import { FRESH, leftOf, lookingAt, withText } from './doubts.js';
import { restingOn } from './resting.js';

/** @param {import('../page/state.js').State} state */
export function lookedAt(state) {
  const { described, look } = state;
  const report = reportOf(state);
  return described && look && report?.result ? lookingAt(described, report, report.result, look) : undefined;
}

/** Whether something is left of a report, that which is open where none is named. @param {import('../page/state.js').State} state @param {import('./doubts.js').Look} look */
export function isLeft(state, look, report = reportOf(state)) {
  const { described } = state;
  return Boolean(described && report?.result && leftOf(described, report, report.result, look).length);
}

/** What stands in the field, as it is to stand in the report. @param {import('./doubts.js').Looking} at @param {import('./doubts.js').BlockDocument} document */
function taken({ doubt: { key, cell, parts }, unseen, guess, value }, document) {
  if (!unseen && value === guess) return { document, known: key };
  const text = cell ? value.normalize('NFKC').trim() : value;
  return { document: withText(document, parts, text), known: cell || text };
}

/** From one to the next, and what is done to the report there. @param {import('../page/scans.js').Tools} tools */
function stepping({ store, check, focus }) {
  /** @param {import('./doubts.js').Look|null} look */
  async function turn(look) {
    await store.set({ look });
    focus.top();
  }

  /** On to the next one; behind the last to the findings, as they are by then, unless these ask for more. @param {import('./doubts.js').Step} step @param {Promise<unknown>} [work] */
  async function onwards(step, work) {
    const look = { steps: [...(store.state.look?.steps || []), step], typed: null };
    if (!isLeft(store.state, look)) await work;
    if (isLeft(store.state, look)) return turn(look);
    await turn(null);
    if (isList(deskOf(store.state))) focus.notice(); // on to the next scan
  }

  /** @param {Partial<import('../model/desk.js').Report>} change */
  function change(change) {
    const desk = deskOf(store.state);
    store.do(withReport(desk, desk.open, { ...change, pendingEdits: null, packed: '' }));
    return check.again();
  }

  return { turn, onwards, change };
}

/** What is said of the one that is shown. @param {import('../page/state.js').Store} store @param {Pick<ReturnType<typeof stepping>, 'onwards'|'change'>} steps */
const answering = (store, { onwards, change }) => ({
  /** What stands in the field stands in the document from now on. */
  take() {
    const now = lookedAt(store.state);
    const { document, confirmed = [] } = reportOf(store.state) || {};
    if (!now || !document || !('blocks' in document)) return undefined;
    const { known, ...next } = taken(now, document);
    return onwards(
      { key: now.doubt.key, before: { document, confirmed } },
      change({ ...next, confirmed: [...confirmed, known] }),
    );
  },
  /** All that is framed is as it was read. */
  takeAll() {
    const now = lookedAt(store.state);
    const { document, confirmed = [] } = reportOf(store.state) || {};
    const { whole, key } = now?.doubt || {};
    if (!whole || !key || now?.value !== now?.guess || !document) return undefined;
    return onwards({ key, before: { document, confirmed } }, change({ confirmed: [...confirmed, ...whole.cells] }));
  },
});

/** @param {import('../page/scans.js').Tools} tools */
export function looking(tools) {
  const { store } = tools;
  const { turn, onwards, change } = stepping(tools);

  /** To the one before, as it was before it was looked at. */
  async function back() {
    const steps = [...(store.state.look?.steps || [])];
    const last = steps.pop();
    if (!last) return;
    if (last.before) await change(last.before);
    await turn({ steps, typed: null });
  }

  return {
    ...answering(store, { onwards, change }),
    back,
    begin: () => turn(FRESH),
    later: () => turn(null),
    /** @param {string} typed */
    type(typed) {
      const [now, { look }] = [lookedAt(store.state), store.state];
      return now && look && store.set({ look: { ...look, typed: { key: now.doubt.key, text: typed } } });
    },
    skip() {
      const now = lookedAt(store.state);
      return now && onwards({ key: now.doubt.key, before: null });
    },
    hold: () => hold(store, change),
  };
}

/**
 * All of it was held against the original, where there is no picture to do so here.
 * @param {import('../page/state.js').Store} store @param {(change: Partial<import('../model/desk.js').Report>) => unknown} change
 */
function hold({ state }, change) {
  const { result, confirmed = [] } = reportOf(state) || {};
  if (!state.described || !result) return undefined;
  const { sums, words } = restingOn(state.described, result, confirmed);
  const cells = sums.flatMap((sum) => sum.cells);
  return change({ confirmed: [...new Set([...confirmed, ...cells, ...words.map(([text]) => text)])] });
}
