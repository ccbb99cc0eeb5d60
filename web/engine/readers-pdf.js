// The readers of files with PDF among them; loaded when the first PDF comes. pdf.js needs much that old kernels lack.
import 'core-js/stable';
import './stream-iteration.js';

export { explain, read, readHtml } from '../../wasm/readers/index.js';
