/**
 * What the streams of a PDF unpack to: a few kilobytes can stand for gigabytes. It is charged where pdf.js makes room for it, whatever
 * the file says of its streams. None of what pdf.js exports leads there: hence the detour by the first of the objects that it makes.
 */
import { unzlibbed } from '#inflate';
import { Budget } from './budget.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/**
 * @typedef {{buffer: Uint8Array, ensureBuffer(requested: number): Uint8Array, asyncGetBytesFromDecompressionStream(format: string): Promise<Unpacked>, stream: Stream}} Decoder
 *   a stream that unpacks another one; of all kinds, the two methods are inherited from one class
 * @typedef {{isAsync: boolean, reset(): void, getBytes(): Uint8Array, asyncGetBytes(): Promise<Uint8Array>}} Stream
 * @typedef {{decompressed: Uint8Array | null, compressed: Uint8Array}} Unpacked
 * @typedef {{makeFilter(stream: unknown, name: string, length: number | null, settings: unknown): object}} Parser
 * @typedef {{streamState: {entryRanges: unknown}, readXRefStream(stream: unknown): void}} Places where the objects lie
 */

/** Read for their text, files have no pictures; used for anything else, these would be a way to unpack what no limit holds for. */
const pictures = new Set(['DCT', 'DCTDecode', 'JPX', 'JPXDecode', 'CCF', 'CCITTFaxDecode', 'JBIG2Decode']);

/** The file that is being read: one after the other. @type {{budget: Budget, withPictures: boolean, refusal?: UnreadableError}} */
let reading = { budget: new Budget(), withPictures: false };

/** All that pdf.js unpacks from now on is charged to this. @param {Budget} budget @param {boolean} [withPictures] */
export function chargeStreams(budget, withPictures = false) {
  reading = { budget, withPictures };
}

/** pdf.js goes on without a stream that it was refused. @throws {UnreadableError} where that happened */
export function heedRefusal() {
  if (reading.refusal) throw reading.refusal;
}

/** To be called once, before pdf.js reads anything. */
export function guardStreams() {
  onFirstSet('recoveryMode', (/** @type {Parser} */ parser) => guardFilters(Object.getPrototypeOf(parser)));
  onFirstSet('_xrefStms', (/** @type {Places} */ places) => guardPlaces(Object.getPrototypeOf(places)));
}

/** Hears of the first object that is given a property of this name. @param {string} name @param {(object: any) => void} heard */
function onFirstSet(name, heard) {
  Object.defineProperty(Object.prototype, name, {
    configurable: true,
    set(value) {
      delete (/** @type {any} */ (Object.prototype)[name]);
      this[name] = value;
      heard(this);
    },
  });
}

/** @param {Parser} parser what all parsers inherit */
function guardFilters(parser) {
  const { makeFilter } = parser;
  parser.makeFilter = function (stream, name, length, settings) {
    if (name === 'BrotliDecode') refuse('damaged'); // in no standard yet, and unpacked in one go
    const made = makeFilter.call(
      this,
      stream,
      name,
      pictures.has(name) && !reading.withPictures ? 0 : length,
      settings,
    );
    guardRoom(made);
    return made;
  };
}

/** A place takes no more than a byte, or none, and is an object in memory. @param {Places} places what all such tables inherit */
function guardPlaces(places) {
  const { readXRefStream } = places;
  places.readXRefStream = function (stream) {
    const ranges = /** @type {unknown[]} */ ([this.streamState.entryRanges].flat());
    const counts = ranges.map((count, i) => (i % 2 === 1 && typeof count === 'number' && count > 0 ? count : 0));
    spend(
      'objects',
      counts.reduce((sum, count) => sum + count, 0),
    );
    readXRefStream.call(this, stream);
  };
}

/** @type {WeakSet<object>} */
const guarded = new WeakSet();

/** @param {object} stream */
function guardRoom(stream) {
  let owner = stream;
  while (owner && !Object.hasOwn(owner, 'ensureBuffer')) owner = Object.getPrototypeOf(owner);
  if (!owner || guarded.has(owner)) return;
  guarded.add(owner);
  const decoder = /** @type {Decoder} */ (owner);
  const { ensureBuffer } = decoder;
  decoder.ensureBuffer = function (requested) {
    const room = this.buffer.length;
    if (requested > room) charge(Math.max(requested, 2 * room) - room, requested);
    return ensureBuffer.call(this, requested);
  };
  decoder.asyncGetBytesFromDecompressionStream = unpackedAtOnce;
}

/**
 * Instead of by an unpacker of the browser's, which knows no limit: by Node's, else by that of pdf.js.
 * @this {Decoder}
 * @returns {Promise<Unpacked>}
 */
async function unpackedAtOnce() {
  const { stream } = this;
  stream.reset();
  const compressed = stream.isAsync ? await stream.asyncGetBytes() : stream.getBytes();
  const decompressed = unzlibbed(compressed) ?? null;
  if (decompressed) charge(decompressed.length);
  return { decompressed, compressed };
}

/** @param {number} more bytes that are unpacked, or that there is room for @param {number} [part] those of this stream so far */
function charge(more, part = more) {
  if (part > limits.partBytes) refuse('too-large');
  spend('streamBytes', more);
}

/** @param {import('./budget.js').Good} good @param {number} amount */
function spend(good, amount) {
  try {
    reading.budget.spend(good, amount);
  } catch {
    refuse('too-large');
  }
}

/** @param {import('./errors.js').Code} code */
function refuse(code) {
  reading.refusal ??= new UnreadableError(code);
  throw reading.refusal;
}
