/** The runs of pages as words on lines, as a reader sees them: pieces that touch are one, white space parts. */

/**
 * @typedef {import('../../readers/origins.js').Origin} Origin
 * @typedef {{run: number, at: number}} Char a character of a run
 * @typedef {{characters: string, chars: Char[], taken: number}} Word `taken`: how many of its characters have been found again
 * @typedef {{index: number, page: number, text: string, x: number, y: number, width: number, height: number}} Piece
 */

/** Shares of the height: nearer on the page is one word, and one line. */
const TOUCHING = 0.25;
const SAME_LINE = 0.5;

/** @param {(Origin | undefined)[]} origins of runs @returns {Word[][]} from top to bottom, from left to right */
export function linesOf(origins) {
  const pieces = origins.flatMap((origin, index) =>
    origin?.box && origin.run ? [{ ...origin.run, index, page: origin.box.page }] : [],
  );
  pieces.sort((a, b) => a.page - b.page || middle(a) - middle(b));
  /** @type {Piece[][]} */
  const lines = [];
  for (const piece of pieces) {
    const line = lines[lines.length - 1];
    if (line && isOn(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => wordsOf(line.sort((a, b) => a.x - b.x)));
}

/** @param {Piece} piece */
const middle = ({ y, height }) => y + height / 2;

/** @param {Piece[]} line @param {Piece} piece */
function isOn([first], piece) {
  const near = SAME_LINE * Math.min(first.height, piece.height);
  return first.page === piece.page && Math.abs(middle(first) - middle(piece)) < near;
}

/** @param {Piece[]} line from left to right @returns {Word[]} */
function wordsOf(line) {
  /** @type {Word[]} */
  const words = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { index, text, x, width, height } of line) {
    let open = x - end < TOUCHING * height && !/^\s/.test(text);
    for (const { 0: characters, index: start } of text.matchAll(/\S+/g)) {
      const chars = Array.from({ length: characters.length }, (_, i) => ({ run: index, at: start + i }));
      const last = words[words.length - 1];
      if (open && last) {
        last.characters += characters;
        last.chars.push(...chars);
      } else words.push({ characters, chars, taken: 0 });
      open = false;
    }
    end = /\s$/.test(text) ? Number.NEGATIVE_INFINITY : x + width;
  }
  return words;
}
