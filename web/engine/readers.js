// The readers of files, loaded when the first file comes. Without PDF: that is a bundle of its own.
import './old-browsers.js';

export { characters, explain, read, readHtml } from '../../wasm/readers/index.js';
