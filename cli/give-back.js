/** Copies of the reports with comments or corrections in them; the originals are never written to. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './arguments.js';
import { exitCode } from './check.js';
import { expand } from './inputs.js';
import { Unreadable } from './read.js';
import { openSession } from './session.js';
import { openSink } from './sink.js';
import { visible } from './visible.js';

/**
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<0 | 1 | 2>} the exit code: as of a check, and 2 where a copy could not be written
 */
export async function giveBack(request, say) {
  const inputs = await expand(request.inputs);
  if (inputs.length === 0) throw new UsageError(say.nothing);
  const session = await openSession(request, say);
  /** @type {number} */
  let status = 0;
  /** Copies that are written. @type {Set<string>} */
  const taken = new Set();
  try {
    for (const input of inputs) status = Math.max(status, await copy(input, inputs, taken, session, request, say));
  } finally {
    await session.close();
  }
  return /** @type {0 | 1 | 2} */ (status);
}

/**
 * @param {import('./inputs.js').Input} input
 * @param {import('./inputs.js').Input[]} inputs none of which is written over
 * @param {Set<string>} taken
 * @param {import('./session.js').Session} session
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 */
async function copy(input, inputs, taken, session, { command, all, out = '' }, say) {
  try {
    const kind = command === 'annotate' ? 'annotate' : 'correct';
    const { bytes, written, lost, ...checked } = await session.giveBack(input, kind, all);
    const place = path.join(out, nameIn(input));
    if (taken.has(place)) throw new Unreadable(say.nameTaken(input.name, place));
    taken.add(place);
    await write(place, bytes, inputs, say);
    console.log(visible(say.givenBack(place, written, lost)));
    return exitCode(checked);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(visible(error.message));
    return 2;
  }
}

/** The copy's name in the folder of copies; of what stands outside, the last part alone. @param {import('./inputs.js').Input} input */
const nameIn = ({ name }) => (path.isAbsolute(name) || name.startsWith('..') ? path.basename(name) : name);

/** @param {string} place @param {Uint8Array} bytes @param {import('./inputs.js').Input[]} inputs @param {import('./texts.js').Texts} say */
async function write(place, bytes, inputs, say) {
  await mkdir(path.dirname(place), { recursive: true }).catch(() => {
    throw new UsageError(say.unwritable(place));
  });
  const sources = inputs.map((it) => it.path);
  const sink = await openSink(place, sources, say);
  try {
    await sink.write(bytes);
    await sink.end();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
