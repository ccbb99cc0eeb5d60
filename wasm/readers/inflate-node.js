/** What is deflated, unpacked by Node's own zlib in a fraction of the time that JavaScript takes. */
import { inflateRawSync, inflateSync } from 'node:zlib';
import { limits } from './limits.js';

const bounded = { maxOutputLength: limits.partBytes };

/** @param {Uint8Array} packed @returns {Uint8Array | undefined} undefined where it is damaged, or larger than a part may be */
export const inflated = (packed) => unpacked(inflateRawSync, packed);

/** The same with the header of zlib. @param {Uint8Array} packed @returns {Uint8Array | undefined} */
export const unzlibbed = (packed) => unpacked(inflateSync, packed);

/** @param {typeof inflateSync} unpack @param {Uint8Array} packed */
function unpacked(unpack, packed) {
  try {
    const { buffer, byteOffset, length } = unpack(packed, bounded);
    return new Uint8Array(buffer, byteOffset, length);
  } catch {
    return undefined;
  }
}
