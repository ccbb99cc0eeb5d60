/** Checks files, several at once, and writes their results in order. */
import { createWriter } from '../wasm/writers/index.js';
import { lineWriter } from '../wasm/writers/lines.js';
import { UsageError } from './arguments.js';
import { inOrder } from './engines.js';
import { binary, lineFormatOf } from './formats.js';
import { expand, sourcesOf } from './inputs.js';
import { previousReports } from './previous.js';
import { checkInput, openSession, resultIn } from './session.js';
import { openSet } from './set.js';
import { dataOf, openSink, showsColours } from './sink.js';

/** Files of a worker that are read before it is free, or wait to be written: fewer, and it waits for the disk. */
const AHEAD = 4;

/** @typedef {import('./engine-thread.js').Checked} Checked */

/**
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<0 | 1 | 2>} the exit code
 */
export async function check(request, say) {
  const inputs = await expand(request.inputs);
  if (inputs.length === 0) throw new UsageError(say.nothing);
  if (binary.includes(request.format) && request.out === undefined && process.stdout.isTTY)
    throw new UsageError(say.binaryToTerminal(request.format));
  const relations = /json/.test(request.format); // in the other formats people read what breaks them
  const colours = showsColours(request.out);
  const session = await openSession({ ...request, relations, colours }, say);
  try {
    return await checkAll(inputs, session, request, say);
  } finally {
    await session.close();
  }
}

/** @param {import('./inputs.js').Input[]} inputs @param {import('./session.js').Session} session @param {import('./arguments.js').Request} request @param {import('./texts.js').Texts} say @returns {Promise<0 | 1 | 2>} */
async function checkAll(inputs, session, request, say) {
  const previousOf = await previousReports(request.previous, session, say);
  const set = await openSet(inputs, request, session, say);
  const sink = await openSink(request.out, await sourcesOf(inputs, request), say);
  const official = set && request.format === 'xlsx' ? await session.describe('zh-CN') : undefined;
  const writer = await writerOf(request, sink, await session.describe(request.lang), official);
  const totals = { files: inputs.length, wrong: 0, unread: 0 };
  /** @type {number} */
  let status = 0;
  try {
    const work = (/** @type {import('./inputs.js').Input} */ input) =>
      checkInput(input, session, previousOf, set !== null);
    for await (const checked of inOrder(inputs, work, AHEAD * request.jobs)) {
      set?.take(checked.digest);
      status = Math.max(status, exitCode(checked));
      if (checked.reading === 'none') totals.unread += 1;
      else if (checked.errors > 0) totals.wrong += 1;
      await writer.put(checked);
    }
    const together = await set?.judge();
    await writer.end(together);
    if (request.format === 'text' && totals.files > 1) await sink.write(`${say.total(totals)}\n`);
    if (together) status = Math.max(status, setExitCode(together));
    await sink.end();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  return /** @type {0 | 1 | 2} */ (status);
}

/**
 * @param {import('./arguments.js').Request} request @param {import('./sink.js').Sink} sink
 * @param {import('../wasm/types.d.ts').Description} described @param {import('../wasm/types.d.ts').Description} [official]
 * @returns {Promise<{ put: (checked: Checked) => Promise<void>, end: (set?: import('../wasm/types.d.ts').SetResult) => Promise<void> }>}
 */
async function writerOf({ format, lang, out }, sink, described, official) {
  if (format !== 'xlsx' && format !== 'parquet') {
    const write = format === 'text' ? sink.write : dataOf(sink, out);
    const { put, end } = lineWriter(lineFormatOf(format, lang, described, showsColours(out)), write);
    return { put: ({ written }) => put(written), end };
  }
  const { add, end } =
    format === 'xlsx'
      ? createWriter(format, sink.write, lang, described, official)
      : (await import('../wasm/writers/parquet.js')).parquetWriter(sink.write);
  return { put: (checked) => add(resultIn(checked)), end };
}

/** As of a report; 2 where the consolidated report could not be compared. @param {import('../wasm/types.d.ts').SetResult} result */
function setExitCode({ set: { findings, remarks } }) {
  if (remarks.some(({ kind }) => kind === 'no-consolidated')) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** 2: not read, or not all of it; 1: errors were found; 0: none. @param {import('./engine-thread.js').Outcome} outcome */
export function exitCode({ reading, errors }) {
  if (reading !== 'complete') return 2;
  return errors > 0 ? 1 : 0;
}
