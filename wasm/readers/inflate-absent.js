/** Stands for an unpacker of the engine's own where there is none that answers at once, as in browsers. */

/** @param {Uint8Array} _packed @returns {Uint8Array | undefined} */
export const inflated = (_packed) => undefined;

/** The same of zlib's format. */
export const unzlibbed = inflated;
