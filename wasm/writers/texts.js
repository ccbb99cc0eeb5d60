/** What stands in files beside the results themselves, in both languages. */
import { KIND_WORDS } from '../groups.js';

const chinese = {
  language: /** @type {import('../types.d.ts').Language} */ ('zh-CN'),
  kinds: KIND_WORDS['zh-CN'],
  abouts: { content: '内容', format: '格式', reading: '未能读出', set: '整批' },
  readings: { complete: '完整', partial: '部分', none: '未读出' },
  formats: { 2019: '2019', 2021: '2021', hybrid: '两种混用' },
  letter: {
    found: (/** @type {string[]} */ counts) => `发现 ${counts.join('、')}`,
    count: (/** @type {number} */ n, /** @type {string} */ kind) => `${n} 处${kind}`,
    nothing: '未发现其他问题',
    unread: (/** @type {number} */ n) => `另有 ${n} 处未能读出，请同时报送可复制文字的原稿。`,
  },
  place: (/** @type {string} */ table, /** @type {string} */ row, /** @type {string[]} */ columns) =>
    `${table}“${row}”${columns.length ? `，${columns.join('、')}` : ''}`,
  between: '；',
  overview: '概览',
  findings: '问题',
  longCells: '单元格（长）',
  wideCells: '单元格（宽）',
  sums: '合计',
  columns: {
    file: '文件',
    organ: '机关',
    year: '年度',
    format: '格式',
    reading: '读取',
    ...KIND_WORDS['zh-CN'],
    severity: '程度',
    about: '类别',
    rule: '规则',
    line: '行',
    quote: '原文',
    message: '说明',
    hint: '建议',
    cells: '单元格',
    cell: '单元格',
    value: '数值',
    state: '状态',
    text: '原文',
    total: '合计',
    numbers: '已计入份数',
    blank: '空白份数',
    blankFiles: '空白的文件',
    unreadFiles: '未能读出的文件',
    remark: '备注',
  },
};

/** @type {Words} */
const english = {
  language: 'en',
  kinds: KIND_WORDS.en,
  abouts: { content: 'content', format: 'format', reading: 'not read', set: 'all together' },
  readings: { complete: 'complete', partial: 'partial', none: 'none' },
  formats: { 2019: '2019', 2021: '2021', hybrid: 'mixed' },
  letter: {
    found: (counts) => `found ${counts.join(', ')}`,
    count: (n, kind) => `${n} ${kind}`,
    nothing: 'no other problem found',
    unread: (n) => `Besides, ${n} could not be read: please send the original with text that can be copied as well.`,
  },
  place: (table, row, columns) => `${table}, “${row}”${columns.map((it) => `, ${it}`).join('')}`,
  between: '; ',
  overview: 'Overview',
  findings: 'Findings',
  longCells: 'Cells (long)',
  wideCells: 'Cells (wide)',
  sums: 'Sums',
  columns: {
    file: 'file',
    organ: 'organ',
    year: 'year',
    format: 'format',
    reading: 'reading',
    ...KIND_WORDS.en,
    severity: 'severity',
    about: 'about',
    rule: 'rule',
    line: 'line',
    quote: 'quote',
    message: 'message',
    hint: 'hint',
    cells: 'cells',
    cell: 'cell',
    value: 'value',
    state: 'state',
    text: 'text',
    total: 'sum',
    numbers: 'numbers in it',
    blank: 'blank',
    blankFiles: 'files that are blank',
    unreadFiles: 'files not read',
    remark: 'remark',
  },
};

/** @typedef {typeof chinese} Words */

/** @param {import('../types.d.ts').Language} language @returns {Words} */
export function words(language) {
  return language === 'en' ? english : chinese;
}
