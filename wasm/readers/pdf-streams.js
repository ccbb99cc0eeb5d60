/** The compressed streams of a PDF, measured before pdf.js unpacks them: a few kilobytes can stand for gigabytes. */
import { unzlibbed } from '#inflate';
import { Unzlib } from 'fflate';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

const [begin, end] = ['stream', 'endstream'].map((word) => [...word].map((it) => it.charCodeAt(0)));
const [carriageReturn, d] = [13, 100];
const step = 16 << 10;
/** Pictures are not unpacked; what a stream is stands in so many bytes before it at most. */
const headerBytes = 400;
/** A stream may be compressed so many times more; no program does. */
const levels = 2;

/**
 * @param {Uint8Array} bytes of the file
 * @param {import('./budget.js').Budget} budget
 * @throws {UnreadableError} where the streams are more than any report's
 */
export function measureStreams(bytes, budget) {
  for (let at = find(bytes, begin, 0); at < bytes.length; at = find(bytes, begin, at + 1)) {
    const after = at + begin.length;
    const start = after + (bytes[after] === carriageReturn ? 2 : 1);
    if (bytes[at - 1] === d || !isZlib(bytes, start) || isPicture(bytes, at)) continue;
    measure(bytes.subarray(start, find(bytes, end, start)), budget);
  }
}

/** Where a word stands next; the end of the file where it does not. @param {Uint8Array} bytes @param {number[]} word @param {number} from */
function find(bytes, word, from) {
  for (let at = bytes.indexOf(word[0], from); at >= 0; at = bytes.indexOf(word[0], at + 1)) {
    if (word.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return bytes.length;
}

/** The two bytes that a zlib stream begins with (RFC 1950). @param {Uint8Array} bytes @param {number} at */
function isZlib(bytes, at) {
  return (bytes[at] & 15) === 8 && ((bytes[at] << 8) | bytes[at + 1]) % 31 === 0;
}

/** @param {Uint8Array} bytes @param {number} at */
function isPicture(bytes, at) {
  const before = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, at - headerBytes), at));
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(' obj')));
}

/** Unpacks a stream without keeping it; what comes out may be compressed again. @param {Uint8Array} packed @param {import('./budget.js').Budget} budget @param {number} [level] how often it was compressed around this */
function measure(packed, budget, level = 0) {
  const whole = unzlibbed(packed);
  if (!whole) return measureInSteps(packed, budget, level);
  budget.spend('inflatedBytes', whole.length);
  if (level < levels && isZlib(whole, 0)) measure(whole, budget, level + 1);
}

/** The same a little at a time, up to the limit or to where it is damaged. @param {Uint8Array} packed @param {import('./budget.js').Budget} budget @param {number} level */
function measureInSteps(packed, budget, level) {
  const unpack = meter(budget, level);
  try {
    for (let at = 0; at < packed.length; at += step) unpack.push(packed.subarray(at, at + step));
  } catch (error) {
    if (error instanceof UnreadableError) throw error; // what is damaged is for pdf.js to cope with
  }
}

/** @param {import('./budget.js').Budget} budget @param {number} level how often it was compressed around this @returns {Unzlib} */
function meter(budget, level) {
  /** @type {Unzlib | undefined} */
  let inner;
  let length = 0;
  return new Unzlib((chunk) => {
    if (length === 0 && level < levels && isZlib(chunk, 0)) inner = meter(budget, level + 1);
    length += chunk.length;
    budget.spend('inflatedBytes', chunk.length);
    if (length > limits.partBytes) throw new UnreadableError('too-large');
    for (let at = 0; inner && at < chunk.length; at += step) inner.push(chunk.subarray(at, at + step));
  });
}
