// What writes into the author's own file, loaded when it is asked for. Into a PDF writes the bundle that reads it.
export { documentHtml } from '../../wasm/writers/document-html.js';
export { changedHtml } from '../../wasm/writers/html.js';
export { annotated, corrected, sourceOf } from '../../wasm/writers/returned.js';
