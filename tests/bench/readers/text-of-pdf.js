/** What pdf.js alone does to get the text of a file, and what it paints where that is asked for: the measure beside the reader, in the same thread. */
import { opened } from '../../../wasm/readers/pdf.js';

/** @param {Uint8Array} bytes @param {boolean} [painted] */
export async function answer(bytes, painted) {
  const loading = await opened(bytes);
  const document = await loading.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    if (painted) await page.getOperatorList();
  }
  await loading.destroy();
  return document.numPages;
}
