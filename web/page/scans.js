// Scans: the part of the page for them is brought when the first comes.
import { REASONS } from '../../recognition/pictures/kinds.js';
import { EngineError } from '../engine/client.js';

/**
 * @typedef {ReturnType<typeof scanning>} ScanGate
 * @typedef {{store: import('./state.js').Store, check: import('./checking.js').Checking, focus: import('./focus.js').Focus,
 *   texts: typeof import('../texts/texts.js').texts}} Tools
 * @typedef {import('lit-html').TemplateResult} View
 *
 * @typedef {object} Scans
 * @property {(file: File, from: Parameters<import('./checking.js').Checking['open']>[1], signal: AbortSignal) => Promise<void>} take recognises a file, and opens it
 * @property {(model: import('./model.js').Model, act: import('./main.js').Act) => View|symbol} underway asks, or says how far it is
 * @property {(model: import('./model.js').Work) => View|undefined} look the number to look at now, while that goes on
 * @property {(model: import('./model.js').Work) => View|undefined} wayBack to the numbers that nobody has looked at
 */

/**
 * @param {import('./state.js').Store} store @param {{use: import('../engine/bundles.js').Use}} bundles
 * @param {(part: typeof import('../scans/index.js')) => Scans} create
 */
export function scanning(store, bundles, create) {
  /** The part; none in a file by itself, nor where it cannot be had. */
  async function part() {
    const { scans, embedded } = store.state;
    if (scans || embedded) return scans;
    try {
      await store.set({ scans: create(await bundles.use('scans')) });
    } catch {} // the reader's sentence says what to do
    return store.state.scans;
  }
  return {
    /** What a reader could not read because it holds pictures. @param {unknown} error the reader's @returns {Promise<Scans['take']|undefined>} */
    insteadOf: async (error) => (REASONS.includes(EngineError.of(error).code) ? (await part())?.take : undefined),
  };
}
