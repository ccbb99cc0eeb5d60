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
  try {
    for (const input of inputs) status = Math.max(status, await copy(input, inputs, session, request, say));
  } finally {
    await session.close();
  }
  return /** @type {0 | 1 | 2} */ (status);
}

/**
 * @param {import('./inputs.js').Input} input
 * @param {import('./inputs.js').Input[]} inputs none of which is written over
 * @param {import('./session.js').Session} session
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 */
async function copy(input, inputs, session, { command, all, out = '' }, say) {
  try {
    const kind = command === 'annotate' ? 'annotate' : 'correct';
    const { bytes, written, lost, ...checked } = await session.giveBack(input, kind, all);
    const inFolder =
      path.isAbsolute(input.name) || input.name.startsWith('..') ? path.basename(input.name) : input.name;
    const place = path.join(out, inFolder);
    await mkdir(path.dirname(place), { recursive: true });
    const sink = await openSink(
      place,
      inputs.map((it) => it.path),
      say,
    );
    await sink.write(bytes);
    await sink.end();
    console.log(visible(say.givenBack(place, written, lost)));
    return exitCode(checked);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(visible(error.message));
    return 2;
  }
}
