import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laidOut } from '../../recognition/page.js';
import { blank } from '../../recognition/plane.js';

/**
 * A table whose lower rows were not photographed: its last two rows have two cells at the left. Of the lines down the one between those is short.
 * @param {number} height of the picture; the table goes on to 320 and ends in no line @param {number} [short] where that line ends
 */
function cutOff(height, short = 320) {
  const page = blank(900, height, 240);
  const draw = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ width,
    /** @type {number} */ tall,
  ) => {
    for (let row = y; row < y + tall; row++) page.data.fill(30, row * 900 + x, row * 900 + x + width);
  };
  for (const y of [100, 160, 220, 280]) draw(100, y, 701, 2);
  for (const x of [100, 500, 800]) draw(x, 100, 2, 220);
  draw(300, 220, 2, short - 220);
  for (const y of [180, 240]) for (const x of [200, 400, 650]) draw(x, y, 12, 16);
  return laidOut(page);
}

const cellsOf = (/** @type {import('../../recognition/page.js').Layout} */ { pieces }) =>
  pieces.flatMap(({ region, top }) => (top > 230 ? [[region.left > 290, region.left > 490]] : []));

test('a picture that ends within a table parts its last rows as the others: at its edge, and where the rest of it is grey', () => {
  for (const height of [320, 600])
    assert.deepEqual(
      cellsOf(cutOff(height)),
      [
        [false, false],
        [true, false],
        [true, true],
      ],
      `${height} pixels high`,
    );
});

test('a stroke that ends anywhere else is none of a table', () => {
  for (const height of [320, 600]) {
    const { ruling } = cutOff(height, 266);
    assert.equal(ruling.down.length, 3);
  }
});
