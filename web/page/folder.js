// Several reports: the part of the page for them is brought when they come.
import { isList } from '../model/desk.js';
import { deskOf } from './state.js';

/**
 * @typedef {ReturnType<typeof foldering>} Gate
 *
 * The part of the page for several reports.
 * @typedef {object} Several
 * @property {(id: string) => Promise<void>} open shows a report; none: the list
 * @property {(files: import('../folder/archive.js').Incoming[]) => Promise<void>} take
 * @property {(kind: string, files: import('../folder/archive.js').Incoming[]) => Promise<void>} takeAs as what reports are held against
 * @property {() => Promise<void>} goOn checks what waits
 * @property {() => Promise<void>} again checks everything once more
 * @property {(view: import('./browsing.js').ListView) => Promise<void>} look shows the list as it was looked at
 * @property {() => unknown} keep keeps the list as it is, or no longer
 * @property {(id: string) => Promise<boolean>} resume brings a work that was kept; false: it is none of ours
 * @property {(model: import('./model.js').Model, act: import('./main.js').Act) => import('../views/parts.js').View} view
 */

/**
 * @param {import('./state.js').Store} store @param {{use: import('../engine/bundles.js').Use}} bundles
 * @param {(part: typeof import('../folder/index.js')) => Several} create
 */
export function foldering(store, bundles, create) {
  /** @template T @param {(several: Several) => Promise<T>} work @returns {Promise<T|undefined>} */
  async function withPart(work) {
    if (!store.state.several) {
      try {
        await store.set({ several: create(await bundles.use('folder')) });
      } catch {
        await store.set({ problem: { kind: 'bundle' } });
      }
    }
    return store.state.several ? work(store.state.several) : undefined;
  }
  /** Where several lie on the desk. @param {(several: Several) => Promise<unknown>} work */
  const inList = async (work) => (isList(deskOf(store.state)) ? withPart(work) : undefined);

  return {
    /** Whether a single file stands for several. @param {import('../folder/archive.js').Incoming} one */
    takes: ({ path }) => /\.(zip|nianbao)$/i.test(path),
    /** @param {import('../folder/archive.js').Incoming[]} files */
    take: (files) => withPart((several) => several.take(files)),
    /** Shows a report of the list, or the list. @param {string} id */
    open: (id) => inList((several) => several.open(id)),
    /** @param {import('./browsing.js').ListView} view */
    look: (view) => inList((several) => several.look(view)),
    goOn: () => inList((several) => several.goOn()),
    /** The list, where it has changed: into what is kept. */
    keep: () => store.state.several?.keep(),
    /** @param {string} id */
    resume: (id) => withPart((several) => several.resume(id)),
    again: () => inList((several) => several.again()),
  };
}
