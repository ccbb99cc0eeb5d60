// The source text as lines to show: its marks, its cells, its figures, its headings. Offsets are UTF-16, as everywhere.

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('./cards.js').Card} Card
 * @typedef {import('../../wasm/types.js').Range} Range @typedef {import('../../wasm/types.js').Fact} Fact
 * @typedef {{start: number, end: number, fact: Fact}} FactRange @typedef {{cells: CellRange[], marks: MarkRange[], facts: FactRange[]}} Inside  what stands in a line
 * @typedef {{id: string, start: number, end: number, state: string}} CellRange @typedef {{start: number, end: number, card: Card}} MarkRange
 * @typedef {{start: number, end: number, text: string, cards: import('./cards.js').Card[], ends: import('./cards.js').Card[], cell?: string, fact?: Fact}} Piece
 *   ends: cards whose range ends with this piece (their number stands behind it)
 * @typedef {{number: number, start: number, end: number, heading: boolean, title: boolean, words: Piece[], values: Piece[], marked: boolean}} SourceLine
 *   values: the trailing cells of a row, shown flush right
 */

/** @param {Result} result @param {import('./cards.js').Card[]} cards @returns {SourceLine[]} */
export function sourceLines(result, cards) {
  const cellsOf = beginningIn(cellRanges(result));
  const marksOf = touching(markRanges(cards));
  const factsOf = beginningIn(factRanges(result));
  const headings = result.report.sections.map((s) => s.range);
  /** @type {SourceLine[]} */
  const lines = [];
  let number = 0;
  for (const [start, end] of lineRanges(result.source.text)) {
    number += 1;
    const inside = { cells: cellsOf(start, end), marks: marksOf(start, end), facts: factsOf(start, end) };
    const line = sourceLine(result, { number, start, end }, inside, headings);
    if (!continues(lines[lines.length - 1], line)) lines.push(line);
  }
  return lines;
}

/** Start and end of each line, without its line break. @param {string} text */
function lineRanges(text) {
  /** @type {Range[]} */
  const out = [];
  const pattern = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    out.push([start, match.index]);
    start = pattern.lastIndex;
  }
  out.push([start, text.length]);
  return out;
}

/** All cells with a range, by their place. @param {Result} result @returns {CellRange[]} */
function cellRanges(result) {
  /** @type {CellRange[]} */
  const out = [];
  for (const [table, { cells }] of Object.entries(result.report.tables)) {
    for (const [id, cell] of Object.entries(cells)) {
      if (cell.range) out.push({ id: `${table}.${id}`, start: cell.range[0], end: cell.range[1], state: cell.state });
    }
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** @param {Card[]} cards @returns {MarkRange[]} */
function markRanges(cards) {
  const out = [];
  for (const card of cards) {
    if (!card.number) continue;
    for (const [start, end] of card.ranges) out.push({ start, end, card });
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The figures of the prose, by their place. @param {Result} result @returns {FactRange[]} */
const factRanges = ({ report }) =>
  report.facts.map((fact) => ({ start: fact.range[0], end: fact.range[1], fact })).sort((a, b) => a.start - b.start);

/** The sorted ranges that begin in a line. Asked line by line, so that a long text is walked once. @template {{start: number, end: number}} R @param {R[]} ranges @returns {(start: number, end: number) => R[]} */
function beginningIn(ranges) {
  let next = 0;
  return (start, end) => {
    while (next < ranges.length && ranges[next].start < start) next += 1;
    const first = next;
    while (next < ranges.length && ranges[next].start <= end) next += 1;
    return ranges.slice(first, next);
  };
}

/** The sorted ranges that touch a line, asked likewise; one that ends where the line begins stands in the line before. @param {MarkRange[]} ranges @returns {(start: number, end: number) => MarkRange[]} */
function touching(ranges) {
  let next = 0;
  /** @type {MarkRange[]} */
  let open = [];
  return (start, end) => {
    for (; next < ranges.length && ranges[next].start <= end; next += 1) open.push(ranges[next]);
    open = open.filter((r) => r.end >= start);
    return open.filter((r) => r.end > start || r.start === r.end || r.start === start);
  };
}

/**
 * @param {Result} result @param {{number: number, start: number, end: number}} line @param {Inside} inside @param {Range[]} headings
 * @returns {SourceLine}
 */
function sourceLine(result, { number, start, end }, inside, headings) {
  const text = result.source.text;
  const pieces = numberedOnce(cut(text, start, end, inside));
  const split = valuesFrom(text, end, inside.cells);
  const plain = text.slice(start, end).trim();
  const beforeSections = !headings.length || start < headings[0][0];
  return {
    number,
    start,
    end,
    marked: inside.marks.length > 0,
    heading: headings.some(([from, to]) => from < end && to > start && isMostOf(plain, text.slice(from, to))),
    title: beforeSections && plain.length > 1 && (result.report.title || '').includes(plain),
    words: pieces.filter((p) => p.start < split),
    values: pieces.filter((p) => p.start >= split),
  };
}

/** Where a whole report stands in one line, that line is no heading for the one in it. @param {string} line @param {string} heading */
const isMostOf = (line, heading) => heading.length * 2 >= line.length;

/** Where the row of values at the end of a line begins: nothing but cells and what parts them follows. @param {string} text @param {number} end @param {CellRange[]} cells */
function valuesFrom(text, end, cells) {
  let from = end + 1;
  for (let i = cells.length - 1; i >= 0; i -= 1) {
    const gap = text.slice(cells[i].end, i + 1 < cells.length ? cells[i + 1].start : end);
    if (!/^[\s|│\u3000]*$/.test(gap)) break;
    from = cells[i].start;
  }
  return from;
}

/** Cuts a line at every border of a cell, mark or figure. @param {string} text @param {number} start @param {number} end @param {Inside} inside @returns {Piece[]} */
function cut(text, start, end, inside) {
  const { cells, marks, facts } = inside;
  const borders = new Set([start, end]);
  for (const { start: from, end: to } of [...cells, ...marks, ...facts]) {
    if (from >= start && from <= end) borders.add(from);
    if (to >= start && to <= end) borders.add(to);
  }
  const points = Array.from(borders).sort((a, b) => a - b);
  /** @type {Piece[]} */
  const pieces = [];
  for (let i = 0; i < points.length; i += 1) {
    pieces.push(...emptyPieces(points[i], cells, marks));
    if (i + 1 < points.length) pieces.push(piece(text, points[i], points[i + 1], inside));
  }
  return pieces;
}

/** Several places of one finding in a line carry its number once, behind the last. @param {Piece[]} pieces */
function numberedOnce(pieces) {
  /** @type {Set<Card>} */
  const seen = new Set();
  for (const piece of pieces.slice().reverse()) {
    piece.ends = piece.ends.filter((card) => !seen.has(card));
    for (const card of piece.ends) seen.add(card);
  }
  return pieces;
}

/** A blank cell has a place, but no characters. @param {number} at @param {CellRange[]} cells @param {MarkRange[]} marks @returns {Piece[]} */
function emptyPieces(at, cells, marks) {
  return cells
    .filter((c) => c.start === at && c.end === at && c.state === 'blank')
    .map((c) => {
      const cards = marks.filter((m) => m.start === at && m.end === at).map((m) => m.card);
      return { start: at, end: at, text: '', cards, ends: cards, cell: c.id };
    });
}

/** @param {string} text @param {number} start @param {number} end @param {Inside} inside @returns {Piece} */
function piece(text, start, end, { cells, marks, facts }) {
  const covers = (/** @type {{start: number, end: number}} */ range) => range.start <= start && range.end >= end;
  const covering = marks.filter(covers);
  const cell = cells.find((c) => covers(c) && c.end > c.start);
  return {
    start,
    end,
    text: text.slice(start, end),
    cell: cell?.id,
    fact: facts.find(covers)?.fact,
    cards: covering.map((m) => m.card),
    ends: covering.filter((m) => m.end === end).map((m) => m.card),
  };
}

/** @type {Piece} */
const GAP = { start: -1, end: -1, text: '\t', cards: [], ends: [] };

/** A line that holds one value or nothing goes on in the row above it: text with one cell a line stays readable. @param {SourceLine|undefined} above @param {SourceLine} line */
function continues(above, line) {
  const lone =
    line.words.every((p) => !p.text.trim() && !p.cards.length) && (line.values.length > 0 || line.start === line.end);
  if (!above || !lone || above.heading || (!line.values.length && !above.values.length)) return false;
  if (line.values.length) above.values.push(...(above.values.length ? [GAP] : []), ...line.values);
  above.end = line.end;
  above.marked = above.marked || line.marked;
  return true;
}
