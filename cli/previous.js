/** Which report is last year's. */
import { stat } from 'node:fs/promises';
import { UsageError } from './arguments.js';
import { folder } from './inputs.js';
import { visible } from './visible.js';

/** @typedef {(document: import('../wasm/types.d.ts').Document) => Promise<import('../wasm/types.d.ts').Document | undefined>} PreviousOf */

/**
 * One file is last year's report of whatever is checked; in a folder the report of the same organ is.
 * @param {string | undefined} place file or folder
 * @param {import('./session.js').Session} session
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<PreviousOf | undefined>} none where no place is given
 * @throws {UsageError} where it cannot be read
 */
export async function previousReports(place, session, say) {
  if (place === undefined) return undefined;
  const info = await stat(place).catch(() => {
    throw new UsageError(say.absent(place));
  });
  if (info.isDirectory()) return byOrgan(await folder(place), session, say);
  const document = await session.read({ name: place, path: place }).catch((error) => {
    throw new UsageError(error.message);
  });
  return async () => document;
}

/** @param {import('./inputs.js').Input[]} inputs @param {import('./session.js').Session} session @param {import('./texts.js').Texts} say */
async function byOrgan(inputs, session, say) {
  /** @type {Map<string, import('../wasm/types.d.ts').Document>} */
  const documents = new Map();
  for (const input of inputs) {
    const document = await session.read(input).catch(() => null);
    const checked = document && (await session.check(document));
    if (document && checked?.organ) documents.set(checked.organ, document);
    else console.error(visible(say.previousUnread(input.name)));
  }
  return async (/** @type {import('../wasm/types.d.ts').Document} */ document) =>
    documents.get((await session.check(document)).organ);
}
