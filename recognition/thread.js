/** The thread in which the command line has scans read: its own, since a page takes seconds and the model 200 MB. */
import '../wasm/readers/pdf-surroundings.js';
import { parentPort } from 'node:worker_threads';
import { zlibSync } from 'fflate';
import { UnreadableError } from '../wasm/readers/errors.js';
import { recognised } from './document.js';
import { recogniserHere } from './node.js';
import { bound } from './pictures/bound.js';

/** What PDF says of a picture in shades of grey. */
const GREY = '/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const recogniser = recogniserHere();

/** A page with its picture, packed as PDF has it. @param {import('./document.js').Found} found @returns {import('./pictures/bound.js').Sheet[]} */
function sheetOf({ blocks, at, picture }) {
  const page = blocks[at];
  if (!picture || page?.type !== 'page') return [];
  const { width, height, data } = picture;
  return [{ page, width, height, dictionary: GREY, data: zlibSync(data) }];
}

export const answers = {
  /** @param {Uint8Array[]} files @param {string} name */
  recognise: async (files, name) => recognised(files, name, await recogniser),
  /** The same, to be given back. @param {Uint8Array[]} files @param {string} name */
  async bind(files, name) {
    /** @type {import('./pictures/bound.js').Sheet[]} */
    const sheets = [];
    const received = (/** @type {import('./document.js').Found} */ found) => void sheets.push(...sheetOf(found));
    const document = await recognised(files, name, await recogniser, { received });
    return { document, ...bound(sheets) };
  },
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
    () => answers[/** @type {keyof typeof answers} */ (question)](.../** @type {[Uint8Array[], string]} */ (args)),
    'crash',
  ),
);
