/** Packs as `gzip -9` does, which the limits of size are told in: half a percent smaller than what Node packs. */
import { execFileSync } from 'node:child_process';

/** @param {string | Uint8Array} content @returns {Buffer} */
export const gzipped = (content) => execFileSync('gzip', ['-9cn'], { input: content, maxBuffer: 2 ** 28 });
