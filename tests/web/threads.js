/** A scan that is read in the page, and by how many threads. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

const picture = {
  name: '扫描件.jpg',
  mimeType: 'image/jpeg',
  buffer: await readFile(new URL('../scans/page.jpg', import.meta.url)),
};

/** As many as this computer has processors, up to four. */
export const SEVERAL = Math.min(4, availableParallelism());

/** Has a scan read, and counts the threads that come for it. @param {import('playwright-core').Page} page @returns {Promise<number>} once they are at work */
export async function threadsReading(page) {
  await page.setInputFiles('#chooser', picture);
  const yes = page.getByRole('button', { name: '载入并识别' });
  await yes.waitFor();
  const before = page.workers().length;
  await yes.click();
  await page.getByText(/第 1 页，共 1 页，第 \d+\/\d+ 格/).waitFor();
  return page.workers().length - before;
}
