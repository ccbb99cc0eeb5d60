/** Checks files, several at once, and writes their results in order. */
import { createWriter } from '../wasm/writers/index.js';
import { UsageError } from './arguments.js';
import { inOrder } from './engines.js';
import { expand } from './inputs.js';
import { previousReports } from './previous.js';
import { checkInput, openSession } from './session.js';
import { openSet } from './set.js';
import { openSink } from './sink.js';
import { textWriter } from './text.js';

/** Files of a worker that are read before it is free, or wait to be written: fewer, and it waits for the disk. */
const AHEAD = 4;

/** What no terminal can show. */
const binary = ['xlsx', 'parquet'];

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
  const session = await openSession({ ...request, relations }, say);
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
  const { previous, settings, roster, consolidated } = request;
  const others = [previous, settings, roster, consolidated].filter((file) => file !== undefined);
  const sink = await openSink(request.out, [...inputs.map(({ path }) => path), ...others], say);
  const official = set && request.format === 'xlsx' ? await session.describe('zh-CN') : undefined;
  const writer = await writerOf(request, sink, say, await session.describe(request.lang), official);
  /** @type {number} */
  let status = 0;
  try {
    const work = (/** @type {import('./inputs.js').Input} */ input) =>
      checkInput(input, session, previousOf, set !== null);
    for await (const result of inOrder(inputs, work, AHEAD * request.jobs)) {
      set?.take(result);
      status = Math.max(status, exitCode(result));
      await writer.add(result);
    }
    const together = await set?.judge();
    await writer.end(together);
    if (together) status = Math.max(status, setExitCode(together));
    await sink.end();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  return /** @type {0 | 1 | 2} */ (status);
}

/** @param {import('./arguments.js').Request} request @param {import('./sink.js').Sink} sink @param {import('./texts.js').Texts} say @param {import('../wasm/types.d.ts').Description} described @param {import('../wasm/types.d.ts').Description} [official] */
async function writerOf({ format, lang }, sink, say, described, official) {
  if (format === 'text') return textWriter(sink, say, lang);
  if (format === 'parquet') return (await import('../wasm/writers/parquet.js')).parquetWriter(sink.write);
  return createWriter(format, sink.write, lang, described, official);
}

/** As of a report; 2 where the consolidated report could not be compared. @param {import('../wasm/types.d.ts').SetResult} result */
function setExitCode({ set: { findings, remarks } }) {
  if (remarks.some(({ kind }) => kind === 'no-consolidated')) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** 2: not read, or not all of it; 1: errors were found; 0: none. @param {import('../wasm/types.d.ts').Result} result */
export function exitCode(result) {
  if (result.reading !== 'complete') return 2;
  return result.summary.counts.error > 0 ? 1 : 0;
}
