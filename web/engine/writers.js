// The writers of files, loaded when the first is asked for.
export { reportDocx } from '../../wasm/writers/docx.js';
export { createWriter } from '../../wasm/writers/index.js';
export { tablesXlsx } from '../../wasm/writers/xlsx.js';
