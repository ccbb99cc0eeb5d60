/** PDF and OFD files for the tests. */
import { zip } from './build.js';

/**
 * @param {{content: string, rotate?: number}[]} pages content streams, in points from the bottom left; /F is Helvetica, /G a Chinese font
 *   that is named and not embedded
 * @param {string[]} [more] further objects
 * @returns {Uint8Array}
 */
export function pdf(pages, more = []) {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R/G 4 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[5 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>',
    ...pages.flatMap(({ content, rotate = 0 }, i) => [
      `<</Type/Page/Parent 2 0 R/Rotate ${rotate}/Contents ${7 + 2 * i} 0 R>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file + trailer, 'latin1'));
}

/** Text in Helvetica 10 at a point of a PDF page. @param {number} x @param {number} y @param {string} text */
export function at(x, y, text) {
  return `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}

/**
 * @param {string[]} pages the children of each page's only layer
 * @param {{template?: string, paths?: (page: number) => string}} [parts]
 */
export function ofd(pages, { template, paths = (page) => `Pages/Page_${page}/Content.xml` } = {}) {
  const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const page = (/** @type {string} */ layer, head = '') =>
    `<ofd:Page ${space}>${head}<ofd:Content><ofd:Layer ID="1">${layer}</ofd:Layer></ofd:Content></ofd:Page>`;
  const templates = template ? { 'Doc_0/Tpls/Tpl_0/Content.xml': page(template) } : {};
  const head = template ? '<ofd:Template TemplateID="9"/>' : '';
  return zip({
    'OFD.xml': `<?xml version="1.0"?><ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${10 + i}" BaseLoc="${paths(i)}"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ...templates,
    ...Object.fromEntries(pages.map((layer, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, page(layer, head)])),
  });
}

/** Runs of pages, short: their text at whole points. @param {{blocks?: any[]}} document */
export function runs(document) {
  return (document.blocks ?? []).map(({ runs: all }) =>
    all.map(
      (/** @type {any} */ it) =>
        `${it.text} ${Math.round(it.x)},${Math.round(it.y)} ${Math.round(it.width)}×${Math.round(it.height)}`,
    ),
  );
}
