// Where the findings stand on the pages of a scan.
import { isUnseen } from './doubts.js';
import { pageLocator } from '../../wasm/writers/pdf/places.js';

/**
 * @typedef {import('../../recognition/plane.js').Box} Box @typedef {import('../model/cards.js').Card} Card
 * @typedef {import('../../wasm/document.js').Block} Block @typedef {import('../../wasm/types.js').Range} Range
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('./seen.js').Scan} Scan
 * @typedef {{key: string, page: number, box: Box}} Place  of a card, on a page counted from 0
 * @typedef {{block: number, box: Box, part: import('./doubts.js').Part}} Piece  of a page's words, in its picture
 */

/** What runs of the pages stand where, as those of a PDF are told. @param {readonly Block[]} blocks */
const originsOf = (blocks) =>
  blocks.flatMap((it, block) =>
    (it.type === 'page' ? it.runs : []).map((run, at) => ({
      box: { page: block + 1, x: run.x, y: run.y, along: [1, 0], up: [0, -1], width: run.width, size: run.height },
      at: { block, run: at },
      run,
    })),
  );

/** Where words of a result stand. @param {Result} result @param {readonly Block[]} blocks @param {Scan['pictures']} pictures @returns {(range: Range) => Piece[]} */
function locator(result, blocks, pictures) {
  const origins = originsOf(blocks);
  const locate = pageLocator(result.source.text, origins);
  return (range) =>
    locate(range)
      .flatMap((it) => it.boxes || [])
      .map(({ page, x, y, width, size, part }) => {
        const { width: all } = /** @type {import('../../wasm/document.js').Page} */ (blocks[page - 1]);
        const scale = (pictures[page - 1]?.width || 0) / all;
        const [left, top] = [x * scale, y * scale];
        const { run, ...some } = part;
        const box = { left, top, right: left + width * scale, bottom: top + size * scale };
        return { block: page - 1, box, part: { ...origins[run].at, ...some } };
      });
}

/**
 * The words of a range as they are to be looked at: where they go on for lines, what frames those of the first page.
 * @param {Result} result @param {import('../../wasm/document.js').BlockDocument} document @param {Scan['pictures']} pictures
 */
export function wordsLocator(result, document, pictures) {
  const locate = locator(result, document.blocks, pictures);
  return (/** @type {Range} */ range) => {
    const pieces = locate(range);
    if (!pieces.length) return undefined;
    const [{ block }] = pieces;
    const boxes = pieces.filter((it) => it.block === block).map(({ box }) => box);
    const side = (/** @type {keyof Box} */ name) => boxes.map((box) => box[name]);
    const box = {
      ...{ left: Math.min(...side('left')), top: Math.min(...side('top')) },
      ...{ right: Math.max(...side('right')), bottom: Math.max(...side('bottom')) },
    };
    return { block, box, parts: pieces.map(({ part }) => part) };
  };
}

/**
 * A number that was not seen for sure stands in its cell, all else where its words are found again.
 * @param {Result} result @param {readonly Card[]} cards @param {Scan} scan @returns {Place[]} of those that are told
 */
export function placesOf(result, cards, scan) {
  const locate = locator(result, scan.blocks, scan.pictures);
  return cards
    .filter(({ number }) => number)
    .flatMap(({ key, cells, ranges }) => {
      const own = scan.figures.filter(({ cell }) => cells.includes(cell) && isUnseen(result, cell));
      const places = own.length ? own : ranges.flatMap(locate);
      return places.map(({ block, box }) => ({ key, page: block, box }));
    });
}
