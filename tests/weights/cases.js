/**
 * Reports to weigh the ways to read a table with: right ones and such whose authors erred, each kind of damage alone, pairs of them and
 * two or three at once. Each as a line: the document, and by cell what stands there.
 * @import { Damaged } from '../generator/damage/run.js'
 */
import { KINDS } from '../generator/damage/index.js';
import { documentsOf } from '../generator/damage/run.js';
import { onePair, several } from '../generator/damage/several.js';

/** @param {number} first the first seed @param {number} count of each kind @returns {Generator<string>} */
export function* casesOf(first, count) {
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  const many = Array.from({ length: 80 * count }, (_, i) => first + i);
  for (const erring of [false, true]) {
    for (const kind of Object.values(KINDS)) yield* lines(documentsOf(() => kind, seeds, erring));
    yield* lines(documentsOf(onePair(), many, erring));
    yield* lines(documentsOf(several, many, erring));
  }
}

/** @param {Damaged[]} damaged */
const lines = (damaged) =>
  damaged.map(({ document, expected }) => JSON.stringify({ document, cells: Object.fromEntries(expected) }));
