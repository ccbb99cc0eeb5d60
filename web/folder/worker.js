// The engine's side of many reports: a document packed small, its check, all of them written to one file. Loaded when several come.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { concatenated } from '../../wasm/readers/bytes.js';
import { limits } from '../../wasm/readers/limits.js';
import { rosterOf } from '../../wasm/roster.js';
import { unreadable } from '../../wasm/unreadable.js';
import { createWriter } from '../../wasm/writers/index.js';
import { letterTemplate, letterWriter } from '../../wasm/writers/letters.js';
import { bytesOf } from '../engine/base64.js';

/**
 * @typedef {import('../../wasm/types.js').Document} Document @typedef {import('../../wasm/types.js').Result} Result
 * @typedef {import('../../wasm/index.js').CheckOptions} CheckOptions
 * @typedef {{checker: import('../../wasm/index.js').Checker, read: (bytes: Uint8Array, name: string, lang?: import('../../wasm/types.js').Language) => Promise<Document>,
 *   use: (name: 'parquet') => typeof import('../engine/parquet.js')}} Tools
 * @typedef {{bytes: Uint8Array, name: string}|{packed: string}|{document: Document}} Source  a report: as a file, packed, or as it stands
 * @typedef {Pick<CheckOptions, 'lang'|'settings'|'dismissed'|'confirmed'> & {previous?: string|Document}} Asked  previous: last year's report, packed or not
 * @typedef {{source?: Source, name: string, problem: string, note: string, made: import('../../wasm/advice.js').Made[], options: Asked}} Written  without a source
 *   where the file could not be read; made: what was changed in it
 */

const STEP = 0x8000;

/** @param {Document} document */
function packed(document) {
  const bytes = deflateSync(strToU8(JSON.stringify(document)));
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}

/** A document that was packed, as a file may bring it along that anyone wrote: no larger than what the readers give. @param {string} text @returns {Document} */
function unpacked(text) {
  try {
    const document = JSON.parse(strFromU8(inflated(bytesOf(text))));
    if (typeof document.name === 'string' && typeof document.format === 'string') return document;
  } catch {
    // said below
  }
  throw Object.assign(new Error('This is no packed report.'), { code: 'packed' });
}

/** @param {Uint8Array} bytes @returns {Uint8Array} @throws {Error} where they are damaged, or too many once unpacked */
function inflated(bytes) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    size += part.length;
    if (size > limits.inflatedBytes) throw new Error('too large');
  });
  for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return concatenated(parts);
}

/** @param {Tools} tools @param {Source} source @param {CheckOptions['lang']} lang */
function documentOf({ read }, source, lang) {
  if ('bytes' in source) return read(source.bytes, source.name, lang);
  return 'packed' in source ? unpacked(source.packed) : source.document;
}

/** @param {Tools} tools @param {Document} document @param {Asked} asked @returns {Result} */
const checked = ({ checker }, document, { previous, ...options }) =>
  checker.check(document, {
    ...options,
    digest: true,
    previous: typeof previous === 'string' ? unpacked(previous) : previous,
  });

/** The file that is being written, and the digests of what stands in it. @type {{writer: import('../../wasm/writers/index.js').Writer, chunks: BlobPart[]}|undefined} */
let writing;

/** @typedef {import('../../wasm/types.js').DigestOfFile} DigestOfFile @type {DigestOfFile[]} */
let gathered = [];
let letters = letterWriter('zh-CN', new Uint8Array());

/** A report once more, as it is told. @param {Tools} tools @param {Written} report @returns {Promise<Result>} */
async function written(tools, { source, name, problem, options }) {
  if (!source) return unreadable(tools.checker, name, problem);
  const { digest: _, ...told } = checked(tools, await documentOf(tools, source, options.lang), options);
  return told;
}

export const answers = {
  /** A report's result, and its document packed. @param {Tools} tools @param {Source} source @param {Asked} asked */
  async examine(tools, source, asked) {
    const document = await documentOf(tools, source, asked.lang);
    return {
      result: checked(tools, document, asked),
      format: document.format,
      packed: 'packed' in source ? source.packed : packed(document),
    };
  },

  /** @param {Tools} _ @param {string} text */
  unpack: async (_, text) => unpacked(text),

  /** @param {Tools} _ @param {Document} document */
  pack: async (_, document) => packed(document),

  /** Who has to report, by a file that says so. @param {Tools} tools @param {Uint8Array} bytes @param {string} name @param {CheckOptions['lang']} lang */
  roster: async (tools, bytes, name, lang) => rosterOf(await tools.read(bytes, name, lang)),

  /** Some more of what is to be judged together. @param {Tools} _ @param {DigestOfFile[]} digests @param {boolean} first */
  async gather(_, digests, first) {
    gathered = first ? digests : gathered.concat(digests);
  },

  /** Judges what was gathered. @param {Tools} tools @param {Omit<import('../../wasm/types.js').ReportSet, 'reports'>} set @param {Asked} asked */
  judge: async ({ checker }, set, { lang, settings }) =>
    checker.checkSet({ reports: gathered, ...set }, { lang, settings }),

  /** Begins the letters, in an office's own form where it has one. @param {Tools} _ @param {import('../../wasm/types.js').Language} lang @param {Uint8Array} [template] */
  async beginLetters(_, lang, template) {
    letters = letterWriter(lang, template);
  },

  /** @param {Tools} tools @param {Written[]} reports @returns {Promise<boolean[]>} which of them have a letter */
  async addLetters(tools, reports) {
    const told = [];
    for (const report of reports)
      told.push(report.source ? letters.add(await written(tools, report), report.made) : false);
    return told;
  },

  endLetters: async (/** @type {Tools} */ _) => letters.end(),

  letterTemplate: async (/** @type {Tools} */ _) => letterTemplate(),

  /** Begins a file. @param {Tools} tools @param {'xlsx'|'csv'|'jsonl'|'parquet'} format @param {import('../../wasm/types.js').Language} lang */
  async beginFile({ checker, use }, format, lang) {
    /** @type {BlobPart[]} */
    const chunks = [];
    const official = format === 'xlsx' ? checker.describe('zh-CN') : undefined;
    const write = (/** @type {BlobPart} */ chunk) => chunks.push(chunk);
    const writer =
      format === 'parquet'
        ? use('parquet').parquetWriter(write)
        : createWriter(format, write, lang, checker.describe(lang), official);
    writing = { chunks, writer };
  },

  /** Some more reports in it. @param {Tools} tools @param {Written[]} reports */
  async addToFile(tools, reports) {
    for (const report of reports) await writing?.writer.add(await written(tools, report), report.note, report.made);
  },

  /** @param {Tools} _ @param {import('../../wasm/types.js').SetResult} [set] @returns {Promise<Blob>} */
  async endFile(_, set) {
    if (!writing) throw new Error('no file was begun');
    const { writer, chunks } = writing;
    writing = undefined;
    await writer.end(set);
    return new Blob(chunks);
  },
};
