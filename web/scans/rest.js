// Further pages of a scan: the rest of one that was not recognised to its end, and pictures that are pasted behind those of another.
import { isPictureName } from '../../recognition/pictures/kinds.js';
import { isList, withReport } from '../model/desk.js';
import { deskOf, reportOf } from '../page/state.js';
import { FRESH } from './doubts.js';
import { isLeft } from './looking.js';
import { Turns } from './turns.js';

/**
 * @typedef {import('../model/desk.js').Report} Report @typedef {import('./seen.js').Read} Read
 * @typedef {{blocks: import('../../wasm/document.js').Block[]}} Paged
 * @typedef {ReturnType<typeof import('./seen.js').seeing>} Seen @typedef {(files: File[]) => string} NameOf
 * @typedef {(signal: AbortSignal, name: string, work: () => Promise<unknown>) => Promise<unknown>} Saying
 * @typedef {{turns: Turns, inTurn: (files: File[], signal: AbortSignal, done: Promise<unknown>) => Promise<void>, follow: (report: Report, known: Read) => Promise<void>}} Following
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

/** Puts what was recognised behind the pages as they are by then: their numbers may have been looked at meanwhile. @param {import('../page/scans.js').Tools} tools */
const adding =
  ({ store, check, focus }) =>
  /** @param {Report} asked @param {Paged} known @param {Read} found */
  async ({ id }, known, found) => {
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
  };

/** Recognises what there is more of a scan, and then what was pasted meanwhile. @param {import('../page/scans.js').Tools} tools @param {Seen} seen @param {Saying} saying @param {NameOf} nameOf @returns {Following} */
function following(tools, seen, saying, nameOf) {
  const { store, check } = tools;
  const turns = new Turns();
  const add = adding(tools);

  /** Recognises files, then the pages that were pasted meanwhile; where it was ended, these wait to be asked for. @param {File[]} files @param {AbortSignal} signal @param {Promise<unknown>} done @returns {Promise<void>} */
  async function inTurn(files, signal, done) {
    const next = await turns.take(files, signal, done);
    const report = reportOf(store.state);
    const known = report && withMore(report, next, nameOf);
    const { name } = known?.document || {};
    if (known && report.pages) await store.note(withReport(deskOf(store.state), report.id, { ...known, name }));
    else if (known) await follow(report, known);
  }

  /** @param {Report} report @param {Read} known */
  function follow(report, known) {
    const signal = check.newest();
    const done = saying(signal, report.name, async () => {
      const found = await seen(known, signal);
      if (found && !signal.aborted) await add(report, known.document, found);
    });
    return inTurn(known.scan.files, signal, done);
  }

  return { turns, inTurn, follow };
}

/** @param {import('../page/scans.js').Tools} tools @param {Seen} seen @param {Saying} saying @param {NameOf} nameOf */
export function goingOn(tools, seen, saying, nameOf) {
  const { store } = tools;
  const { turns, inTurn, follow } = following(tools, seen, saying, nameOf);
  return {
    turns,
    inTurn,
    async goOn() {
      const report = reportOf(store.state);
      const known = report && knownOf(report);
      if (known) await follow(report, known);
    },
    /** The next pages of what is coming in, or lies open; whether they can be such. In a list they are a report of their own, in turn. @param {File[]} files */
    async adds(files) {
      const list = isList(deskOf(store.state));
      if (list) await turns.idle();
      else if (turns.holds(files)) {
        await store.set({}); // says how many wait
        return true;
      }
      const report = list ? undefined : reportOf(store.state);
      const known = report && withMore(report, files, nameOf);
      if (known) await follow(report, known);
      return Boolean(known);
    },
  };
}
