/**
 * Damage to numbers.
 * @import { Draft, SheetCell } from './draft.js'
 */
import { TABLES } from '../format.js';

/** @param {Draft} draft @param {(text: string) => string} change @param {number} [share] of the numbers */
function change(draft, change, share = 1) {
  for (const table of TABLES) {
    for (const cell of draft.numbers(table))
      if (cell.text !== '' && draft.random.chance(share)) cell.text = change(cell.text);
  }
}

/** @param {string} text */
const wide = (text) => text.replace(/[0-9.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Digits in full width. @param {Draft} draft */
export const fullWidth = (draft) => change(draft, wide, draft.random.pick([1, 0.3]));

/** Thousands separators. @param {Draft} draft */
export function thousands(draft) {
  const comma = draft.random.pick([',', '，']);
  change(draft, (text) => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, comma));
}

/** White space that is not seen, and marks that are not even that. @param {Draft} draft */
export function unseen(draft) {
  const marks = ['\u00a0', '\u200b', '\u200e', '\u202c', '\ufeff', '\u3000', '\u2009', '\u00ad'];
  change(draft, (text) => `${draft.random.pick(marks)}${text}${draft.random.pick(marks)}`, 0.5);
  for (const table of TABLES) {
    for (const cell of draft.labels(table)) {
      const at = draft.random.int(1, cell.text.length);
      cell.text = `${cell.text.slice(0, at)}${draft.random.pick(marks)}${cell.text.slice(at)}`;
    }
  }
}

/** Spaces before and after. @param {Draft} draft */
export const padded = (draft) =>
  change(draft, (text) => `${draft.random.pick(['', ' ', '　　', '  '])}${text}${draft.random.pick(['', ' ', '  '])}`);

/** What a web page left: &nbsp; as text. @param {Draft} draft */
export const residue = (draft) => change(draft, (text) => `${text}&nbsp;`, 0.3);

/** Whole numbers as a spreadsheet writes them with one place: 3.0 @param {Draft} draft */
export function withPlaces(draft) {
  for (const cell of draft.numbers('requests')) if (/^\d+$/.test(cell.text)) cell.text = `${cell.text}.0`;
}

/** Units behind the number. @param {Draft} draft */
export function units(draft) {
  const unit = draft.random.pick(['件', ' 件', '条']);
  for (const cell of draft.numbers('requests')) if (cell.text !== '' && draft.random.chance(0.3)) cell.text += unit;
}

/** Remarks beside the number, some with numbers of their own. @param {Draft} draft */
export function remarks(draft) {
  const { random } = draft;
  for (const cell of random.sample(draft.numbers('requests'), random.int(1, 5))) {
    cell.text += random.pick(['（含上年1件）', '（注）', '（其中网络申请2件）', '*', '（已核实）']);
    draft.doubt('requests', [cell]);
  }
}

/** Signs and words where a number belongs: no 0. @param {Draft} draft */
export function notNumbers(draft) {
  const { random } = draft;
  const word = random.pick(['/', '-', '—', '--', '无', '不适用', '不涉及', '——']);
  for (const cell of draft.numbers('requests').filter(({ text }) => text === '0')) {
    if (random.chance(0.5)) continue;
    cell.text = word;
    draft.expect('requests', [cell], 'invalid');
  }
}

/** A number cut in two by an extractor: 2 0 for 20. @param {Draft} draft */
export function splitInTwo(draft) {
  const { random } = draft;
  const long = draft.numbers('requests').filter(({ text }) => text.length > 1);
  for (const cell of random.sample(long, random.int(1, 3))) {
    const at = random.int(1, cell.text.length - 1);
    cell.text = `${cell.text.slice(0, at)} ${cell.text.slice(at)}`;
    draft.doubt('requests', [cell]);
  }
}

/** A number and the one below it as one, as recognised scans have them: that is what stands there. @param {Draft} draft */
export function joinedWithBelow(draft) {
  const rows = draft.numberRows('requests');
  if (rows.length < 2) return; // another damage took them
  const at = draft.random.int(0, rows.length - 2);
  const [above, below] = [rows[at], rows[at + 1]].map((row) => row.filter(({ id }) => id !== undefined));
  if (above.length === 0 || above.length !== below.length) return; // nor is it told which stands below which
  const column = draft.random.int(0, above.length - 1);
  draft.doubt('requests', below);
  above[column].text += below[column].text;
  draft.expect('requests', [above[column]], Number(above[column].text), false);
  rows[at + 1].splice(rows[at + 1].indexOf(below[column]), 1);
  draft.expect('requests', [below[column]], 'missing');
}

/** Numbers of a row without anything between them: sure only where no number has a second digit. @param {Draft} draft */
export function glued(draft) {
  for (const table of TABLES) {
    for (const row of draft.numberRows(table)) gluedRow(draft, table, row, () => true);
  }
}

/** Some of the gaps between numbers are gone. @param {Draft} draft */
export function halfGlued(draft) {
  for (const row of draft.numberRows('requests')) gluedRow(draft, 'requests', row, () => draft.random.chance(0.5));
}

/** @param {Draft} draft @param {import('../format.js').TableId} table @param {SheetCell[]} row @param {() => boolean} joins */
function gluedRow(draft, table, row, joins) {
  const numbers = row.filter(({ id }) => id !== undefined);
  if (numbers.length > 1 && numbers.some(({ text }) => text.length > 1)) draft.doubt(table, numbers);
  const first = row.indexOf(numbers[0]);
  let text = '';
  numbers.forEach((number, i) => {
    text += i === 0 || joins() ? number.text : ` ${number.text}`;
  });
  row.splice(first, numbers.length, { text });
}

/** A minus sign that is none of ASCII. @param {Draft} draft */
export const otherMinus = (draft) => change(draft, (text) => text.replace('-', draft.random.pick(['−', '－', '—'])));

/** A sign or letter of recognised scans for some zeros: no number, and the row keeps its other values. @param {Draft} draft */
export function recognised(draft) {
  const { random } = draft;
  for (const cell of draft.numbers('requests').filter(({ text }) => text === '0')) {
    if (random.chance(0.9)) continue;
    cell.text = random.pick(['O', 'o', '〇', '○']);
    draft.expect('requests', [cell], 'invalid');
  }
}

/** A unit in brackets behind every number. @param {Draft} draft */
export const unitsInBrackets = (draft) => change(draft, (text) => `${text}（件）`);
