// Further pages of a scan: the rest of one that was not recognised to its end, and pictures that are pasted behind those of another.
import { isPictureName } from '../../recognition/pictures/kinds.js';
import { isList, withReport } from '../model/desk.js';
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

/** The same of a scan that is pictures throughout, with more of them behind. @param {Report} report @param {File[]} files @param {(files: File[]) => string} nameOf @returns {Read|undefined} */
function withMore({ document, scan, pages }, files, nameOf) {
  if (!scan || !document || !('blocks' in document)) return undefined;
  const all = [...scan.files, ...files];
  if (!files.length || !all.every(({ name }) => isPictureName(name))) return undefined;
  const [read, of] = [pages?.read ?? document.blocks.length, pages?.of ?? document.blocks.length];
  return {
    document: { ...document, name: nameOf(all) },
    scan: { ...scan, files: all },
    pages: { read, of: of + files.length },
  };
}

/**
 * @param {import('../page/scans.js').Tools} tools @param {ReturnType<typeof import('./seen.js').seeing>} seen
 * @param {(signal: AbortSignal, name: string, work: () => Promise<unknown>) => Promise<unknown>} saying @param {(files: File[]) => string} nameOf
 */
export function goingOn({ store, check, focus }, seen, saying, nameOf) {
  /** Behind the pages as they are by then: their numbers may have been looked at meanwhile. @param {Report} asked @param {Paged} known @param {Read} found */
  async function add({ id }, known, found) {
    const now = reportOf(store.state);
    if (now?.id !== id || !now.document || !('blocks' in now.document)) return;
    const rest = found.document.blocks.slice(known.blocks.length);
    const { name } = found.document;
    const document = { ...now.document, name, blocks: [...now.document.blocks, ...rest] };
    await store.do(withReport(deskOf(store.state), id, { ...found, name, document, pendingEdits: null, packed: '' }));
    await check.again();
    if (store.state.look || !isLeft(store.state, FRESH)) return;
    await store.set({ look: FRESH });
    focus.top();
  }

  /** @param {Report} report @param {Read} known */
  function follow(report, known) {
    const signal = check.newest();
    return saying(signal, report.name, async () => {
      const found = await seen(known, signal);
      if (found && !signal.aborted) await add(report, known.document, found);
    });
  }

  return {
    async goOn() {
      const report = reportOf(store.state);
      const known = report && knownOf(report);
      if (known) await follow(report, known);
    },
    /** The next pages of what lies open; whether they can be such. @param {File[]} files */
    async adds(files) {
      const report = isList(deskOf(store.state)) ? undefined : reportOf(store.state);
      const known = report && withMore(report, files, nameOf);
      if (known) await follow(report, known);
      return Boolean(known);
    },
  };
}
