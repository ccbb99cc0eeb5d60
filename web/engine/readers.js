// The readers of files, loaded when the first file comes. Without PDF: that is a bundle of its own.
import './old-browsers.js';

export { readHtml } from '../../wasm/readers/html.js';
export { characters, explain, read } from '../../wasm/readers/index.js';
