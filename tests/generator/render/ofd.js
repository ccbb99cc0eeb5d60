/**
 * The national format of official documents: text and lines at their places, laid out as a printed report is, with the tables
 * going on from page to page.
 * @import { Grid, GridCell } from '../format.js'
 * @import { Block } from '../document.js'
 * @typedef {{ text: string, x: number, y: number, size: number }} Word in millimetres, by its top left corner
 * @typedef {{ words: Word[], lines: number[][] }} Page
 * @typedef {{ pages: Page[], y: number }} Press
 */
import { strToU8, zipSync } from 'fflate';
import { gridWidth, placed } from '../format.js';
import { escaped } from './html.js';

const OFD = 'http://www.ofdspec.org/2016';
const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [210, 297, 27, 37, 262];
const BODY = { size: 5.64, line: 9.8, width: 156 };
const TITLE = { size: 7.76, line: 12 };
const SMALL = { size: 3.5, line: 4.6, pad: 1.2 };
/** Shares of the width that the columns take, by their number. @type {Record<number, number[]>} */
const COLUMNS = { 10: [12, 20, 47, 11, 11, 11, 11, 11, 11, 11] };

/** @param {Block[]} blocks @returns {Uint8Array} */
export function ofd(blocks) {
  /** @type {Press} */
  const press = { pages: [], y: BOTTOM };
  for (const block of blocks) {
    if (block.kind === 'table') setTable(press, block.grid);
    else if (block.kind === 'title') setTitle(press, block.text);
    else setText(press, block.kind === 'heading' ? block.text : `\u3000\u3000${block.text}`);
  }
  press.pages.forEach((page, i) => {
    page.words.push({ text: `— ${i + 1} —`, x: WIDTH / 2 - 8, y: 268, size: 4.9 });
  });
  return packed(press.pages);
}

/** The page with room for so much more. @param {Press} press @param {number} height */
function pageFor(press, height) {
  if (press.y + height > BOTTOM) {
    press.pages.push({ words: [], lines: [] });
    press.y = TOP;
  }
  return press.pages[press.pages.length - 1];
}

/** Large and in the middle. @param {Press} press @param {string} text */
function setTitle(press, text) {
  for (const line of wrapped(text, BODY.width, TITLE.size)) {
    const page = pageFor(press, TITLE.line);
    const width = [...line].reduce((sum, character) => sum + widthOf(character, TITLE.size), 0);
    page.words.push({ text: line, x: LEFT + (BODY.width - width) / 2, y: press.y, size: TITLE.size });
    press.y += TITLE.line;
  }
}

/** @param {Press} press @param {string} text */
function setText(press, text) {
  for (const line of wrapped(text, BODY.width, BODY.size)) {
    const page = pageFor(press, BODY.line);
    const indent = line.length - line.trimStart().length;
    page.words.push({ text: line.trim(), x: LEFT + indent * BODY.size, y: press.y, size: BODY.size });
    press.y += BODY.line;
  }
}

/** Rows stay whole; a cell over several rows has its text in the first. @param {Press} press @param {Grid} grid */
function setTable(press, grid) {
  const shares = COLUMNS[gridWidth(grid)] ?? new Array(gridWidth(grid)).fill(1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const edges = [LEFT];
  for (const share of shares) edges.push(edges[edges.length - 1] + (share * BODY.width) / all);
  const linesOf = (/** @type {GridCell} */ cell, /** @type {number} */ column) =>
    wrapped(cell.text, edges[column + cell.columns] - edges[column] - 2 * SMALL.pad, SMALL.size);
  const rows = placed(grid);
  rows.forEach((row, i) => {
    const heights = row.map(({ cell, column, covered }) => (covered ? 0 : linesOf(cell, column).length / cell.rows));
    const height = Math.max(1, ...heights) * SMALL.line + 2;
    const page = pageFor(press, height);
    for (const { cell, column, covered } of row) {
      const [x1, x2] = [edges[column], edges[column + cell.columns]];
      page.lines.push([x1, press.y, x1, press.y + height], [x2, press.y, x2, press.y + height]);
      if (!covered || press.y === TOP) page.lines.push([x1, press.y, x2, press.y]);
      if (i === rows.length - 1 || !goesOn(rows[i + 1], column))
        page.lines.push([x1, press.y + height, x2, press.y + height]);
      if (covered) continue;
      linesOf(cell, column).forEach((text, line) => {
        page.words.push({ text, x: x1 + SMALL.pad, y: press.y + 1 + line * SMALL.line, size: SMALL.size });
      });
    }
    press.y += height;
  });
}

/** @param {ReturnType<typeof placed>[number]} row @param {number} column */
const goesOn = (row, column) => row.some((it) => it.column === column && it.covered);

/** @param {string} character @param {number} size */
const widthOf = (character, size) => (character > '\u2000' ? size : size / 2);

/** @param {string} text @param {number} width @param {number} size */
function wrapped(text, width, size) {
  const lines = [''];
  let used = 0;
  for (const character of text) {
    if (used + widthOf(character, size) > width) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += widthOf(character, size);
  }
  return lines;
}

/** @param {Page[]} pages */
function packed(pages) {
  const root = (/** @type {string} */ name, /** @type {string} */ inner) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<ofd:${name} xmlns:ofd="${OFD}">${inner}</ofd:${name}>`);
  const list = pages.map((_, i) => `<ofd:Page ID="${i + 2}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('');
  const area = `<ofd:PageArea><ofd:PhysicalBox>0 0 ${WIDTH} ${HEIGHT}</ofd:PhysicalBox></ofd:PageArea>`;
  const content = pages.map((page, i) => [
    `Doc_0/Pages/Page_${i}/Content.xml`,
    root('Page', `<ofd:Content><ofd:Layer ID="1">${objects(page)}</ofd:Layer></ofd:Content>`),
  ]);
  /** @type {Record<string, Uint8Array>} */
  const files = {
    'OFD.xml': root('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'),
    'Doc_0/Document.xml': root('Document', `<ofd:CommonData>${area}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages>`),
    ...Object.fromEntries(content),
  };
  return zipSync(files, { mtime: '1990-01-01' });
}

/** @param {Page} page */
function objects({ words, lines }) {
  const paths = lines.map(([x1, y1, x2, y2]) => {
    const box = `${x1.toFixed(3)} ${y1.toFixed(3)} ${(x2 - x1).toFixed(3)} ${(y2 - y1).toFixed(3)}`;
    return `<ofd:PathObject ID="3" Boundary="${box}"><ofd:AbbreviatedData>M 0 0 L ${(x2 - x1).toFixed(3)} ${(y2 - y1).toFixed(3)}</ofd:AbbreviatedData></ofd:PathObject>`;
  });
  const texts = words.map(({ text, x, y, size }) => {
    const advances = [...text].slice(0, -1).map((character) => widthOf(character, size).toFixed(2));
    const box = `${x.toFixed(3)} ${y.toFixed(3)} ${BODY.width} ${size}`;
    return `<ofd:TextObject ID="4" Boundary="${box}" Size="${size}"><ofd:TextCode X="0" Y="${(size * 0.88).toFixed(2)}" DeltaX="${advances.join(' ')}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
  });
  return [...paths, ...texts].join('');
}
