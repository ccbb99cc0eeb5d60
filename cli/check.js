/** Checks files one after the other and writes their results. */
import { UsageError } from './arguments.js';
import { createWriter } from './formats/index.js';
import { expand } from './inputs.js';
import { previousReports } from './previous.js';
import { checkInput, openSession } from './session.js';
import { openSink } from './sink.js';

/**
 * @param {import('./arguments.js').Request} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<0 | 1 | 2>} the exit code
 */
export async function check(request, say) {
  const inputs = await expand(request.inputs);
  if (inputs.length === 0) throw new UsageError(say.nothing);
  if (request.format === 'xlsx' && request.out === undefined && process.stdout.isTTY)
    throw new UsageError(say.binaryToTerminal);
  const session = await openSession(request, say);
  const previousOf = await previousReports(request.previous, session, say);
  const sink = await openSink(request.out, say);
  const writer = createWriter(request.format, sink, say);

  let status = 0;
  for (const input of inputs) {
    const result = await checkInput(input, session, previousOf);
    status = Math.max(status, exitCode(result));
    await writer.add(result);
  }
  await writer.end();
  await sink.end();
  return /** @type {0 | 1 | 2} */ (status);
}

/** 2: not read; 1: errors were found; 0: none. @param {import('../wasm/types.d.ts').Result} result */
function exitCode(result) {
  if (result.reading === 'none') return 2;
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
