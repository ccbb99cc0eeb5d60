// Where the findings stand on the pages of a scan.
import { isUnseen } from './doubts.js';
import { pageLocator } from '../../wasm/writers/pdf/places.js';

/**
 * @typedef {import('../../recognition/plane.js').Box} Box @typedef {import('../model/cards.js').Card} Card
 * @typedef {{key: string, page: number, box: Box}} Place  of a card, on a page counted from 0
 */

/** What runs of the pages stand where, as those of a PDF are told. @param {readonly import('../../wasm/readers/document.js').Page[]} pages */
const originsOf = (pages) =>
  pages.flatMap(({ runs }, at) =>
    runs.map((run) => ({
      box: { page: at + 1, x: run.x, y: run.y, along: [1, 0], up: [0, -1], width: run.width, size: run.height },
      run,
    })),
  );

/**
 * A number that was not seen for sure stands in its cell, all else where its words are found again.
 * @param {import('../../wasm/types.js').Result} result @param {readonly Card[]} cards @param {import('./seen.js').Scan} scan @returns {Place[]} of those that are told
 */
export function placesOf(result, cards, { blocks, pictures, doubts }) {
  const locate = pageLocator(result.source.text, originsOf(blocks));
  return cards
    .filter(({ number }) => number)
    .flatMap(({ key, cells, ranges }) => {
      const own = doubts.filter(({ cell }) => cells.includes(cell) && isUnseen(result, cell));
      if (own.length) return own.map(({ block, box }) => ({ key, page: block, box }));
      const boxes = ranges.flatMap((range) => locate(range).flatMap((it) => it.boxes || []));
      return boxes.map(({ page, x, y, width, size }) => {
        const scale = (pictures[page - 1]?.width || 0) / blocks[page - 1].width;
        const [left, top] = [x * scale, y * scale];
        return { key, page: page - 1, box: { left, top, right: left + width * scale, bottom: top + size * scale } };
      });
    });
}
