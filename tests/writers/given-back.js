/** Files given back as the page and the command line do it: what is written is read again. */
import { createChecker } from '../../wasm/node.js';
import { readHtml } from '../../wasm/readers/html.js';
import { read } from '../../wasm/readers/index.js';
import { changedHtml as changedIn } from '../../wasm/writers/html.js';
import * as returned from '../../wasm/writers/returned.js';

/** @typedef {import('../../wasm/writers/returned.js').Source} Source @typedef {import('../../wasm/writers/marks.js').Edit} Edit */

export const checker = await createChecker();

/** A file, its result, and where its items came from. @param {Uint8Array} bytes @param {string} name @param {import('../../wasm/index.js').CheckOptions} [options] */
export const sourceOf = async (bytes, name, options = {}) =>
  returned.sourceOf(checker, bytes, await read(bytes, name, { origins: true }), options);

/** @param {Source} source */
const rereadOf = (source) => async (/** @type {Uint8Array} */ bytes) =>
  checker.check(/** @type {any} */ (await read(bytes, source.result.source.name)));

/** @param {Source} source @param {Edit[]} edits */
export const annotated = (source, edits) => returned.annotated(source, edits, rereadOf(source));

/** @param {Source} source @param {Edit[]} edits */
export const corrected = (source, edits) => returned.corrected(source, edits, rereadOf(source));

/** Rich text, its result, and where its items came from. @param {string} html */
export const htmlSourceOf = (html) =>
  returned.sourceOf(checker, new Uint8Array(), readHtml(html, '', { origins: true }), {});

/** @param {string} html @param {Edit[]} edits */
export const changedHtml = (html, edits) =>
  changedIn(html, htmlSourceOf(html), edits, (it) => checker.check(/** @type {any} */ (readHtml(it))));
