/** The drawing of figures: bars, shares, a heat map, as pieces of SVG. */
import { escaped } from './xml.js';

/**
 * @typedef {import('./figures.js').Figure} Figure @typedef {import('./figures.js').Year} Year
 * @typedef {{ name: string, counted: Year[] }} Row
 * @typedef {{ name: string, value: number, colour: string }} Piece
 */

const LEFT = 24;
/** Where bars begin, beside the names of their rows. */
const FROM = 250;
const HEAD = 34;
/** Each dark enough for white numbers. */
const COLOURS = ['#1d4f8c', '#9a6200', '#3d6fa6', '#6b5216', '#5b4b8a', '#1a7f4b', '#9c4a63', '#626b76', '#b42318'];
/** As the page paints them. */
const KINDS = {
  error: { ground: '#b42318', ink: 'light' },
  warning: { ground: '#fdf4e0', ink: '' },
  note: { ground: '#ecf3fb', ink: '' },
  unread: { ground: '#f2f0f8', ink: '' },
};

/** @param {number} x @param {number} y @param {string | number} words @param {string} [name] of its class */
const text = (x, y, words, name = '') =>
  `<text x="${round(x)}" y="${round(y)}"${name && ` class="${name}"`}>${escaped(String(words))}</text>`;

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {string} fill @param {string} [title] */
const box = (x, y, width, height, fill, title = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" stroke="#fff"><title>${escaped(title)}</title></rect>`;

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;

/** @param {Year[]} years @param {(year: Year) => number} number */
const sum = (years, number) => years.reduce((all, year) => all + number(year), 0);

/** What the colours mean, some to a line. @param {Piece[]} pieces @param {number} y @param {number} across how many stand side by side */
const legend = (pieces, y, across) =>
  pieces
    .map(({ name, colour }, i) => {
      const [x, line] = [LEFT + (i % across) * (900 / across), y + Math.floor(i / across) * 22];
      return box(x, line - 11, 13, 13, colour, name) + text(x + 19, line, name);
    })
    .join('');

/**
 * Two bars a year, what came in and what became of it, as long as their numbers.
 * @param {string} title @param {Row[]} rows @param {Record<'new' | 'carriedIn' | 'handled' | 'carriedOut', string>} kinds @param {number} width
 * @returns {Figure}
 */
export function bars(title, rows, kinds, width) {
  const keys = /** @type {(keyof typeof kinds)[]} */ (Object.keys(kinds));
  const years = rows.map(({ name, counted }) => ({
    name,
    pieces: keys.map((key, i) => ({ name: kinds[key], value: sum(counted, (year) => year[key]), colour: COLOURS[i] })),
  }));
  const pairs = years.flatMap(({ name, pieces }) => [
    { name, pieces: pieces.slice(0, 2) },
    { name: '', pieces: pieces.slice(2) },
  ]);
  const total = (/** @type {Piece[]} */ pieces) => pieces.reduce((all, { value }) => all + value, 0);
  const scale = (width - FROM - 200) / Math.max(1, ...pairs.map(({ pieces }) => total(pieces)));
  if (rows.length === 0) return { height: 0, parts: '' };
  const top = HEAD + 34;
  const lines = pairs.map(({ name, pieces }, i) => {
    const y = top + Math.floor(i / 2) * 56 + (i % 2) * 22;
    const numbers = pieces.map((piece) => `${piece.name} ${piece.value}`).join(' + ');
    return (
      text(LEFT, y + 15, name) + row(pieces, FROM, y, scale) + text(FROM + total(pieces) * scale + 8, y + 15, numbers)
    );
  });
  const parts = text(LEFT, 18, title, 'head') + legend(years[0].pieces, HEAD + 12, 4) + lines.join('\n');
  return { height: top + rows.length * 56, parts };
}

/** Pieces one behind the other. @param {Piece[]} pieces @param {number} x @param {number} y @param {number} scale */
function row(pieces, x, y, scale) {
  let at = x;
  return pieces
    .map(({ name, value, colour }) => {
      const drawn = value > 0 ? box(at, y, value * scale, 20, colour, `${name} ${value}`) : '';
      at += value * scale;
      return drawn;
    })
    .join('');
}

/** A bar a year, as long as all of them, parted by results. @param {string} title @param {Row[]} rows @param {number} width @returns {Figure} */
export function shares(title, rows, width) {
  const labels = Array.from(
    new Set(rows.flatMap(({ counted }) => counted.flatMap(({ results }) => results.map((it) => it.label)))),
  );
  const years = rows.map(({ name, counted }) => ({
    name,
    pieces: labels.map((label, i) => ({
      name: label,
      value: sum(counted, ({ results }) => results.find((it) => it.label === label)?.value ?? 0),
      colour: COLOURS[i % COLOURS.length],
    })),
  }));
  if (labels.length === 0) return { height: 0, parts: '' };
  const top = HEAD + Math.ceil(labels.length / 3) * 22 + 16;
  const lines = years.map(
    ({ name, pieces }, i) => text(LEFT, top + i * 40 + 19, name) + whole(pieces, top + i * 40, width),
  );
  const parts = text(LEFT, 18, title, 'head') + legend(years[0].pieces, HEAD + 12, 3) + lines.join('\n');
  return { height: top + rows.length * 40, parts };
}

/** One bar of shares, with the number on those that have room for it. @param {Piece[]} pieces @param {number} y @param {number} width */
function whole(pieces, y, width) {
  const all = pieces.reduce((sum, { value }) => sum + value, 0);
  if (all === 0) return '';
  const scale = (width - FROM - LEFT) / all;
  let at = FROM;
  return pieces
    .map(({ name, value, colour }) => {
      const share = ((100 * value) / all).toFixed(1);
      const long = value * scale;
      const drawn = value > 0 ? box(at, y, long, 28, colour, `${name} ${value}（${share}%）`) : '';
      const number = long > 34 ? text(at + long / 2, y + 19, share, 'n light') : '';
      at += long;
      return drawn + number;
    })
    .join('');
}

/**
 * Reports by rules: how many groups of findings, painted as the gravest is.
 * @param {string} title @param {import('./figures.js').Line[]} lines @param {import('../rule-counts.js').Common[]} columns
 * @param {{ width: number, note: string }} how `note` stands below
 * @returns {Figure}
 */
export function heat(title, lines, columns, { width, note }) {
  if (columns.length === 0) return { height: 0, parts: '' };
  const cell = Math.min(60, (width - FROM - LEFT - 80) / columns.length);
  const names = 22 * columns.length;
  const top = HEAD + names + 30;
  const heads = columns.map(
    (rule, i) =>
      text(LEFT, HEAD + 12 + i * 22, `${i + 1}  ${rule.title}`) + text(FROM + (i + 0.5) * cell, top - 8, i + 1, 'n'),
  );
  const rows = lines.map(({ name, rules }, at) => {
    const y = top + at * 24;
    const cells = columns.map(({ rule }, i) => {
      const found = rules.find((one) => one.rule === rule);
      if (!found)
        return `<rect x="${round(FROM + i * cell)}" y="${y}" width="${round(cell)}" height="24" fill="none" stroke="#dfe2e6"/>`;
      const { ground, ink } = KINDS[found.kind];
      return (
        box(FROM + i * cell, y, cell, 24, ground, `${name} ${found.message}`) +
        text(FROM + (i + 0.5) * cell, y + 17, found.count, `n ${ink}`.trim())
      );
    });
    return text(FROM - 8, y + 17, shortened(name), 'end') + cells.join('');
  });
  const below = top + lines.length * 24;
  return {
    height: below + (note ? 28 : 0),
    parts: [text(LEFT, 18, title, 'head'), ...heads, ...rows, note && text(LEFT, below + 22, note)].join('\n'),
  };
}

/** Of a long name the end, which tells it from its neighbours. @param {string} name */
const shortened = (name) => (name.length > 17 ? `…${name.slice(-16)}` : name);
