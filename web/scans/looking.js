// Going through the numbers that were not seen for sure, one after the other.
import { withReport } from '../model/desk.js';
import { deskOf, reportOf } from '../page/state.js';
import { leftOf, lookingAt, withNumber } from './doubts.js';

/** @param {import('../page/state.js').State} state */
function lookedAt(state) {
  const { described, look } = state;
  const report = reportOf(state);
  return described && look && report?.result ? lookingAt(described, report, report.result, look) : undefined;
}

/** @param {import('../page/scans.js').Tools} tools */
export function looking({ store, check, focus }) {
  /** @param {import('./doubts.js').Look|null} look */
  async function turn(look) {
    await store.set({ look });
    focus.top();
  }

  /** On to the next number; behind the last to the findings, as they are by then. @param {string} cell @param {Promise<unknown>} [work] */
  async function onwards(cell, work) {
    const done = new Set(store.state.look?.done).add(cell);
    const report = reportOf(store.state);
    if (report?.result && leftOf(report, report.result, done).length) return turn({ done, typed: null });
    await work;
    return turn(null);
  }

  return {
    begin: () => turn({ done: new Set(), typed: null }),
    later: () => turn(null),
    /** @param {string} typed */
    type: (typed) => store.state.look && store.set({ look: { ...store.state.look, typed } }),
    skip() {
      const at = lookedAt(store.state);
      return at && onwards(at.doubt.cell);
    },
    /** What stands in the field stands in the document from now on. */
    take() {
      const at = lookedAt(store.state);
      const report = reportOf(store.state);
      if (!at || !report?.document || !('blocks' in report.document)) return undefined;
      const document = withNumber(report.document, at.doubt, at.value.normalize('NFKC').trim());
      store.do(withReport(deskOf(store.state), report.id, { document, pendingEdits: null, packed: '' }));
      return onwards(at.doubt.cell, check.again());
    },
  };
}
