/** The character maps of pdf.js that Chinese PDFs refer to, within a bundle (esbuild, with its loader "binary" for .bcmap). */
import adobeGB1UCS2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gBEUCH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gBEUCV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gBKEUCH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gBKEUCV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gBK2KH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gBK2KV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gBKpEUCH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gBKpEUCV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gBpcEUCH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gBpcEUCV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniGBUCS2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGBUCS2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGBUTF16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniGBUTF16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';

/** @type {Record<string, Uint8Array>} */
const maps = {
  'Adobe-GB1-UCS2': adobeGB1UCS2,
  'GB-EUC-H': gBEUCH,
  'GB-EUC-V': gBEUCV,
  'GBK-EUC-H': gBKEUCH,
  'GBK-EUC-V': gBKEUCV,
  'GBK2K-H': gBK2KH,
  'GBK2K-V': gBK2KV,
  'GBKp-EUC-H': gBKpEUCH,
  'GBKp-EUC-V': gBKpEUCV,
  'GBpc-EUC-H': gBpcEUCH,
  'GBpc-EUC-V': gBpcEUCV,
  'UniGB-UCS2-H': uniGBUCS2H,
  'UniGB-UCS2-V': uniGBUCS2V,
  'UniGB-UTF16-H': uniGBUTF16H,
  'UniGB-UTF16-V': uniGBUTF16V,
};

/**
 * @param {string} name of a character map, e.g. "GBK-EUC-H"
 * @returns {Promise<Uint8Array | undefined>}
 */
export async function characterMap(name) {
  return maps[name];
}
