/** Who has to report. */
import { rosterOf } from '../wasm/roster.js';
import { UsageError } from './arguments.js';

/**
 * @param {string} file
 * @param {import('./session.js').Session} session
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<string[]>} each organ once
 * @throws {UsageError} where it cannot be read or names nobody
 */
export async function readRoster(file, session, say) {
  const document = await session.read({ name: file, path: file }).catch((error) => {
    throw new UsageError(error.message);
  });
  const organs = rosterOf(document);
  if (organs.length === 0) throw new UsageError(say.emptyRoster(file));
  return organs;
}
