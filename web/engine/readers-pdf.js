// The readers of files with PDF among them, and what writes into a PDF; loaded when the first PDF comes. pdf.js needs much that old browsers lack.
import 'core-js/stable';
import './stream-iteration.js';
import { NotDrawn } from '../../wasm/readers/pdf-drawing.js';

if (typeof document === 'undefined') Object.assign(globalThis, { FontFace: NotDrawn }); // in a worker of ours

export { readHtml } from '../../wasm/readers/html.js';
export { explain, read } from '../../wasm/readers/index.js';
export { annotated, corrected, sourceOf } from '../../wasm/writers/returned.js';
