/** A report of text with a picture where a table should be. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blocksOf } from '../generator/document.js';
import { docx } from '../generator/render/docx.js';
import { makeReport } from '../generator/report.js';
import { stripeOf } from './struck.js';

const MARK = '图片';

/** @param {Buffer} page a JPEG with table 4 @returns {Uint8Array} .docx */
export function picturedReport(page) {
  const blocks = blocksOf(makeReport(7, { year: 2024 })).map((block) =>
    block.table === 'review' ? { kind: 'text', text: MARK } : block,
  );
  const parts = unzipSync(docx(blocks));
  const shown = '<w:drawing><a:blip xmlns:a="a" xmlns:r="r" r:embed="rId90"/></w:drawing>';
  const [main, links] = ['word/document.xml', 'word/_rels/document.xml.rels'];
  const relations = parts[links] ? strFromU8(parts[links]) : '<Relationships></Relationships>';
  const image = '<Relationship Id="rId90" Type="http://x/image" Target="media/a.jpg"/></Relationships>';
  return zipSync({
    ...parts,
    [main]: strToU8(strFromU8(parts[main]).replace(new RegExp(`<w:t[^>]*>${MARK}</w:t>`), shown)),
    [links]: strToU8(relations.replace('</Relationships>', image)),
    'word/media/a.jpg': stripeOf(page, 270, 360),
  });
}
