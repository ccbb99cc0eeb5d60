/** What a thread must look like for pdf.js in Node; to be imported before it. */
import { NotDrawn } from './pdf-drawing.js';

for (const name of ['DOMMatrix', 'FontFace', 'ImageData', 'Path2D'])
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: NotDrawn });

// A native canvas that npm installed beside pdf.js is not loaded by it: no machine code next to files from anyone.
const { getBuiltinModule } = process;
if (getBuiltinModule)
  process.getBuiltinModule = /** @type {any} */ ((/** @type {string} */ id) => id !== 'module' && getBuiltinModule(id));

// What pdf.js remarks on nobody reads; unread, it would keep the program running that waits for nothing more.
for (const remark of /** @type {const} */ (['log', 'info', 'warn', 'error'])) console[remark] = () => {};

process.on('unhandledRejection', () => {}); // of this thread alone; whoever waits for a file hears of its failure otherwise
