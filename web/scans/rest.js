// The rest of a scan that was not recognised to its end.
import { withReport } from '../model/desk.js';
import { deskOf, reportOf } from '../page/state.js';
import { FRESH } from './doubts.js';
import { isLeft } from './looking.js';

/**
 * @typedef {import('../model/desk.js').Report} Report @typedef {import('./seen.js').Read} Read
 * @typedef {{blocks: import('../../wasm/document.js').Block[]}} Paged
 */

/** What is known of a scan whose rest can still be recognised. @param {Report} report @returns {Read|undefined} */
export const knownOf = ({ document, scan, pages }) =>
  pages && scan && document && 'blocks' in document ? { document, scan, pages } : undefined;

/**
 * @param {import('../page/scans.js').Tools} tools @param {ReturnType<typeof import('./seen.js').seeing>} seen
 * @param {(signal: AbortSignal, name: string, work: () => Promise<unknown>) => Promise<unknown>} saying
 */
export function goingOn({ store, check, focus }, seen, saying) {
  /** Behind the pages as they are by then: their numbers may have been looked at meanwhile. @param {Report} asked @param {Paged} known @param {Read} found */
  async function add({ id }, known, found) {
    const now = reportOf(store.state);
    if (now?.id !== id || !now.document || !('blocks' in now.document)) return;
    const rest = found.document.blocks.slice(known.blocks.length);
    const document = { ...now.document, blocks: [...now.document.blocks, ...rest] };
    await store.do(withReport(deskOf(store.state), id, { ...found, document, pendingEdits: null, packed: '' }));
    await check.again();
    if (store.state.look || !isLeft(store.state, FRESH)) return;
    await store.set({ look: FRESH });
    focus.top();
  }

  return async () => {
    const report = reportOf(store.state);
    const known = report && knownOf(report);
    if (!known) return;
    const signal = check.newest();
    await saying(signal, report.name, async () => {
      const found = await seen(known, signal);
      if (found && !signal.aborted) await add(report, known.document, found);
    });
  };
}
