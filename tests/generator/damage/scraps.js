/**
 * Scraps of a table put one behind another: labels, numbers, brackets, marks and ends of lines, in any order, down to two of them. What
 * they should be read as nobody can say, but every result is valid.
 * @import { Random } from '../random.js'
 */
import { gridOf, TABLES } from '../format.js';
import { createRandom } from '../random.js';

const NUMBERS = [
  '0',
  '1',
  '2',
  '3',
  '7',
  '12',
  '284',
  '10',
  '3.5',
  '1,024',
  '００',
  '-1',
  '—',
  '/',
  '无',
  '12 3',
  '110',
  '',
];
const BETWEEN = ['\t', '\n', ' ', '', ' | ', '\n\n', '　'];
const MARKS = [
  '（单位：件）',
  '（1）',
  '①',
  '：',
  '。',
  '1.',
  '2.',
  '（一）',
  '（',
  '）',
  '注：',
  '合计',
  '件',
  '第三项',
  '.',
  '以上数据均完整。',
];

/** Mostly what is usual. @template T @param {T} usual @param {T[]} others @param {Random} random @param {number} share */
const mostly = (usual, others, random, share) => (random.chance(share) ? usual : random.pick(others));

/** A label, or what is left of it. @param {string} words @param {Random} random */
function label(words, random) {
  if (random.chance(0.85)) return words;
  const at = random.int(0, words.length);
  return random.chance(0.5) ? words.slice(0, at) : words.slice(0, at) + words.slice(at + 1);
}

/** @param {string} text @param {Random} random */
const marked = (text, random) => (random.chance(0.12) ? text + random.pick(MARKS) : text);

/** Rows of a label and numbers, in the order of the table or in none. @param {string[]} words @param {Random} random @returns {string[][]} */
function rowsOf(words, random) {
  const ordered = random.chance(0.6);
  const width = random.int(1, 7);
  const first = random.int(0, words.length - 1);
  return Array.from({ length: random.int(2, 12) }, (_, row) => {
    const own = label(ordered ? words[(first + row) % words.length] : random.pick(words), random);
    const count = mostly(width, [0, 1, 2, 6, 7, 8], random, 0.7);
    const numbers = Array.from({ length: count }, () => mostly(String(random.int(0, 3)), NUMBERS, random, 0.8));
    const cells = [own, ...numbers].map((cell) => marked(cell, random));
    return random.chance(0.9) ? cells : cells.reverse();
  });
}

/** @param {string[][]} rows @param {Random} random */
function textOf(rows, random) {
  const between = random.pick(BETWEEN);
  const parts = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? '' : mostly(between, BETWEEN, random, 0.93)) + cell).join(''),
  );
  return parts.map((part) => part + mostly('\n', BETWEEN, random, 0.8)).join('');
}

/** @param {string[][]} rows */
const tableOf = (rows) => ({ type: 'table', rows: rows.map((row) => row.map((text) => ({ text }))) });

const GROUPS = ['自然人', '法人或其他组织', '总计'];
const KINDS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const RENAMED = ['科研院所', '事业单位', '其他类型的申请主体', '其他各种类型申请主体', '其他各种类型的申请主体'];

/** @param {string[]} names of columns @param {Random} random */
function columnsOf(names, random) {
  const kept = random.chance(0.2) ? names.filter((name) => name !== random.pick(names)) : [...names];
  if (random.chance(0.15)) kept[random.int(0, kept.length - 1)] = random.pick(RENAMED);
  const broken = kept.map((name) => (random.chance(0.06) ? `${name.slice(0, 2)}\n${name.slice(2)}` : name));
  return random.chance(0.4) ? random.shuffle(broken) : broken;
}

/** The head of table three in one row or two, whole and in order or not. @param {Random} random @returns {string[][]} */
function headOf(random) {
  const kinds = columnsOf(KINDS, random);
  if (random.chance(0.5)) return [columnsOf(GROUPS, random), kinds];
  const all = ['自然人', ...kinds, '总计'];
  return [random.chance(0.3) ? columnsOf(all, random) : all];
}

/** Some of the rows of table three below its head; the last number is mostly the sum of the others. @param {string[]} words @param {Random} random */
function headedRows(words, random) {
  const width = random.pick([6, 7, 7]);
  const first = random.int(0, words.length - 2);
  const rows = words.slice(first, first + random.int(2, 4)).map((word) => {
    const numbers = Array.from({ length: width - 1 }, () => random.int(0, 3));
    const sum = numbers.reduce((all, one) => all + one, 0);
    return [word, ...[...numbers, mostly(sum, [0, 1, 2], random, 0.8)].map(String)];
  });
  return [...headOf(random), ...rows];
}

const LABELLED = /^（[一二三四五六七]）|^\d\.|^[一二三四]、/;

/** @param {number} seed */
export function scraps(seed) {
  const random = createRandom(seed + 1_900_000);
  const table = random.pick(TABLES);
  const grid = gridOf(table, random.pick(['2019', '2021']), {});
  const words = grid.flat().flatMap(({ text, id }) => (id === undefined && text !== '' ? [text] : []));
  const headed = table === 'requests' && random.chance(0.5);
  const rows = headed
    ? headedRows(
        words.filter((word) => LABELLED.test(word)),
        random,
      )
    : rowsOf(words, random);
  if (random.chance(0.4)) return { name: 'report.html', format: 'html', blocks: [tableOf(rows)] };
  return { name: 'report.txt', format: 'text', text: textOf(rows, random) };
}
