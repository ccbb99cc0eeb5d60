/** Checks files, several at once, and writes their results in order. */
import { stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { lineWriter } from '../wasm/writers/lines.js';
import { UsageError } from './arguments.js';
import { inOrder } from './in-order.js';
import { binary, lineFormatOf, ofResults } from './formats.js';
import { distinct, expand, sourcesOf } from './inputs.js';
import { asPages } from './pages.js';
import { previousReports } from './previous.js';
import { progressOf } from './progress.js';
import { checkInput, openSession, resultIn } from './session.js';
import { openSet } from './set.js';
import { dataOf, openSink, showsColours } from './sink.js';

/** Bytes of files whose check takes less time than compiling the module once more, for speed: some three hundred texts. */
const FEW = 2 << 20;

/** Files of a worker that are read before it is free, or wait to be written: fewer, and it waits for the disk. */
const AHEAD = 4;

/** @typedef {import('./answers.js').Checked} Checked */

/**
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<0 | 1 | 2>} the exit code
 */
export async function check(request, say) {
  const inputs = await asPages(distinct(await expand([...request.inputs, ...(await listed(request, say))])));
  if (inputs.length === 0) throw new UsageError(say.nothing);
  if (binary.includes(request.format) && request.out === undefined && process.stdout.isTTY)
    throw new UsageError(say.binaryToTerminal(request.format));
  const here = await isForHere(inputs, request);
  if (here || (await areFew(inputs))) setFlagsFromString('--liftoff-only');
  const relations = /json/.test(request.format); // in the other formats people read what breaks them
  const colours = showsColours(request.out);
  const session = await openSession({ ...request, here, relations, colours }, say);
  try {
    return await checkAll(inputs, session, request, say);
  } finally {
    await session.close();
  }
}

/** Whether a text is all that is read. @param {import('./inputs.js').Input[]} inputs @param {import('./arguments.js').Request} request */
async function isForHere(inputs, { previous, roster, consolidated }) {
  if (inputs.length > 1 || [previous, roster, consolidated].some((file) => file !== undefined)) return false;
  return (await import('./here.js')).isUsualText(inputs[0]);
}

/** The files that a list names, where one is given. @param {import('./arguments.js').Request} request @param {import('./texts.js').Texts} say */
async function listed({ filesFrom, lang }, say) {
  return filesFrom === undefined ? [] : (await import('./file-list.js')).namedIn(filesFrom, lang, say);
}

/** Whether the files are small all together; nobody knows of what comes through a pipe. @param {import('./inputs.js').Input[]} inputs */
async function areFew(inputs) {
  let left = FEW;
  for (const path of new Set(inputs.map((input) => input.path))) {
    left -= path === '-' ? FEW : ((await stat(path).catch(() => null))?.size ?? 0);
    if (left <= 0) return false;
  }
  return true;
}

/** @param {import('./inputs.js').Input[]} inputs @param {import('./session.js').Session} session @param {import('./arguments.js').Request} request @param {import('./texts.js').Texts} say @returns {Promise<0 | 1 | 2>} */
async function checkAll(inputs, session, request, say) {
  const previousOf = await previousReports(request.previous, session, say);
  const set = await openSet(inputs, request, session, say);
  const journal = await journalOf(inputs, request, say);
  const done = journal?.done ?? [];
  const sink = await openSink(request.out, await sourcesOf(inputs, request), say, journal?.length);
  const writer = await writerOf(request, sink, session, { isSet: set !== null, begun: done.length > 0 });
  const progress = progressOf({ of: inputs.length, begun: done.length }, request.out, say);
  const tally = tallyOf(inputs.length);
  const count = (/** @type {import('./journal.js').Done} */ checked) => {
    set?.take(checked.digest);
    tally.take(checked);
  };
  done.forEach(count);
  try {
    const work = async (/** @type {import('./inputs.js').Input} */ input) => {
      const stamp = await journal?.stampOf(input); // as it is before it is read
      return { stamp, checked: await checkInput(input, session, previousOf, set !== null) };
    };
    for await (const { stamp, checked } of inOrder(inputs.slice(done.length), work, AHEAD * request.jobs)) {
      await writer.put(checked);
      await journal?.note(stamp, checked, sink.length());
      count(checked);
      progress.step();
    }
    progress.end();
    const together = await set?.judge();
    await writer.end(together);
    if (request.format === 'text' && inputs.length > 1) await sink.write(`${say.total(tally.totals)}\n`);
    await sink.end();
    await journal?.end();
    return tally.status(together);
  } catch (error) {
    progress.end();
    await sink.abandon();
    throw error;
  }
}

/** What a run comes to. @param {number} files how many there are */
function tallyOf(files) {
  const totals = { files, wrong: 0, unread: 0 };
  /** @type {number} */
  let status = 0;
  return {
    totals,
    /** @param {import('./answers.js').Outcome} checked */
    take(checked) {
      status = Math.max(status, exitCode(checked));
      if (checked.reading === 'none') totals.unread += 1;
      else if (checked.errors > 0) totals.wrong += 1;
    },
    /** @param {import('../wasm/types.d.ts').SetResult} [together] */
    status: (together) => /** @type {0 | 1 | 2} */ (Math.max(status, together ? setExitCode(together) : 0)),
  };
}

/** @param {import('./inputs.js').Input[]} inputs @param {import('./arguments.js').Request} request @param {import('./texts.js').Texts} say */
async function journalOf(inputs, request, say) {
  const { out, resume } = request;
  if (!resume || out === undefined) return undefined;
  const [{ openJournal }, { UnderWay }] = await Promise.all([import('./journal.js'), import('./only-run.js')]);
  return openJournal(inputs, { ...request, out }).catch((error) => {
    throw new UsageError(error instanceof UnderWay ? say.underWay(out, error.sign) : say.unwritable(out));
  });
}

/**
 * @param {import('./arguments.js').Request} request @param {import('./sink.js').Sink} sink @param {import('./session.js').Session} session
 * @param {{ isSet: boolean, begun: boolean }} how `begun`: some stand in the output already
 * @returns {Promise<{ put: (checked: Checked) => Promise<void>, end: (set?: import('../wasm/types.d.ts').SetResult) => Promise<void> }>}
 */
async function writerOf({ format, lang, out }, sink, session, { isSet, begun }) {
  if (!ofResults.includes(format)) {
    const write = format === 'text' ? sink.write : dataOf(sink, out);
    const lines = await lineFormatOf(format, lang, () => session.describe(lang), showsColours(out));
    const { put, end } = lineWriter(lines, write, begun);
    return { put: ({ written }) => put(written), end };
  }
  const { add, end } = await resultWriterOf(format, lang, dataOf(sink, out), session, isSet);
  return { put: (checked) => add(resultIn(checked)), end };
}

/**
 * What makes one thing of all results.
 * @param {import('./arguments.js').Format} format @param {'zh-CN' | 'en'} lang @param {import('./sink.js').Sink['write']} write
 * @param {import('./session.js').Session} session @param {boolean} isSet
 * @returns {Promise<import('../wasm/writers/index.js').Writer>}
 */
async function resultWriterOf(format, lang, write, session, isSet) {
  if (format === 'panel') return (await import('../wasm/writers/panel.js')).panelWriter(write);
  if (format === 'parquet') return (await import('../wasm/writers/parquet.js')).parquetWriter(write);
  const described = await session.describe(lang);
  if (format === 'svg') return (await import('../wasm/writers/figures.js')).figuresWriter(write, lang, described);
  const { createWriter } = await import('../wasm/writers/index.js');
  const official = isSet ? await session.describe('zh-CN') : undefined; // sums are in the words of the official form
  return createWriter('xlsx', write, lang, described, official);
}

/** As of a report; 2 where the consolidated report could not be compared. @param {import('../wasm/types.d.ts').SetResult} result */
function setExitCode({ set: { findings, remarks } }) {
  if (remarks.some(({ kind }) => kind === 'no-consolidated')) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** 2: not read, or not all of it; 1: errors were found; 0: none. @param {import('./answers.js').Outcome} outcome */
export function exitCode({ reading, errors }) {
  if (reading !== 'complete') return 2;
  return errors > 0 ? 1 : 0;
}
