/** A zip that says nothing of when it was made: the same content, the same bytes. */

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, as a zip writes it; its time is 0. */
const DATE = 0x21;

/** @param {Uint8Array<ArrayBuffer>} zip of less than 4 GB @returns {Uint8Array<ArrayBuffer>} the same bytes, changed */
export function timeless(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end > 0 && view.getUint32(end, true) !== END) end--;
  const stamp = (/** @type {number} */ at) => view.setUint32(at, DATE << 16, true);
  for (let at = view.getUint32(end + 16, true); view.getUint32(at, true) === CENTRAL; ) {
    stamp(at + 12);
    stamp(view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
