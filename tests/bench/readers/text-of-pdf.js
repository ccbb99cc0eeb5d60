/** What pdf.js alone does to get the text of a file: the measure beside the reader, in the same thread. */
import { opened } from '../../../wasm/readers/pdf.js';

/** @param {Uint8Array} bytes */
export async function answer(bytes) {
  const loading = await opened(bytes);
  const document = await loading.promise;
  for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent();
  await loading.destroy();
  return document.numPages;
}
