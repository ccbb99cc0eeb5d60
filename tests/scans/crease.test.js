import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutCreases } from '../../recognition/crease.js';
import { laidOut } from '../../recognition/page.js';
import { blank, transposed } from '../../recognition/plane.js';

/** @typedef {import('../../recognition/plane.js').Plane} Plane */

const [WIDTH, HEIGHT] = [900, 700];

/** A sheet with a table of three rows and four columns, and a mark as high as a digit in each cell; from where to where its lines lead across. */
function sheet([left, right] = [100, 800]) {
  const page = blank(WIDTH, HEIGHT, 240);
  const draw = (/** @type {number[]} */ [x, y, width, height]) => {
    for (let row = y; row < y + height; row++) page.data.fill(30, row * WIDTH + x, row * WIDTH + x + width);
  };
  for (const y of [150, 250, 350, 450]) draw([left, y, right - left, 2]);
  for (const x of [100, 300, 500, 700, 798]) draw([x, 150, 2, 302]);
  for (const y of [190, 290, 390]) for (const x of [200, 400, 600, 750]) draw([x, y, 12, 16]);
  return page;
}

/** Folded where it falls from one height to another: in shade above, bright below, a dark line between. @param {Plane} page @param {number} from @param {number} to */
function folded({ width, height, data }, from, to) {
  const grain = (/** @type {number} */ at) => ((at * 7919) % 11) - 5;
  const shade = (/** @type {number} */ off) =>
    1 - 0.12 * Math.exp(-Math.abs(off) / 30) * (off < 0 ? 1 : -0.5) - 0.3 * Math.max(0, 1 - (off / 1.5) ** 2);
  const seen = (/** @type {number} */ off) => (shade(off - 0.5) + 2 * shade(off) + shade(off + 0.5)) / 4;
  return {
    ...{ width, height },
    data: data.map((it, at) => {
      const off = Math.floor(at / width) - from - ((to - from) * (at % width)) / width;
      return Math.max(0, Math.min(255, it * seen(off) + grain(at)));
    }),
  };
}

/** @param {Plane} page */
const down = (page) => transposed(page);

/** How many lines lead across and down, and where marks stand in cells with nothing that leads through them. @param {Plane} page */
function found(page) {
  const { ruling, pieces } = laidOut(page);
  const marks = pieces.filter(({ inCell, touches }) => inCell && !touches);
  return { lines: [ruling.across.length, ruling.down.length], pieces: pieces.length, marks: marks.length };
}

const WHOLE = { lines: [4, 5], pieces: 12, marks: 12 };

test('a crease is no line, wherever it leads: between two rows, close to a line, through marks, askew', () => {
  assert.deepEqual(found(sheet()), WHOLE);
  for (const [from, to] of [
    [225, 226],
    [247, 247],
    [245, 258],
    [297, 301],
    [180, 200],
  ])
    assert.deepEqual(found(folded(sheet(), from, to)), WHOLE, `${from} to ${to}`);
});

test('so is one that leads down', () => {
  for (const [from, to] of [
    [340, 342],
    [295, 306],
    [404, 408],
  ])
    assert.deepEqual(found(down(folded(down(sheet()), from, to))), WHOLE, `${from} to ${to}`);
});

test('where nothing was folded, nothing is evened: lines that lead to both edges of the picture are those of a table that was cut off', () => {
  for (const page of [sheet(), sheet([0, WIDTH])]) assert.equal(withoutCreases(page), page);
});
