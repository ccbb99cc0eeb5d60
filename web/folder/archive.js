// A zip as a folder: its directory is read at once, each file in it when its turn comes, so that a large one never lies in memory.
import { Budget } from '../../wasm/readers/budget.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { limits } from '../../wasm/readers/limits.js';
import { bytesAt, endOf, entriesOf, hasOverlaps, localBytes, tailBytes } from '../../wasm/readers/zip-directory.js';
import { orDamaged, unpacked } from '../../wasm/readers/zip.js';

/**
 * @typedef {import('../../wasm/readers/zip-directory.js').Entry} Entry
 * @typedef {{name: string, size: number, arrayBuffer: () => Promise<ArrayBuffer>, archive?: File, entry?: Entry}} FileLike  archive, entry: of one that stands in an archive
 * @typedef {{path: string, file: FileLike}} Incoming  a file, and where it stands in what was given
 */

/** @param {Blob} blob @param {number} from @param {number} to */
const bytesOf = async (blob, from, to) => new Uint8Array(await new Response(blob.slice(from, to)).arrayBuffer());
/** @param {Blob} blob @param {number} from @param {number} to */
const viewOf = async (blob, from, to) => new DataView((await bytesOf(blob, from, to)).buffer);

/** @param {File} file @returns {Promise<Incoming[]>} @throws {Error} where it is no zip that can be read, or one that is not to be */
export async function filesIn(file) {
  const { at, length, count } = endOf(await viewOf(file, Math.max(0, file.size - tailBytes), file.size));
  const entries = entriesOf(await viewOf(file, at, at + Math.min(length, limits.bytes)), count);
  if (hasOverlaps(entries)) throw new UnreadableError('archive');
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({ path: entry.name, file: fileOf(file, entry) }));
}

/** @param {File} archive @param {Entry} entry @returns {FileLike} */
export function fileOf(archive, entry) {
  const { name, start, size } = entry;
  return {
    name: name.slice(name.lastIndexOf('/') + 1),
    ...{ size, archive, entry },
    async arrayBuffer() {
      if (size > limits.partBytes) throw new UnreadableError('too-large');
      const local = await viewOf(archive, start, start + localBytes);
      const from = orDamaged(() => bytesAt(entry, local));
      const bytes = unpacked(entry, await bytesOf(archive, from, from + size), new Budget());
      return /** @type {ArrayBuffer} */ (bytes.slice().buffer);
    },
  };
}
