// A file that holds pictures, or pictures of a report's pages: what they hold is opened; the scans of a list, one after the other.
import { inOrder } from '../../recognition/pictures/kinds.js';
import { explain } from '../../wasm/readers/errors.js';
import { EngineError } from '../engine/client.js';
import { reportOf } from '../page/state.js';
import { goingOn } from './rest.js';
import { seeing, unread } from './seen.js';

/** @param {import('../page/scans.js').Tools} tools @param {() => import('../texts/texts.js').T} words @returns {Pick<import('../page/scans.js').Scans, 'take'|'each'|'adds'> & {goOn: () => Promise<void>, coming: () => Coming}} */
export function taking(tools, words) {
  const { store, check } = tools;
  const seen = seeing(tools, words);
  const { shown, saying } = around(tools);
  /** @param {unknown} error @param {string} name */
  const said = (error, name) => EngineError.of(told(error, name, store.state.lang)).said(words());
  /** @param {File[]} pages */
  const nameOf = ([{ name }, ...more]) => (more.length ? words()('scan.name', { name, n: more.length + 1 }) : name);

  const { inTurn, turns, ...more } = goingOn(tools, seen, saying, nameOf);

  return {
    ...more,
    coming: () => ({ queued: turns.queued, apart: apart(tools, turns.coming?.files || []) }),
    take(chosen, from, signal, beside = false) {
      const files = inOrder(chosen);
      const name = nameOf(files);
      const done = saying(signal, name, async () => {
        const found = await seen(unread(files, name), signal, { beside });
        if (found) await check.open(found.document, { ...from, scan: found.scan, pages: found.pages }, signal);
      });
      return inTurn(files, signal, done);
    },
    each: (scans, signal, come) =>
      shown(signal, async () => {
        for (const [at, { file, name }] of scans.entries()) {
          const place = { n: at + 1, all: scans.length, name };
          const found = await seen(unread([file], name), signal, { place }).catch((error) => ({
            problem: said(error, name),
          }));
          if (!found || signal.aborted) return;
          await come(at, found);
          if ('pages' in found && found.pages) return; // it was ended
        }
      }),
  };
}

/** @typedef {{queued: number, apart?: {n: number, take: () => unknown}}} Coming  queued: how many pictures wait behind those that are recognised; apart: takes each for a report */

/** Those that are coming in are no pages of one report: a list of them. @param {import('../page/scans.js').Tools} tools @param {File[]} files @returns {Coming['apart']} */
function apart({ store, check }, files) {
  if (files.length < 2 || reportOf(store.state)?.scan?.files[0] === files[0]) return undefined; // these lie open
  return {
    n: files.length,
    take() {
      check.newest();
      return check.several.take(files.map((file) => ({ path: file.name, file })));
    },
  };
}

/** What is done around a scan that is recognised. @param {import('../page/scans.js').Tools} tools */
function around({ store, check }) {
  /** Says how far it is. @param {AbortSignal} signal @param {() => Promise<unknown>} work */
  async function shown(signal, work) {
    signal.addEventListener('abort', () => store.set({ scan: null }));
    await work();
    if (!signal.aborted) await store.set({ scan: null }); // else that of the one that has come since
  }
  return {
    shown,
    /** And what went wrong. @param {AbortSignal} signal @param {string} name @param {() => Promise<unknown>} work */
    saying: (signal, name, work) =>
      shown(signal, () =>
        work().catch((error) => {
          if (!signal.aborted) check.failed(told(error, name, store.state.lang), name);
        }),
      ),
  };
}

/** What the file is to blame for, in the sentence of the readers. @param {unknown} thrown @param {string} name @param {import('../../wasm/types.js').Language} lang */
function told(thrown, name, lang) {
  const { reason } = /** @type {import('./recogniser.js').Failure} */ (thrown);
  return reason ? { code: 'file', words: explain(reason, name, lang) } : thrown;
}
