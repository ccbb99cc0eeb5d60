// A report is drawn in small steps, so that none is long on a slow machine: the verdict, then the cards, the rows of the
// table, the rest of the evidence, the lines of the text.

const CARDS = 6;
const ROWS = 9;
const LINES = 40;
const ROW_STEPS = 3;

/**
 * How much of each part is drawn after so many steps; nothing of a part whose turn has not come.
 * @param {number} steps 0: the verdict alone; Infinity: all @param {number} cards how many there are
 * @returns {{cards: number, rows: number, rest: boolean, lines: number, all: boolean}}
 */
export function portions(steps, cards) {
  const beforeRows = Math.ceil(cards / CARDS) || 1;
  const beforeRest = beforeRows + ROW_STEPS;
  const lines = Math.max(0, steps - beforeRest - 1) * LINES;
  return {
    cards: steps * CARDS,
    rows: Math.max(0, steps - beforeRows) * ROWS,
    rest: steps > beforeRest,
    lines,
  };
}
