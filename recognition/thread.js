/** The thread in which the command line has scans read: its own, since a page takes seconds and the model 200 MB. */
import '../wasm/readers/pdf-surroundings.js';
import { parentPort } from 'node:worker_threads';
import { UnreadableError } from '../wasm/readers/errors.js';
import { recognised } from './document.js';
import { recogniserHere } from './node.js';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const recogniser = recogniserHere();

export const answers = {
  /** @param {Uint8Array} bytes @param {string} name */
  recognise: async (bytes, name) => recognised([bytes], name, await recogniser),
};

/** @param {() => Promise<unknown>} work @param {string} code where it fails for another reason than the file's */
const reply = (work, code) =>
  work().then(
    (value) => port.postMessage({ value }),
    (error) => {
      const { message } = /** @type {Error} */ (error);
      const known = error instanceof UnreadableError;
      port.postMessage({
        error: { code: known ? 'unreadable' : code, reason: known ? error.code : undefined, message },
      });
    },
  );

await reply(async () => void (await recogniser), 'absent');
port.on('message', ({ question, args }) =>
  reply(
    () => answers[/** @type {keyof typeof answers} */ (question)](.../** @type {[Uint8Array, string]} */ (args)),
    'crash',
  ),
);
