/**
 * Every form in which a report arrives.
 * @import { Block } from '../document.js'
 * @typedef {object} Form
 * @property {string} file the name a user would give it
 * @property {(blocks: Block[]) => Uint8Array} render
 */
import { docx } from './docx.js';
import { office, semantic, site } from './html.js';
import { ofd } from './ofd.js';
import { csv, glued, lines, markdown, spaced, tabbed, tsv } from './text.js';
import { xlsx } from './xlsx.js';

const utf8 = (/** @type {(blocks: Block[]) => string} */ write) => (/** @type {Block[]} */ blocks) =>
  new TextEncoder().encode(write(blocks));

/** @type {Record<string, Form>} */
export const FORMS = {
  tabbed: { file: 'report.txt', render: utf8(tabbed) },
  lines: { file: 'report.txt', render: utf8(lines) },
  spaced: { file: 'report.txt', render: utf8(spaced) },
  markdown: { file: 'report.md', render: utf8(markdown) },
  tsv: { file: 'report.tsv', render: utf8(tsv) },
  csv: { file: 'report.csv', render: utf8(csv) },
  'html-semantic': { file: 'report.html', render: utf8(semantic) },
  'html-office': { file: 'report.html', render: utf8(office) },
  'html-site': { file: 'report.html', render: utf8(site) },
  docx: { file: 'report.docx', render: (blocks) => docx(blocks) },
  'docx-centred': { file: 'report.docx', render: (blocks) => docx(blocks, 'center') },
  xlsx: { file: 'report.xlsx', render: xlsx },
  ofd: { file: 'report.ofd', render: ofd },
};

/** Text whose cells have nothing between them: what it says must hold, but not all of it can be told. */
export const GLUED = { file: 'report.txt', render: utf8(glued) };
