/** 退改通知: a letter to each organ whose report has to be mended, all of them in one zip. */
import { explain, UnreadableError } from '../wasm/readers/errors.js';
import { UnwritableError } from '../wasm/writers/errors.js';
import { letterWriter } from '../wasm/writers/letters.js';
import { UsageError } from './arguments.js';
import { exitCode } from './check.js';
import { expand, sourcesOf } from './inputs.js';
import { previousReports } from './previous.js';
import { bytesOrSentence } from './read.js';
import { checkInput, openSession, resultIn } from './session.js';
import { openSink } from './sink.js';
import { visible } from './visible.js';

/**
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<0 | 1 | 2>} the exit code, as of a check
 */
export async function letters(request, say) {
  const inputs = await expand(request.inputs);
  if (inputs.length === 0) throw new UsageError(say.nothing);
  const { template: form, out = '', lang } = request;
  const template = form === undefined ? undefined : await formIn(form, lang, say);
  const session = await openSession({ ...request, format: undefined }, say);
  const writer = letterWriter(lang, template);
  let status;
  try {
    const sink = await openSink(out, await sourcesOf(inputs, request), say);
    status = await writeAll(inputs, writer, sink, session, request, say);
  } finally {
    await session.close();
  }
  console.log(visible(say.letters(out, writer.count)));
  return status;
}

/**
 * @param {import('./inputs.js').Input[]} inputs
 * @param {ReturnType<typeof letterWriter>} writer
 * @param {import('./sink.js').Sink} sink
 * @param {import('./session.js').Session} session
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<0 | 1 | 2>}
 */
async function writeAll(inputs, writer, sink, session, { previous, template = '', lang }, say) {
  /** @type {number} */
  let status = 0;
  try {
    const previousOf = await previousReports(previous, session, say);
    for (const input of inputs) {
      const checked = await checkInput(input, session, previousOf);
      status = Math.max(status, exitCode(checked));
      const result = resultIn(checked);
      if (result.source.text !== '') written(() => writer.add(result), template, lang);
    }
    await sink.write(writer.end());
    await sink.end();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  return /** @type {0 | 1 | 2} */ (status);
}

/** @param {string} file @param {'zh-CN' | 'en'} lang @param {import('./texts.js').Texts} say */
const formIn = (file, lang, say) =>
  bytesOrSentence({ name: file, path: file }, lang, say).catch(({ message }) => {
    throw new UsageError(message);
  });

/** A form that cannot be written into is said, with what to do. @param {() => unknown} write @param {string} name @param {'zh-CN' | 'en'} lang */
function written(write, name, lang) {
  try {
    write();
  } catch (error) {
    if (error instanceof UnwritableError) throw new UsageError(error.explain(name, lang));
    if (error instanceof UnreadableError) throw new UsageError(explain(error.code, name, lang));
    throw error;
  }
}
