import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inkOf, tiltOf } from '../../recognition/ink.js';
import { laidOut, pageOf } from '../../recognition/page.js';
import { blank, turnedBack, turnedRight } from '../../recognition/plane.js';
import { piecesOf } from '../../recognition/regions.js';
import { rulingOf } from '../../recognition/ruling.js';
import { shapeOf } from '../../recognition/shape.js';
import { slantOf, straightened } from '../../recognition/slant.js';

/** Tells at each call, for all that it is shown, the same digit: one for every 43 pixels, as wide as a mark is there. @param {string[]} digits of the calls; the last for all that follow @returns {import('../../recognition/recogniser.js').Recognise} */
const telling = (digits) => {
  let calls = 0;
  return async (lines) => {
    const digit = digits[Math.min(calls++, digits.length - 1)];
    return lines.map(({ width }) => {
      const at = Array.from({ length: Math.round(width / 43) }, (_, i) => 43 * i + 20);
      return { text: digit.repeat(at.length), sure: at.map(() => 0.99), at };
    });
  };
};

/** A sheet with a table of three rows and two columns, a mark in each cell, a line of marks above it, and a shadow. */
function sheet() {
  const page = blank(900, 600, 240);
  const draw = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ width,
    /** @type {number} */ height,
  ) => {
    for (let row = y; row < y + height; row++) page.data.fill(30, row * 900 + x, row * 900 + x + width);
  };
  for (let i = 0; i < 40; i++) draw(100 + 16 * i, 80, 9, 14);
  for (const y of [150, 250, 350, 450]) draw(100, y, 701, 2);
  for (const x of [100, 400, 800]) draw(x, 150, 2, 301);
  for (const y of [200, 300, 400]) for (const x of [240, 600]) draw(x, y, 12, 16);
  for (let y = 0; y < 600; y++) for (let x = 0; x < 900; x++) page.data[y * 900 + x] *= 1 - x / 2500;
  return page;
}

/** Its shade there. @param {number} x */
const paper = (x) => 240 * (1 - x / 2500);

const layout = (/** @type {import('../../recognition/plane.js').Plane} */ page) => {
  const ink = inkOf(page);
  const ruling = rulingOf(page, ink);
  return { ruling, ...piecesOf(ink, ruling) };
};

test('the lines of a table are found, and the marks of its cells and of the text', () => {
  const { ruling, pieces } = layout(sheet());
  assert.deepEqual(
    ruling.across.map(({ at }) => Math.round(at)),
    [151, 251, 351, 451],
  );
  assert.deepEqual(
    ruling.down.map(({ at }) => Math.round(at)),
    [101, 401, 801],
  );
  const cells = pieces.filter(({ inCell }) => inCell);
  assert.equal(cells.length, 6);
  assert.ok(
    cells.every(({ left, right, top, bottom, touches }) => right - left === 12 && bottom - top === 16 && !touches),
  );
  const lines = pieces.filter(({ inCell }) => !inCell);
  assert.deepEqual(
    lines.map(({ left, right, top, bottom }) => [left, right, top, bottom]),
    [[100, 733, 80, 94]],
  );
});

test('a screen at night is read as paper: light words on dark are dark ones on light; words on dark paper stay dark', () => {
  const shown = (/** @type {number} */ words, /** @type {number} */ paper) => {
    const page = sheet();
    return laidOut({ ...page, data: page.data.map((shade) => (shade > 100 ? paper : words)) });
  };
  const { pieces } = shown(20, 235);
  assert.ok(pieces.length > 6);
  assert.deepEqual(shown(235, 20).pieces, pieces);
  assert.deepEqual(shown(15, 78).pieces, pieces);
});

test('a faint copy is read as a strong one is; on a blank page nothing is', () => {
  const shown = (/** @type {number} */ words) => {
    const page = sheet();
    return laidOut({ ...page, data: page.data.map((shade) => (shade > 100 ? 225 : words)) });
  };
  assert.equal(shown(30).pieces.filter(({ inCell }) => inCell).length, 6);
  assert.deepEqual(shown(195).pieces, shown(30).pieces);
  assert.deepEqual(shown(215).pieces, [], 'grain of the paper');
});

test('what a scanner leaves black around a sheet is no line: its words stand in no cell', () => {
  const glass = blank(1000, 700, 5);
  const { width, data } = sheet();
  const lit = data.map((shade) => (shade > 100 ? 240 : 30));
  for (let y = 0; y < 600; y++) glass.data.set(lit.subarray(y * width, (y + 1) * width), (y + 50) * 1000 + 50);
  const { pieces, ruling } = laidOut(glass);
  assert.deepEqual([ruling.across.length, ruling.down.length], [4, 3]);
  assert.equal(pieces.filter(({ inCell }) => inCell).length, 6);
  assert.equal(pieces.filter(({ inCell }) => !inCell).length, 1);
});

test('a sheet that lies askew is turned back', () => {
  for (const degrees of [-4, -0.7, 0.3, 5]) {
    const askew = turnedBack(sheet(), (-degrees * Math.PI) / 180);
    const tilt = (tiltOf(inkOf(askew)) * 180) / Math.PI;
    assert.ok(Math.abs(tilt - degrees) < 0.06, `${degrees} degrees, told as ${tilt}`);
    const { ruling, pieces } = layout(turnedBack(askew, (tilt * Math.PI) / 180));
    assert.deepEqual([ruling.across.length, ruling.down.length], [4, 3]);
    assert.equal(pieces.filter(({ inCell }) => inCell).length, 6);
  }
});

test('a sheet that was photographed from aside is seen from above; one that was not is left as it is', async () => {
  const slant = (/** @type {import('../../recognition/plane.js').Plane} */ page) => {
    const ink = inkOf(page);
    return slantOf(ink, tiltOf(ink));
  };
  for (const [fall, lean] of [
    [0.09, 0],
    [-0.05, 0.08],
    [0.06, -0.07],
  ]) {
    const aside = { rows: { slope: 0.02, spread: fall }, columns: { slope: -0.03, spread: lean } };
    const photograph = straightened(sheet(), aside);
    const found = slant(photograph);
    assert.ok(found);
    assert.equal(slant(straightened(photograph, found)), undefined);
    const { figures } = await pageOf(photograph, telling(['1']));
    assert.equal(new Set(figures.map(({ box }) => box)).size, 6);
  }
  for (const degrees of [0, -3, 2]) assert.equal(slant(turnedBack(sheet(), (-degrees * Math.PI) / 180)), undefined);
});

test('a mark that a line runs through is no number, above it and below', async () => {
  const page = sheet();
  for (let y = 400; y < 456; y++) page.data.fill(y < 440 ? paper(600) : 30, y * 900 + 600, y * 900 + 612);
  const { page: found, figures } = await pageOf(page, telling(['1']));
  const cut = figures.filter(({ box }) => box.left > 400 && box.top > 350);
  assert.deepEqual(
    cut.map(({ run, sure }) => [found.runs[run].text, sure]),
    [['〓', false]],
  );
});

test('a mark that a line leads along is known to touch it; one that ends at a line, to end there, with all of its ink', () => {
  const marked = (/** @type {number} */ left, /** @type {number} */ top) => {
    const page = sheet();
    for (let y = top; y < top + 16; y++) page.data.fill(30, y * 900 + left, y * 900 + left + 12);
    return layout(page).pieces.find(({ touches, ends }) => touches || ends);
  };
  assert.equal(marked(402, 270)?.touches, true);
  for (const top of [252, 334]) {
    const { touches, ends, height } = { height: 0, ...marked(300, top) };
    assert.deepEqual([touches, ends, height], [false, true, 0], `${top}`);
  }
});

test('a mark with paper between it and the line is whole, and does not touch it', () => {
  const page = sheet();
  for (let y = 253; y < 270; y++) page.data.fill(30, y * 900 + 300, y * 900 + 312);
  const { pieces } = layout(page);
  assert.equal(pieces.filter(({ touches, ends }) => touches || ends).length, 0);
  assert.equal(pieces.filter(({ left, top }) => left === 300 && top === 253).length, 1);
});

test('a thin line with gaps leads on to the next one across, though letters stand close above it', () => {
  const page = sheet();
  for (let x = 402; x < 800; x++) page.data[250 * 900 + x] = (x % 9 ? 0.88 : 1) * paper(x);
  for (let x = 102; x < 800; x++) page.data[251 * 900 + x] = paper(x);
  for (let x = 420; x < 780; x += 16) for (let y = 231; y < 247; y++) page.data.fill(30, y * 900 + x, y * 900 + x + 9);
  const { across } = layout(page).ruling;
  assert.deepEqual(
    across.map(({ to }) => Math.round(to / 10)),
    [80, 80, 80, 80],
  );
});

test('a line that ends a few pixels before the last one across, as a fold leaves it, parts the cells of the last row', () => {
  const page = blank(900, 600, 240);
  for (const y of [50, 100, 150, 200])
    for (const row of [y, y + 1]) page.data.fill(30, row * 900 + 100, row * 900 + 802);
  for (const x of [100, 400, 800])
    for (let y = 50; y < (x === 400 ? 194 : 202); y++) page.data.fill(30, y * 900 + x, y * 900 + x + 2);
  for (const y of [70, 120, 170])
    for (let row = y; row < y + 14; row++)
      for (const x of [240, 600]) page.data.fill(30, row * 900 + x, row * 900 + x + 10);
  const { pieces } = layout(page);
  assert.deepEqual(
    pieces.map(({ region }) => [region.left > 390, region.right < 410]),
    [false, true, false, true, false, true].map((isRight) => [isRight, !isRight]),
  );
});

test('a row that stands alone, as the last one of a table does on the next page, has its cells', () => {
  const page = blank(900, 600, 240);
  for (const y of [50, 51, 70, 71]) page.data.fill(30, y * 900 + 100, y * 900 + 802);
  for (let y = 50; y < 72; y++) for (const x of [100, 400, 800]) page.data.fill(30, y * 900 + x, y * 900 + x + 2);
  for (let y = 54; y < 68; y++) for (const x of [240, 600]) page.data.fill(30, y * 900 + x, y * 900 + x + 10);
  const { ruling, pieces } = layout(page);
  assert.deepEqual([ruling.down.length, pieces.filter(({ inCell, touches }) => inCell && !touches).length], [3, 2]);
});

test('faint specks, as a seal leaves them, are no part of a number; a point is, and dark dust', () => {
  const page = sheet();
  const draw = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ size,
    /** @type {number} */ share,
  ) => {
    for (let row = y; row < y + size; row++)
      for (let at = row * 900 + x; at < row * 900 + x + size; at++) page.data[at] *= share;
  };
  for (let i = 0; i < 12; i++) draw(110 + 24 * i, 180 + 5 * (i % 8), 1, 0.8);
  draw(256, 313, 3, 0.6);
  draw(256, 406, 1, 0.4);
  const marks = laidOut(page).pieces.filter(({ inCell, left }) => inCell && left < 400);
  assert.deepEqual(
    marks.map(({ left, right }) => [left, right]),
    [
      [240, 252],
      [240, 259],
      [240, 257],
    ],
  );
});

test('a number in a cell that is not closed is a doubt; one beside the table is none of its cells', async () => {
  const page = sheet();
  for (let y = 148; y < 455; y++) for (let x = 770; x < 830; x++) page.data[y * 900 + x] = paper(x); // without the right side of the table
  for (let y = 500; y < 516; y++) page.data.fill(30, y * 900 + 600, y * 900 + 612);
  const { page: found, figures } = await pageOf(page, telling(['1']));
  const sides = [true, false].map((left) => figures.filter(({ run }) => found.runs[run].x < 300 === left));
  assert.deepEqual(
    sides.map((side) => side.map(({ sure }) => sure)),
    [Array(3).fill(true), Array(3).fill(false)],
  );
});

test('a stripe that was left blank hides digits: what stands beside it is a doubt', () => {
  const hurt = (/** @type {number[]} */ ...[left, top, right, bottom]) => {
    const page = sheet();
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) page.data[y * 900 + x] = paper(x);
    return layout(page).pieces.filter(({ touches }) => touches).length;
  };
  assert.equal(hurt(590, 140, 596, 460), 3, 'left of the numbers of the second column');
  assert.equal(hurt(700, 140, 706, 460), 0, 'away from all of them');
  assert.equal(hurt(590, 190, 596, 220), 0, 'no stripe: the paper is bare there');
});

test('two pages on one sheet are one below the other, the left one first; a page across stays one', async () => {
  const spread = blank(900, 620, 240);
  const draw = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ width,
    /** @type {number} */ height,
  ) => {
    for (let row = y; row < y + height; row++) spread.data.fill(30, row * 900 + x, row * 900 + x + width);
  };
  for (const y of [60, 100, 140, 180, 220, 260, 300])
    for (const x of [40, 520]) for (let i = 0; i < 20; i++) draw(x + 16 * i, y, 9, 14);
  for (const y of [400, 460]) draw(520, y, 302, 2);
  for (const x of [520, 670, 820]) draw(x, 400, 2, 62);
  for (const x of [590, 740]) draw(x, 422, 10, 14);
  const { page, picture, figures } = await pageOf(spread, telling(['1']));
  assert.ok(Math.abs(picture.width - 450) < 40 && picture.height === 1240);
  assert.equal(page.runs.filter(({ y }) => y > page.height / 2).length, 9);
  assert.equal(figures.length, 2);
  draw(100, 560, 700, 2);
  assert.equal((await pageOf(spread, telling(['1']))).picture.width, 900);
});

test('quarter turns', () => {
  const page = { width: 2, height: 1, data: Uint8Array.of(1, 2) };
  assert.deepEqual(turnedRight(page, 1), { width: 1, height: 2, data: Uint8Array.of(1, 2) });
  assert.deepEqual(turnedRight(page, 2), { width: 2, height: 1, data: Uint8Array.of(2, 1) });
  assert.deepEqual(turnedRight(page, 3), { width: 1, height: 2, data: Uint8Array.of(2, 1) });
});

test('characters that lie on their side are known for sure, few of them to a line: the page is turned to where more are read', async () => {
  const most = telling(['1']);
  let calls = 0;
  const { page } = await pageOf(sheet(), async (lines) =>
    calls++ === 0 ? lines.map(() => ({ text: '律务', sure: [0.99, 0.99], at: [20, 70] })) : most(lines),
  );
  const [widest] = page.runs.toSorted((a, b) => b.width - a.width);
  assert.ok(widest.y > page.height / 2, 'the line above the table stands below it, upside down');
});

test('an empty sheet has nothing', () => {
  assert.deepEqual(layout(blank(300, 300, 250)).pieces, []);
});

test('a number that was struck out is a doubt; one that is underlined is not', async () => {
  for (const [y, sure] of [
    [207, 5],
    [219, 6],
  ]) {
    const page = sheet();
    const draw = (
      /** @type {number} */ x,
      /** @type {number} */ top,
      /** @type {number} */ width,
      /** @type {number} */ height,
    ) => {
      for (let row = top; row < top + height; row++) page.data.fill(30, row * 900 + x, row * 900 + x + width);
    };
    draw(256, 200, 12, 16);
    draw(236, y, 36, 2);
    const { pieces, words } = layout(page);
    assert.equal(pieces.filter((it) => it.inCell && !shapeOf(it, words).touches).length, sure);
  }
});

test('several numbers in a cell are one doubt, whether side by side or below each other: the line between two cells may be missing', async () => {
  for (const [x, y] of [
    [330, 200],
    [240, 225],
  ]) {
    const page = sheet();
    for (let row = y; row < y + 16; row++) page.data.fill(30, row * 900 + x, row * 900 + x + 12);
    const { page: found, figures } = await pageOf(page, telling(['1']));
    assert.equal(figures.length, 6);
    const [doubt] = figures.filter(({ seen }) => /1 ?1/.test(seen[0]));
    assert.equal(found.runs[doubt.run].text, '〓');
    assert.equal(doubt.sure, false);
  }
});

test('a number that both looks take for another is a doubt, with what they took it for and its cell in the picture', async () => {
  const recognise = telling(['1', '3', '8']); // which way up it stands, the first look, the second
  const { page, picture, figures } = await pageOf(sheet(), recognise);
  assert.equal(figures.length, 6);
  for (const { run, sure, seen, box } of figures) {
    assert.equal(sure, false);
    assert.equal(page.runs[run].text, '〓');
    assert.deepEqual(
      seen.map((text) => text[0]),
      ['3', '8'],
    );
    const x = (page.runs[run].x * picture.width) / page.width;
    const y = (page.runs[run].y * picture.height) / page.height;
    assert.ok(box.left < x && x < box.right && box.top < y && y < box.bottom);
    assert.ok(box.right - box.left > 250 && box.bottom - box.top > 90, 'the cell, not the number alone');
  }
});
