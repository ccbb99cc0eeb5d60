/** What the engine answers, in whichever thread it works: it reads files and checks documents, one question after the other. */
import { createChecker } from '../wasm/node.js';
import { explain, read, UnreadableError } from '../wasm/readers/index.js';
import { unreadable } from '../wasm/unreadable.js';
import { lineFormatOf } from './formats.js';

/**
 * @typedef {Pick<import('../wasm/index.js').CheckOptions, 'settings' | 'relations'> & {
 *   lang: 'zh-CN' | 'en', format?: import('./arguments.js').Format, colours?: boolean
 * }} Start what holds for every question; `format`: how results are written, as JSON where there is none
 * @typedef {import('../wasm/types.d.ts').Document} Document
 * @typedef {import('../wasm/types.d.ts').Result} Result
 * @typedef {Pick<Result, 'reading'> & { errors: number }} Outcome
 * @typedef {Pick<Result['report'], 'organ' | 'year'> & Pick<Result['source'], 'format'>} About what tells a report from others
 * @typedef {Outcome & {
 *   organ: string, digest: import('../wasm/types.d.ts').DigestOfFile, written: Uint8Array<ArrayBuffer>, tables: number, pictured: boolean
 * }} Checked what the command keeps of a result, and what stands of it in the output; `tables`: how many were found; `pictured`: whether one that was
 *   not may be among the pictures of the file
 * @typedef {(work: () => Result) => Result} Within does a check at a bounded cost
 */

export class Answers {
  /** @param {Start} start @param {Within} [within] how a check is done; simply, where the whole thread may be ended */
  constructor(start, within = (work) => work()) {
    this.start = start;
    this.within = within;
    this.started = createChecker();
    /** How results are written, once there is one. @type {import('../wasm/writers/lines.js').LineFormat | undefined} */
    this.lines = undefined;
  }

  /** The engine, started anew where it stopped before. */
  async checker() {
    const checker = await this.started;
    await checker.ready;
    return checker;
  }

  /** Nothing: the engine can be asked. */
  async ready() {
    await this.checker();
  }

  /** @param {Uint8Array} bytes @param {string} name @param {{origins?: boolean}} [options] */
  async read(bytes, name, options) {
    try {
      return await read(bytes, name, options);
    } catch (error) {
      if (error instanceof UnreadableError)
        throw coded('unreadable', explain(error.code, name, this.start.lang), error.code);
      throw error;
    }
  }

  /** @param {Document} document @param {Document} [previous] @param {boolean} [digest] whether to compare it with others later */
  async check(document, previous, digest) {
    const checker = await this.checker();
    const { lang, settings, relations } = this.start;
    const result = this.within(() => checker.check(document, { lang, settings, previous, digest, relations }));
    return this.checked(result, checker, 'pictures' in document);
  }

  /** Both at once, for a file that nothing else is asked about. @param {Uint8Array} bytes @param {string} name @param {boolean} [digest] */
  async readAndCheck(bytes, name, digest) {
    const document = /** @type {Document} */ (await this.read(bytes, name));
    return this.check(document, undefined, digest).catch(({ code, message }) => {
      throw coded(code === 'too-costly' ? code : 'engine', message);
    });
  }

  /**
   * The file itself with comments or corrections in it, and the result that they come from.
   * @param {'annotate' | 'correct'} command @param {boolean} all @param {Uint8Array} bytes @param {string} name
   */
  async giveBack(command, all, bytes, name) {
    const { annotated, certainEdits, corrected, likeliestEdits, sourceOf } = await import(
      '../wasm/writers/returned.js'
    );
    const { UnwritableError } = await import('../wasm/writers/errors.js');
    const { lang, settings } = this.start;
    const document = await this.read(bytes, name, { origins: true });
    const checker = await this.checker();
    const source = sourceOf(checker, bytes, document, { lang, settings });
    const { result } = source;
    const write = command === 'annotate' ? annotated : corrected;
    const edits = (all ? likeliestEdits : certainEdits)(result);
    const reread = async (/** @type {Uint8Array} */ copy) =>
      checker.check(/** @type {Document} */ (await this.read(copy, name)), { relations: false });
    try {
      return { ...outcomeOf(result), ...aboutOf(result), ...(await write(source, edits, reread)) };
    } catch (error) {
      throw error instanceof UnwritableError ? coded('unwritable', error.explain(name, lang)) : error;
    }
  }

  /**
   * A scan with comments on its pictures, and the result that they come from.
   * @param {{document: Document, bytes: Uint8Array, origins: (import('../wasm/readers/origins.js').Origin | undefined)[]}} scan `bytes`: a PDF of its pictures
   */
  async annotateScan({ document, bytes, origins }) {
    const { annotated } = await import('../wasm/writers/returned.js');
    const { lang, settings } = this.start;
    const result = (await this.checker()).check(document, { lang, settings });
    const reread = async () => result; // a PDF is read again by who writes it
    return {
      ...outcomeOf(result),
      ...aboutOf(result),
      ...(await annotated({ bytes, result, origins, lang }, [], reread)),
    };
  }

  /** Whose report of which year it is. @param {Document} document */
  async about(document) {
    return aboutOf((await this.checker()).check(document, { relations: false }));
  }

  /** @param {'zh-CN' | 'en'} language */
  async describe(language) {
    return (await this.checker()).describe(language);
  }

  /** @param {import('../wasm/types.d.ts').ReportSet} set */
  async checkSet(set) {
    const { lang, settings } = this.start;
    return (await this.checker()).checkSet(set, { lang, settings });
  }

  /** @param {string} name @param {string} sentence */
  async refuse(name, sentence) {
    const checker = await this.checker();
    return this.checked(unreadable(checker, name, sentence), checker);
  }

  /** @param {Result} result @param {import('../wasm/index.js').Checker} checker @param {boolean} [hasPictures] beside what was read @returns {Promise<Checked>} */
  async checked({ digest, ...result }, checker, hasPictures = false) {
    const { format = 'jsonl', lang, colours = false } = this.start;
    this.lines ??= await lineFormatOf(format, lang, () => checker.describe(lang), colours);
    const tables = Object.values(result.report.tables);
    const found = tables.filter((table) => table.found).length;
    return {
      ...outcomeOf(result),
      tables: found,
      pictured: hasPictures && found < tables.length,
      organ: result.report.organ,
      digest: { file: result.source.name, ...digest },
      written: utf8.encode(this.lines.of(result)),
    };
  }
}

const utf8 = new TextEncoder();

/** @param {Result} result @returns {Outcome} */
const outcomeOf = ({ reading, summary }) => ({ reading, errors: summary.counts.error });

/** @param {Result} result @returns {About} */
const aboutOf = ({ report: { organ, year }, source: { format } }) => ({ organ, year, format });

/** @param {string} code @param {string} message @param {string} [reason] */
const coded = (code, message, reason) => Object.assign(new Error(message), { code, reason });
