/** The reports of a run together: of each only its digest is kept. */
import { UsageError } from './arguments.js';

/**
 * @typedef {import('../wasm/types.d.ts').DigestOfFile} DigestOfFile
 * @typedef {{ take: (digest: DigestOfFile) => void, judge: () => Promise<import('../wasm/types.d.ts').SetResult> }} OpenSet
 */

/**
 * @param {import('./inputs.js').Input[]} inputs
 * @param {import('./arguments.js').Request} request
 * @param {import('./session.js').Session} session
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<OpenSet | null>} none where there is nothing to compare: no folder, roster or consolidated report
 * @throws {UsageError} where the roster or the consolidated report cannot be read
 */
export async function openSet(inputs, { roster: list, consolidated: sum }, session, say) {
  if (list === undefined && sum === undefined && !inputs.some(({ inFolder }) => inFolder)) return null;
  const roster = list === undefined ? undefined : await (await import('./roster.js')).readRoster(list, session, say);
  const consolidated = sum === undefined ? undefined : await digestOf(sum, session);
  /** @type {DigestOfFile[]} */
  const reports = [];
  return {
    take: (digest) => void reports.push(digest),
    judge: () => session.checkSet({ reports, roster, consolidated }),
  };
}

/** @param {string} file @param {import('./session.js').Session} session */
async function digestOf(file, session) {
  const document = await session.read({ name: file, path: file }).catch((error) => {
    throw new UsageError(error.message);
  });
  return (await session.check(document, undefined, true)).digest;
}
