// The source text as lines to show: its marks, its cells, its figures, its headings. Offsets are UTF-16, as everywhere.

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('./cards.js').Card} Card
 * @typedef {import('../../wasm/types.js').Range} Range @typedef {import('../../wasm/types.js').Fact} Fact
 * @typedef {{start: number, end: number, fact: Fact}} FactRange @typedef {{cells: CellRange[], marks: MarkRange[], facts: FactRange[]}} Inside  what stands in a line
 * @typedef {{id: string, start: number, end: number, state: string}} CellRange
 * @typedef {{start: number, end: number, card: Card, at: number, count: number}} MarkRange  at: which of its card's places it is, from 1; count: how many it stands for
 * @typedef {{start: number, end: number, text: string, marks: MarkRange[], ends: MarkRange[], cell?: string, fact?: Fact}} Piece
 *   ends: marks that end with this piece (the number of their card stands behind it)
 * @typedef {{number: number, start: number, end: number, heading: boolean, title: boolean, words: Piece[], values: Piece[], marked: boolean}} SourceLine
 *   number: 0 where a very long line goes on; values: the trailing cells of a row, shown flush right
 */

/** So many places of a card have a mark each; of those behind them, the ones in a line are one mark. */
const MANY = 300;
/** So many figures of the prose are told what they were compared with. */
const FIGURES = 1000;
/** So many characters of a line are laid out together: what is out of sight of a longer one costs nothing. */
const LONGEST = 4000;
/** So many lines are looked through for marks at a time. */
const LOOKED = 20_000;

/** The lines of a text, each worked out once it is asked for: of a hundred thousand few are ever in sight. */
export class Lines {
  /** @type {SourceLine[]} */
  known = [];
  /** Those of them with a mark. @type {SourceLine[]} */
  marked = [];
  isWhole = false;

  /** @param {Result} result @param {import('./cards.js').Card[]} cards */
  constructor(result, cards) {
    this.coming = linesOf(result, cards);
  }

  /** As many as there are up to that number. @param {number} count @param {'known'|'marked'} [which] @returns {SourceLine[]} */
  first(count, which = 'known') {
    const most = which === 'marked' ? this.known.length + LOOKED : Infinity;
    while (!this.isWhole && this[which].length <= count && this.known.length < most) this.add(); // what follows may go on in the last line
    return this[which].slice(0, count);
  }

  add() {
    const { value: line, done } = this.coming.next();
    this.isWhole = Boolean(done);
    if (!line) return;
    const above = this.known[this.known.length - 1];
    const isMarked = above?.marked;
    const goesOn = continues(above, line);
    if (!goesOn) this.known.push(line);
    const one = goesOn ? above : line;
    if (one.marked && !(goesOn && isMarked)) this.marked.push(one);
  }
}

/** @param {Result} result @param {import('./cards.js').Card[]} cards @returns {Generator<SourceLine, void>} */
function* linesOf(result, cards) {
  const cellsOf = beginningIn(cellRanges(result));
  const marksOf = touching(markRanges(result.source.text, cards));
  const factsOf = beginningIn(factRanges(result));
  const headings = result.report.sections.map((s) => s.range);
  let last = 0;
  for (const [start, end, isNew] of lineRanges(result.source.text)) {
    last += isNew ? 1 : 0;
    const number = isNew ? last : 0;
    const inside = { cells: cellsOf(start, end), marks: marksOf(start, end), facts: factsOf(start, end) };
    yield sourceLine(result, { number, start, end }, inside, headings);
  }
}

/** Start and end of each line, without its line break; and of what a very long one goes on with. @param {string} text @returns {Generator<[number, number, boolean], void>} */
function* lineRanges(text) {
  const pattern = /\r\n|\n|\r|$/g;
  for (let start = 0, match = pattern.exec(text); match; match = pattern.exec(text)) {
    for (let at = start; at === start || at < match.index; at += LONGEST)
      yield [at, Math.min(at + LONGEST, match.index), at === start];
    if (match.index === text.length) return;
    start = pattern.lastIndex;
  }
}

/** How many lines of a text begin behind a place. @param {string} text @param {number} from */
export function linesBehind(text, from) {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
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

/** @param {string} text @param {Card[]} cards @returns {MarkRange[]} */
const markRanges = (text, cards) =>
  cards
    .filter(({ number }) => number)
    .flatMap((card) => placesOf(text, card))
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** The places of a card. @param {string} text @param {Card} card */
function placesOf(text, card) {
  /** @type {MarkRange[]} */
  const places = [];
  for (const [i, [start, end]] of card.ranges.entries()) {
    const last = places[places.length - 1];
    if (i > MANY && !/[\r\n]/.test(text.slice(last.end, start))) {
      last.end = Math.max(last.end, end);
      last.count += 1;
    } else places.push({ start, end, card, at: i + 1, count: 1 });
  }
  return places;
}

/** The figures of the prose, by their place. @param {Result} result @returns {FactRange[]} */
const factRanges = ({ report }) =>
  report.facts
    .slice(0, FIGURES)
    .map((fact) => ({ start: fact.range[0], end: fact.range[1], fact }))
    .sort((a, b) => a.start - b.start);

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
    piece.ends = piece.ends.filter(({ card }) => !seen.has(card));
    for (const { card } of piece.ends) seen.add(card);
  }
  return pieces;
}

/** A blank cell has a place, but no characters. @param {number} at @param {CellRange[]} cells @param {MarkRange[]} marks @returns {Piece[]} */
function emptyPieces(at, cells, marks) {
  return cells
    .filter((c) => c.start === at && c.end === at && c.state === 'blank')
    .map((c) => {
      const here = marks.filter((m) => m.start === at && m.end === at);
      return { start: at, end: at, text: '', marks: here, ends: here, cell: c.id };
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
    marks: covering,
    ends: covering.filter((m) => m.end === end),
  };
}

/** @type {Piece} */
const GAP = { start: -1, end: -1, text: '\t', marks: [], ends: [] };

/** A line that holds one value or nothing goes on in the row above it: text with one cell a line stays readable. @param {SourceLine|undefined} above @param {SourceLine} line */
function continues(above, line) {
  const lone =
    line.words.every((p) => !p.text.trim() && !p.marks.length) && (line.values.length > 0 || line.start === line.end);
  if (!above || !lone || above.heading || (!line.values.length && !above.values.length)) return false;
  if (line.values.length) above.values.push(...(above.values.length ? [GAP] : []), ...line.values);
  above.end = line.end;
  above.marked = above.marked || line.marked;
  return true;
}
