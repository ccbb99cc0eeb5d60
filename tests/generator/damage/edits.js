/**
 * Reports as careless hands and tools leave them: up to six small edits anywhere, of lines, rows, cells and letters. What they should be
 * read as nobody can say, but every result is valid.
 * @import { Random } from '../random.js'
 * @import { Draft, Line, Row, Sheet } from './draft.js'
 */
import { TABLES } from '../format.js';
import { createRandom } from '../random.js';
import { FORM_NAMES, KINDS } from './index.js';
import { damaged } from './score.js';
import { together } from './several.js';

/** @typedef {(list: any[], random: Random) => void} Edit of a list: blocks, rows, cells, letters */

/** @param {any[]} list @param {Random} random */
const place = (list, random) => random.int(0, list.length - 1);

/** @type {Edit} */
const dropped = (list, random) => list.splice(place(list, random), 1);

/** @type {Edit} */
const doubled = (list, random) => {
  const at = place(list, random);
  list.splice(at, 0, structuredClone(list[at]));
};

/** @type {Edit} */
const swapped = (list, random) => {
  const at = place(list, random);
  list.splice(at + 1, 0, ...list.splice(at, 1));
};

/** @type {Edit} */
const moved = (list, random) => {
  const [taken] = list.splice(place(list, random), 1);
  list.splice(random.int(0, list.length), 0, taken);
};

/** @type {Edit} */
const over = (list, random) => {
  list[place(list, random)] = structuredClone(random.pick(list));
};

const EDITS = [dropped, doubled, swapped, moved, over];

/** @param {string} text @param {Random} random */
function lettersEdited(text, random) {
  const letters = [...text];
  random.pick(EDITS)(letters, random);
  return letters.join('');
}

/** What tools and hands leave in a cell or a sentence instead of what stood there. */
const LEFT = [
  '',
  '0',
  '1',
  '2',
  '/',
  '—',
  '无',
  '件',
  '总计',
  '其他',
  '（一）',
  '1.',
  '100%',
  '，',
  '。',
  '\n',
  ' ',
  '12 3',
];

/** @param {string} text @param {Random} random */
function putInto(text, random) {
  const at = random.int(0, text.length);
  return text.slice(0, at) + random.pick(LEFT) + text.slice(at);
}

/** A number is another by one, or ten times as much. @param {string} text @param {Random} random */
function countedOtherwise(text, random) {
  const numbers = [...text.matchAll(/\d+/g)];
  if (numbers.length === 0) return text;
  const { 0: number, index } = random.pick(numbers);
  const other = random.pick([Number(number) + 1, Math.abs(Number(number) - 1), `${number}0`, 0]);
  return `${text.slice(0, index)}${other}${text.slice(index + number.length)}`;
}

/** Sentences or their parts in another order, lost or said twice. @param {string} text @param {Random} random */
function partsEdited(text, random) {
  const parts = text.split(random.chance(0.5) ? /(?<=[。；])/ : /(?<=[，、。；：])/);
  random.pick(EDITS)(parts, random);
  return parts.join('');
}

const OF_TEXT = [lettersEdited, putInto, countedOtherwise, partsEdited];

/** @param {{ text: string }} one @param {Random} random */
function textEdited(one, random) {
  if (one.text !== '') one.text = random.pick(OF_TEXT)(one.text, random);
}

/** @param {Row} row @param {Random} random */
function rowEdited(row, random) {
  if (row.length === 0) return;
  const at = place(row, random);
  if (random.chance(0.4)) random.pick(EDITS)(row, random);
  else if (random.chance(0.7)) row[at].text = random.pick(LEFT);
  else row[at].text += row.splice(at + 1, 1)[0]?.text ?? '';
}

/** Rows in another order, lost or there twice; two of them as one, or one as two. @param {Row[]} rows @param {Random} random */
function rowsEdited(rows, random) {
  const at = place(rows, random);
  if (random.chance(0.6)) random.pick(EDITS)(rows, random);
  else if (random.chance(0.5)) rows[at].push(...(rows.length > 2 ? (rows.splice(at + 1, 1)[0] ?? []) : []));
  else rows.splice(at + 1, 0, rows[at].splice(random.int(1, rows[at].length)));
}

/** @param {Sheet} sheet @param {Random} random */
function sheetEdited({ rows }, random) {
  if (rows.length < 2) return;
  const row = random.pick(rows);
  if (random.chance(0.3)) rowsEdited(rows, random);
  else if (random.chance(0.6)) rowEdited(row, random);
  else if (row.length > 0) textEdited(random.pick(row), random);
}

/** @param {Draft} draft */
function edited({ blocks, random }) {
  const sheets = /** @type {Sheet[]} */ (blocks.filter(({ kind }) => kind === 'table'));
  const lines = /** @type {Line[]} */ (blocks.filter(({ kind }) => kind === 'line'));
  if (sheets.length > 0 && random.chance(0.6)) sheetEdited(random.pick(sheets), random);
  else if (lines.length > 0 && random.chance(0.85)) textEdited(random.pick(lines), random);
  else random.pick(EDITS)(blocks, random);
}

/** Every form has its turn. @param {number} seed */
const formOf = (seed) => FORM_NAMES[seed % FORM_NAMES.length];

/** Damaged in one way or none, not edited yet. @param {number} seed @param {Random} random */
function draftOf(seed, random) {
  const form = formOf(seed);
  const fitting = Object.values(KINDS).filter(({ forms }) => forms.includes(form));
  const kinds = random.chance(0.5) ? [random.pick(fitting)] : [];
  return damaged({ ...together(kinds, form), distinct: random.chance(0.5) }, seed);
}

/** @param {number} seed */
export function editedReport(seed) {
  const random = createRandom(seed + 1_300_000);
  const draft = draftOf(seed, random);
  for (let edits = random.int(1, 6); edits > 0; edits--) edited(draft);
  return { seed, form: draft.form, document: draft.write() };
}

/** Some rows of numbers, and all others. @param {Row[]} rows @param {Random} random */
function someOf(rows, random) {
  const numbers = rows.filter((row) => row.some(({ id }) => id !== undefined));
  const kept = random.sample(numbers, random.int(1, Math.min(8, numbers.length)));
  return rows.filter((row) => !numbers.includes(row) || kept.includes(row));
}

/** A table alone, or below the title of its report; often of few rows, so that edits fall on each other. @param {number} seed */
export function editedTable(seed) {
  const random = createRandom(seed + 1_700_000);
  const draft = draftOf(seed, random);
  const table = draft.sheet(random.pick(TABLES));
  if (random.chance(0.7)) table.rows = someOf(table.rows, random);
  const titles = draft.blocks.slice(0, random.chance(0.5) ? draft.report.titleLines.length : 0);
  draft.blocks = [...titles, table];
  for (let edits = random.int(1, 10); edits > 0; edits--) sheetEdited(table, random);
  return { seed, form: draft.form, document: draft.write() };
}
