/** Deflates as small as the format allows, which takes seconds. */
import { deflateAsync } from '@gfx/zopfli';

// The library has whatever fails in this process print its own source first.
for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event);

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array>} raw, without a header */
export const deflated = (bytes) => deflateAsync(bytes, { blocksplittingmax: 40 });
