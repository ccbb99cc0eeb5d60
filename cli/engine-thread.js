/** The thread's side of the engine: questions come as messages, and so do the answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { Answers } from './answers.js';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
/** @type {any} */
const answers = new Answers(workerData);

const reply = (/** @type {() => Promise<unknown>} */ work) =>
  work().then(
    (value) => port.postMessage({ value }, handedOver(value)),
    ({ code, message, reason }) => port.postMessage({ error: { code, message, reason } }),
  );

/** What is not copied. @param {any} value @returns {ArrayBuffer[]} */
const handedOver = (value) => (value?.written instanceof Uint8Array ? [value.written.buffer] : []);

await reply(() => answers.ready());
port.on('message', ({ question, args }) => reply(() => answers[question](...args)));
