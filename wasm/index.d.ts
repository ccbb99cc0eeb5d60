import type createCore from '../build/wasm/nianbao.mjs';
import type { CellChange, Description, Document, Language, ReportSet, Result, SetResult, Settings } from './types.js';

export * from './types.js';

/** Where the engine comes from; the package's own where nothing is said. */
export interface CheckerSource {
  /** The bytes of `nianbao.wasm`. Node takes them from the package where none are given. */
  wasm?: ArrayBuffer | Uint8Array;
  /** Another build of the engine: the default export of `nianbao-js.mjs` where WebAssembly is forbidden. */
  core?: typeof createCore;
}

/** What a check takes into account, and what its result holds. */
export interface CheckOptions {
  /** The language of messages, hints and reasons; zh-CN where none is given. */
  lang?: Language;
  /** House rules of an office; their schema is schema/settings.schema.json. */
  settings?: Settings;
  /** The report of the year before, for the rules that compare the two. */
  previous?: Document;
  /** Whether the result says of each stretch of its text which item of the Document it came from (`source.origins`). */
  origins?: boolean;
  /** Whether the result has a `digest`, for `checkSet`. */
  digest?: boolean;
  /** `false`: the result lacks its `relations`, two fifths of it. */
  relations?: boolean;
  /** `false`: the result lacks the text of its `source`, a seventh of it. */
  text?: boolean;
  /** Ids of groups that the user lets be: they stay in the result and are not counted. */
  dismissed?: readonly string[];
  /**
   * What somebody has held against the pictures of a scan, cells by their ids and words as they stand: a finding that rests on nothing else
   * is what it would be in any report. Others ask for a look (`about: 'reading'`).
   */
  confirmed?: readonly string[];
  /**
   * What cells are to hold: the values are put into the text where the cells stand, and the result is that of the changed text, which is
   * its `source.text`, with a `change` that says what came of it. Cell ids are those of the result without it.
   */
  set?: readonly CellChange[];
}

/** The engine, started: it checks any number of reports. */
export interface Checker {
  /**
   * Checks one report. Synchronous; a town report takes a few milliseconds.
   * @throws {CheckerError} where the engine failed or the arguments are not of this shape, never because of what a report says
   */
  check(document: Document, options?: CheckOptions): Result;
  /**
   * Judges many reports together: who is missing, who is there twice, whose text is another's, whether the consolidated report
   * is the sum. Only the digests of the reports are needed; their results may be let go. 5,000 reports take seconds.
   * @throws {CheckerError} as `check`
   */
  checkSet(set: ReportSet, options?: Pick<CheckOptions, 'lang' | 'settings'>): SetResult;
  /** What the product knows: its rules with their titles, the formats, the number of relations. */
  describe(lang?: Language): Description;
  /** Resolves when the engine can check: at once, or after a crash when it has been started anew. */
  readonly ready: Promise<void>;
}

/** What went wrong with the engine, never with the report. */
export class CheckerError extends Error {
  readonly code: 'start' | 'request' | 'crash' | 'restarting';
}

/** Starts an engine. @throws {CheckerError} with code "start" where it cannot be started */
export function createChecker(source?: CheckerSource): Promise<Checker>;
