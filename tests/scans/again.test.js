import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksAgain } from '../../recognition/again.js';
import { blank } from '../../recognition/plane.js';

const PAPER = blank(1000, 100, 255);
const USUAL = 20;
/** Of what the model is shown: its pixels to one of the page in the first look and in the second, and the paper before a piece. */
const [FIRST, SECOND] = [48 / 32, 48 / 29];
const MARGIN = 0.22 * 48;

/** Words 20 pixels high from 100 on, a character on every 20 pixels. @param {string} text */
function words(text, more = {}) {
  const box = { left: 100, right: 100 + 20 * text.length, top: 40, bottom: 60 };
  const piece = { ...box, inCell: false, region: box, touches: false, ends: false, ...more };
  const first = {
    text,
    sure: Array(text.length).fill(0.99),
    at: Array.from(text, (_, i) => MARGIN + FIRST * (10 + 20 * i)),
  };
  return { piece, first };
}

/** What a second look makes of it that sees these characters there, of the page; and how wide what it is shown is, in such pixels. @param {ReturnType<typeof words>} of @param {[text: string, x: number][]} sees @param {number} left where what it is shown first begins */
async function again({ piece, first }, sees, left) {
  let width = 0;
  const seen = await looksAgain(
    PAPER,
    [piece],
    [first],
    USUAL,
    async (lines) =>
      lines.map((line) => {
        width += (line.width - 2 * MARGIN) / SECOND;
        return {
          text: sees.map(([it]) => it).join(''),
          sure: sees.map(() => 0.9),
          at: sees.map(([, x]) => MARGIN + SECOND * (x - left)),
        };
      }),
    () => {},
  );
  return { text: seen.get(0)?.text, width: Math.round(width) };
}

test('of running text the numbers are looked at again, with what stands beside them; of what is cut there nothing counts', async () => {
  const line = words('本机关全年共收到申请12件均已办结答复申请人');
  const sees = /** @type {[string, number][]} */ ([
    ['1', 271],
    ['请', 290],
    ['1', 310],
    ['2', 330],
    ['件', 350],
    ['1', 369],
  ]);
  assert.deepEqual(await again(line, sees, 270), { text: '12', width: 100 });
});

test('a number at the end of a line is looked at up to there', async () => {
  const line = words('全年收到的申请共有12');
  const sees = /** @type {[string, number][]} */ ([
    ['有', 270],
    ['1', 290],
    ['2', 310],
  ]);
  assert.deepEqual(await again(line, sees, 250), { text: '12', width: 70 });
});

test('numbers that stand close are looked at together', async () => {
  const line = words('自本年1月8日起施行至今不变');
  const sees = /** @type {[string, number][]} */ ([
    ['1', 170],
    ['月', 190],
    ['8', 210],
  ]);
  assert.deepEqual(await again(line, sees, 130), { text: '1月8', width: 120 });
});

test('what a cell holds is looked at again as a whole, words without a number not at all', async () => {
  const number = words('12', { inCell: true });
  assert.deepEqual(
    await again(
      number,
      [
        ['1', 110],
        ['2', 130],
      ],
      100,
    ),
    { text: '12', width: 40 },
  );
  assert.deepEqual(await again(words('本机关'), [], 100), { text: undefined, width: 0 });
});
