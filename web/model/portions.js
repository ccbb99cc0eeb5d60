// A report is drawn in small steps, so that none is long on a slow machine: the verdict, then the cards, the rows of the
// table, its sums, the rest of the evidence, the lines of the text.

const CARDS = 3;
const ROWS = 5;
const ALL_ROWS = 25; // no official table has more
const FIRST_LINES = 10; // those in sight cost most
const LINES = 25;

/**
 * How much of each part is drawn after so many steps; nothing of a part whose turn has not come.
 * @param {number} steps 0: the verdict alone; Infinity: all @param {number} cards how many there are
 * @returns {{cards: number, rows: number, sums: boolean, rest: boolean, lines: number}}
 */
export function portions(steps, cards) {
  const beforeRows = Math.ceil(cards / CARDS) || 1;
  const beforeSums = beforeRows + ALL_ROWS / ROWS;
  const beforeLines = beforeSums + 2;
  return {
    cards: steps * CARDS,
    rows: Math.max(0, steps - beforeRows) * ROWS,
    sums: steps > beforeSums,
    rest: steps > beforeSums + 1,
    lines: steps > beforeLines ? FIRST_LINES + (steps - beforeLines - 1) * LINES : 0,
  };
}
