/**
 * Damage to labels.
 * @import { Draft, SheetCell } from './draft.js'
 */
import { TABLES } from '../format.js';

/** @param {Draft} draft @returns {SheetCell[]} */
const allLabels = (draft) => TABLES.flatMap((table) => draft.labels(table));

/** @param {Draft} draft @param {(text: string) => string} change @param {number} [share] of the labels */
function change(draft, change, share = 1) {
  for (const cell of allLabels(draft)) if (draft.random.chance(share)) cell.text = change(cell.text);
}

/** Labels broken over two or three lines. @param {Draft} draft */
export function labelsBroken(draft) {
  change(draft, (text) => broken(draft, broken(draft, text)), 0.5);
}

/** @param {Draft} draft @param {string} text */
function broken(draft, text) {
  if (text.length < 4) return text;
  const at = draft.random.int(numbering(text) + 1, text.length - 1);
  return `${text.slice(0, at)}\n${text.slice(at)}`;
}

/** How many characters the number of a label has: 1. or （一） or 三、 @param {string} text */
const numbering = (text) => /^(\d\.|（[一二三四五六七]）|[一二三四]、)?/.exec(text)?.[0].length ?? 0;

/** Short labels one character a line, as in narrow columns; numbers of labels stay whole. @param {Draft} draft */
export function oneCharacterALine(draft) {
  change(draft, (text) => {
    const kept = numbering(text);
    return text.length > 12 ? text : [text.slice(0, kept), ...text.slice(kept)].filter(Boolean).join('\n');
  });
}

/** Spaces inside labels. @param {Draft} draft */
export function labelsSpaced(draft) {
  const space = draft.random.pick([' ', '　', '\u00a0']);
  change(
    draft,
    (text) => {
      const at = draft.random.int(1, text.length - 1);
      return `${text.slice(0, at)}${space}${text.slice(at)}`;
    },
    0.6,
  );
}

const SLIPS = [
  ['本年废止件数', '本年度止件数'],
  ['其他', '其它'],
  ['商业企业', '商业企事业'],
  ['社会公益组织', '社会公益机构'],
  ['法律服务机构', '法律服务组织'],
  ['结转下年度继续办理', '结转下年继续办理'],
  ['不掌握相关政府信息', '不掌握相关信息'],
  ['信访举报投诉类申请', '信访投诉举报类申请'],
  ['本年处理决定数量', '本年度处理决定数量'],
  ['无法提供', '无法提共'],
  ['禁止公开', '止公开'],
  ['行政规范性文件', '规范性文件'],
  ['尚未审结', '未审结'],
  ['总计', '合计'],
];

/** Labels with slips of the pen: other words, a character too few or too many. @param {Draft} draft */
export function labelsMistyped(draft) {
  const { random } = draft;
  for (const [from, to] of random.sample(SLIPS, random.int(1, 4))) change(draft, (text) => text.replace(from, to));
  for (const cell of random.sample(
    allLabels(draft).filter(({ text }) => text.length > 8),
    random.int(1, 4),
  )) {
    const at = random.int(3, cell.text.length - 2);
    const doubled = random.chance(0.5) ? cell.text.slice(at, at + 2) : '';
    cell.text = `${cell.text.slice(0, at)}${doubled.slice(0, 1)}${doubled.slice(0, 1)}${cell.text.slice(at + 1)}`;
  }
}

const HALF = { '（': '(', '）': ')', '：': ':', '，': ',', '“': '"', '”': '"', '、': ',' };

/** Half-width brackets and punctuation. @param {Draft} draft */
export function halfWidth(draft) {
  change(draft, (text) => text.replace(/[（）：，“”]/g, (one) => HALF[/** @type {keyof typeof HALF} */ (one)]));
}

/** Other ways to number: 1、 1． １. 1) @param {Draft} draft */
export function otherNumbering(draft) {
  const sign = draft.random.pick(['、', '．', ' ', ' . ', '）', ')', '．']);
  change(draft, (text) =>
    text.replace(/^(\d)\./, `$1${sign}`).replace(/^([一二三四])、/, `$1${draft.random.pick(['、', '．', '.', ' '])}`),
  );
}

/** Numbers that Word made are not in the text. @param {Draft} draft */
export function numberingLost(draft) {
  change(draft, (text) => text.replace(/^(\d\.|（[一二三四五六七]）|[一二三四]、)/, ''));
}

/** Years, notes and counts in labels: their digits are no data. @param {Draft} draft */
export function labelsWithNumbers(draft) {
  const { year } = draft.report.truth;
  const note = draft.random.pick([`（${year}年）`, '（单位：件）', '（1）', '【注1】', '①']);
  change(draft, (text) => `${text}${note}`, 0.4);
}

/** Numbers and references of labels in other words. @param {Draft} draft */
export function labelsInFull(draft) {
  change(draft, (text) => text.replace(/^（([一二三四五])）/, '(第$1项)').replace(/^第二十条/, '《条例》第二十条'), 1);
}

/** The labels of a row in one cell: （三）不予公开1.属于国家秘密. @param {Draft} draft */
export function labelsJoined(draft) {
  for (const row of draft.numberRows('requests')) {
    const labels = row.filter(({ id }) => id === undefined);
    const text = labels.map((cell) => cell.text).join('');
    labels.forEach((cell, i) => {
      cell.text = i === 0 ? text : '';
    });
  }
}

/** The label of a row stands in the last cell of the row above, and its own cell is empty. @param {Draft} draft */
export function labelInCellAbove(draft) {
  const rows = draft.numberRows('requests');
  for (const row of draft.random.sample(rows.slice(1), draft.random.int(1, 3))) {
    const above = rows[rows.indexOf(row) - 1];
    const label = row.findLast(({ label, text }) => label && text !== '');
    const last = above[above.length - 1];
    if (!label || last.id === undefined) continue;
    last.text += `${draft.random.pick([' ', '  '])}${label.text}`;
    label.text = '';
    draft.doubt('requests', [...above, ...row]);
  }
}

/** The numbers of a row stand beside the first of the lines that its label is broken into, as text copied from a PDF has them. @param {Draft} draft */
export function numbersInLabels(draft) {
  for (const row of draft.numberRows('requests')) {
    const numbers = row.filter(({ id }) => id !== undefined);
    const label = row[row.indexOf(numbers[0]) - 1];
    if (!label || label.text.length < 9) continue;
    const rest = { text: `\n${label.text.slice(9)}` };
    label.text = label.text.slice(0, 9);
    row.push(rest);
  }
}

/** The last character of long labels is lost, digits follow at once. @param {Draft} draft */
export function lastCharacterLost(draft) {
  for (const row of draft.numberRows('requests')) {
    const first = row.findIndex(({ id }) => id !== undefined);
    const label = row[first - 1];
    if (label && label.text.length > 8 && draft.random.chance(0.3)) label.text = label.text.slice(0, -1);
  }
}

const RADICALS = { 一: '⼀', 二: '⼆', 工: '⼯', 大: '⼤', 行: '⾏', 自: '⾃', 人: '⼈', 文: '⽂', 无: '⽆' };

/** Radicals for characters, as text copied from a PDF has them. @param {Draft} draft */
export function radicals(draft) {
  draft.finishing.push((text) =>
    text.replace(/[一二工大行自人文无]/g, (one) => RADICALS[/** @type {keyof typeof RADICALS} */ (one)]),
  );
}
