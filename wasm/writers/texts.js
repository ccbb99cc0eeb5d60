/** What stands in files beside the results themselves, in both languages. */

const chinese = {
  kinds: { error: '必须修改', warning: '建议核对', note: '提示', unread: '未能读出' },
  abouts: { content: '内容', format: '格式', reading: '未能读出', set: '整批' },
  readings: { complete: '完整', partial: '部分', none: '未读出' },
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
    error: '必须修改',
    warning: '建议核对',
    note: '提示',
    unread: '未能读出',
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
  kinds: { error: 'to correct', warning: 'to look at', note: 'to note', unread: 'not read' },
  abouts: { content: 'content', format: 'format', reading: 'not read', set: 'all together' },
  readings: { complete: 'complete', partial: 'partial', none: 'none' },
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
    error: 'to correct',
    warning: 'to look at',
    note: 'to note',
    unread: 'not read',
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
