// The readers of files, loaded when the first file comes. Without PDF: that is a part of its own.
import './old-kernels.js';

export { explain, read, readHtml } from '../../wasm/readers/index.js';
