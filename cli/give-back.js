/** Copies of the reports with comments or corrections in them; the originals are never written to. */
import path from 'node:path';
import { safePath } from '../wasm/writers/file-names.js';
import { UsageError } from './arguments.js';
import { exitCode } from './check.js';
import { writeCopy } from './copies.js';
import { expand } from './inputs.js';
import { asPages, pagesOf } from './pages.js';
import { Unreadable } from './read.js';
import { openSession } from './session.js';
import { visible } from './visible.js';

/**
 * @typedef {import('./inputs.js').Input} Input
 * @typedef {import('./texts.js').Counts} Counts
 */

/**
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<0 | 1 | 2>} the exit code: as of a check, and 2 where a copy could not be written
 */
export async function giveBack(request, say) {
  const inputs = await asPages(await expand(request.inputs));
  if (inputs.length === 0) throw new UsageError(say.nothing);
  const session = await openSession(request, say);
  const run = { inputs, session, say, taken: new Set(), counts: { comments: 0, written: 0, left: 0, lost: 0 } };
  /** @type {number} */
  let status = 0;
  try {
    for (const input of inputs) status = Math.max(status, await copy(input, request, run));
  } finally {
    await session.close();
  }
  const written = run.taken.size;
  if (inputs.length > 1 && written > 0)
    console.log(visible(say.givenBackTogether(written, run.counts, inputs.length - written)));
  return /** @type {0 | 1 | 2} */ (status);
}

/**
 * @param {Input} input
 * @param {import('./arguments.js').Request} request
 * @param {{inputs: Input[], session: import('./session.js').Session, say: import('./texts.js').Texts, taken: Set<string>, counts: Counts}} run
 *   `taken`: copies that are written
 */
async function copy(input, { command, all, out = '' }, { inputs, session, say, taken, counts }) {
  try {
    const made = await session.giveBack(input, command === 'annotate' ? 'annotate' : 'correct', all);
    const name = nameIn(input, made.format);
    const place = path.join(out, name);
    const key = place.normalize('NFC').toLowerCase(); // many systems take A.docx and a.docx for one
    if (taken.has(key)) throw new Unreadable(say.nameTaken(input.name, place));
    await writeCopy(out, name, made, input, {
      sources: inputs.flatMap(pagesOf).map((it) => String(it.path)),
      session,
      say,
    });
    taken.add(key);
    for (const count of /** @type {const} */ (['comments', 'written', 'left', 'lost'])) counts[count] += made[count];
    console.log(visible(say.givenBack(place, made)));
    return exitCode(made);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(visible(error.message));
    return 2;
  }
}

/** The copy's name in the folder of copies; of what stands outside, the last part alone. That of a scan is a PDF. @param {Input} input @param {string} format */
function nameIn({ name, path: file }, format) {
  const isScan = format === 'scan';
  if (file === '-') return `stdin.${isScan ? 'pdf' : format}`;
  const outside = path.isAbsolute(name) || name.split(/[\\/]/).includes('..');
  const own = safePath(outside ? path.basename(name) : name);
  return isScan ? own.replace(/(\.\w+)?$/, '.pdf') : own;
}
