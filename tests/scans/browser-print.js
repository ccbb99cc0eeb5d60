/** Reports as a browser prints them: a page of a web site, by Chromium. */
import { blocksOf } from '../generator/document.js';
import { semantic } from '../generator/render/html.js';
import { launchForWork } from '../web/browser.js';

/** @param {string} font */
const styleOf = (font) => `<style>
@page { size: A4; margin: 25mm 19mm; }
body { margin: 0; font: 10.5pt/1.6 '${font}', 'Noto Serif CJK SC'; }
h1 { font-size: 20pt; text-align: center; }
h2 { font-size: 14pt; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.3; }
th, td { border: 0.75pt solid #000; padding: 2pt; font-weight: normal; text-align: center; }
</style>`;

/**
 * @param {{report: import('../generator/report.js').Report, font: string}[]} orders
 * @returns {Promise<Uint8Array[]>} PDF
 */
export async function printedByBrowser(orders) {
  const browser = await launchForWork();
  try {
    const page = await browser.newPage();
    /** @type {Uint8Array[]} */
    const all = [];
    for (const { report, font } of orders) {
      await page.setContent(semantic(blocksOf(report)).replace('</head>', `${styleOf(font)}</head>`));
      all.push(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    }
    return all;
  } finally {
    await browser.close();
  }
}
