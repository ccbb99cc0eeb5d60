/**
 * The official tables, as printed: 国办公开办函〔2021〕30号 (2021) and 国办公开办函〔2019〕60号 (2019).
 * Written down a second time on purpose: the tests must not learn the format from what they test.
 *
 * @typedef {'2019' | '2021'} Edition
 * @typedef {'proactive' | 'requests' | 'review'} TableId
 * @typedef {{ text: string, columns: number, rows: number, id?: string }} GridCell a cell as in HTML: it may span; `id` for a number
 * @typedef {GridCell[][]} Grid
 * @typedef {Record<string, string>} Values the text of each number cell, by id ("new.natural")
 */

export const SECTION_TITLES = {
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  review: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

/** @type {TableId[]} */
export const TABLES = ['proactive', 'requests', 'review'];

/** @type {Record<Edition, string>} */
export const BASIS = { 2019: '国办公开办函〔2019〕60号', 2021: '国办公开办函〔2021〕30号' };

/** @param {number} year @returns {Edition} */
export const editionFor = (year) => (year < 2021 ? '2019' : '2021');

export const APPLICANTS = ['natural', 'business', 'research', 'nonprofit', 'legal', 'other'];
export const OUTCOMES = ['upheld', 'corrected', 'other', 'pending'];
export const REMEDIES = ['reconsideration', 'litigationDirect', 'litigationAfter'];

const APPLICANT_LABELS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const OUTCOME_LABELS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Result rows with a group, in the order of the form. */
const GROUPS = [
  {
    key: 'denied',
    label: '（三）不予公开',
    rows: [
      ['stateSecret', '1.属于国家秘密'],
      ['lawProhibits', '2.其他法律行政法规禁止公开'],
      ['securityStability', '3.危及“三安全一稳定”'],
      ['thirdParty', '4.保护第三方合法权益'],
      ['internalAffairs', '5.属于三类内部事务信息'],
      ['processInfo', '6.属于四类过程性信息'],
      ['enforcementFile', '7.属于行政执法案卷'],
      ['inquiry', '8.属于行政查询事项'],
    ],
  },
  {
    key: 'unavailable',
    label: '（四）无法提供',
    rows: [
      ['notHeld', '1.本机关不掌握相关政府信息'],
      ['needsCreation', '2.没有现成信息需要另行制作'],
      ['unclear', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    key: 'unprocessed',
    label: '（五）不予处理',
    rows: [
      ['petition', '1.信访举报投诉类申请'],
      ['repeated', '2.重复申请'],
      ['publication', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['confirmIssued', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
  {
    key: 'otherwise',
    label: '（六）其他处理',
    rows: [
      ['noCorrection', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['other', '3.其他'],
    ],
  },
];

/** @param {Edition} edition @returns {string[]} ids of the rows that sum to `handled` */
export function resultRows(edition) {
  const grouped = GROUPS.flatMap(({ key, rows }) =>
    edition === '2019' && key === 'otherwise' ? ['otherwise.single'] : rows.map(([id]) => `${key}.${id}`),
  );
  return ['granted', 'partial', ...grouped];
}

/** @param {Edition} edition @returns {string[]} */
export const requestRows = (edition) => ['new', 'carriedIn', ...resultRows(edition), 'handled', 'carriedOut'];

/** Rows of the table of section two under their heads: [head, column labels, [row id, label, column ids]…]. */
const PROACTIVE = {
  2021: [
    [
      '第二十条第（一）项',
      ['本年制发件数', '本年废止件数', '现行有效件数'],
      ['rules', '规章', ['made', 'repealed', 'inForce']],
      ['normative', '行政规范性文件', ['made', 'repealed', 'inForce']],
    ],
    ['第二十条第（五）项', ['本年处理决定数量'], ['permits', '行政许可', ['decisions']]],
    [
      '第二十条第（六）项',
      ['本年处理决定数量'],
      ['penalties', '行政处罚', ['decisions']],
      ['enforcement', '行政强制', ['decisions']],
    ],
    ['第二十条第（八）项', ['本年收费金额（单位：万元）'], ['fees', '行政事业性收费', ['amount']]],
  ],
  2019: [
    [
      '第二十条第（一）项',
      ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['rules', '规章', ['created', 'published', 'public']],
      ['normative', '规范性文件', ['created', 'published', 'public']],
    ],
    [
      '第二十条第（五）项',
      ['上一年项目数量', '本年增/减', '处理决定数量'],
      ['permits', '行政许可', ['previous', 'change', 'decisions']],
      ['services', '其他对外管理服务事项', ['previous', 'change', 'decisions']],
    ],
    [
      '第二十条第（六）项',
      ['上一年项目数量', '本年增/减', '处理决定数量'],
      ['penalties', '行政处罚', ['previous', 'change', 'decisions']],
      ['enforcement', '行政强制', ['previous', 'change', 'decisions']],
    ],
    ['第二十条第（八）项', ['上一年项目数量', '本年增/减'], ['fees', '行政事业性收费', ['previous', 'change']]],
    ['第二十条第（九）项', ['采购项目数量', '采购总金额'], ['procurement', '政府集中采购', ['projects', 'amount']]],
  ],
};

/** @returns {GridCell} */
const cell = (/** @type {string} */ text, columns = 1, rows = 1) => ({ text, columns, rows });

/** Widths of `count` cells that fill three columns. @param {number} count @returns {number[]} */
const widths = (count) => ({ 1: [3], 2: [1, 2], 3: [1, 1, 1] })[count] ?? [];

/** @param {Edition} edition @param {Values} values @returns {Grid} four columns */
function proactiveGrid(edition, values) {
  /** @type {Grid} */
  const grid = [];
  for (const [head, labels, ...rows] of /** @type {any[]} */ (PROACTIVE[edition])) {
    const width = widths(labels.length);
    grid.push([cell(head, 4)]);
    grid.push([
      cell('信息内容'),
      ...labels.map((/** @type {string} */ label, /** @type {number} */ i) => cell(label, width[i])),
    ]);
    for (const [row, label, ids] of rows) {
      const numbers = ids.map((/** @type {string} */ id, /** @type {number} */ i) =>
        number(values, `${row}.${id}`, width[i]),
      );
      grid.push([cell(label), ...numbers]);
    }
  }
  return grid;
}

/** @param {Values} values @param {string} id @returns {GridCell} */
const number = (values, id, columns = 1) => ({ text: values[id] ?? '', columns, rows: 1, id });

/** @param {Values} values @param {string} row @returns {GridCell[]} */
const applicants = (values, row) => [...APPLICANTS, 'total'].map((column) => number(values, `${row}.${column}`));

/** @param {Edition} edition @param {Values} values @returns {Grid} ten columns, three of them for labels */
function requestsGrid(edition, values) {
  const results = [cell('（一）予以公开', 2), cell('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2)];
  const grid = [
    [cell(NOTE, 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    APPLICANT_LABELS.map((label) => cell(label)),
    [cell('一、本年新收政府信息公开申请数量', 3), ...applicants(values, 'new')],
    [cell('二、上年结转政府信息公开申请数量', 3), ...applicants(values, 'carriedIn')],
    [cell('三、本年度办理结果', 1, resultRows(edition).length + 1), results[0], ...applicants(values, 'granted')],
    [results[1], ...applicants(values, 'partial')],
  ];
  for (const { key, label, rows } of GROUPS) {
    if (edition === '2019' && key === 'otherwise')
      grid.push([cell(label, 2), ...applicants(values, 'otherwise.single')]);
    else
      grid.push(
        ...rows.map(([id, text], i) => [
          ...(i === 0 ? [cell(label, 1, rows.length)] : []),
          cell(text),
          ...applicants(values, `${key}.${id}`),
        ]),
      );
  }
  grid.push([cell('（七）总计', 2), ...applicants(values, 'handled')]);
  grid.push([cell('四、结转下年度继续办理', 3), ...applicants(values, 'carriedOut')]);
  return grid;
}

/** @param {Values} values @returns {Grid} fifteen columns */
function reviewGrid(values) {
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...OUTCOME_LABELS.map((label) => cell(label, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...OUTCOME_LABELS, ...OUTCOME_LABELS].map((label) => cell(label)),
    REMEDIES.flatMap((remedy) => [...OUTCOMES, 'total'].map((column) => number(values, `${remedy}.${column}`))),
  ];
}

/** The official table with its numbers. @param {TableId} table @param {Edition} edition @param {Values} values @returns {Grid} */
export function gridOf(table, edition, values) {
  if (table === 'proactive') return proactiveGrid(edition, values);
  return table === 'requests' ? requestsGrid(edition, values) : reviewGrid(values);
}

/** @param {TableId} table @param {Edition} edition @returns {string[]} ids of its number cells, row by row */
export const cellIds = (table, edition) =>
  gridOf(table, edition, {})
    .flat()
    .flatMap(({ id }) => (id === undefined ? [] : [id]));

/**
 * The grid row by row with the places that a cell from above covers, as word processors keep it.
 * @param {Grid} grid
 * @returns {{ cell: GridCell, column: number, covered: boolean }[][]}
 */
export function placed(grid) {
  /** @type {Map<number, { cell: GridCell, left: number }>} by first column, what still reaches down */
  const open = new Map();
  return grid.map((row) => {
    const out = [];
    const waiting = [...row];
    for (let column = 0; waiting.length > 0 || open.has(column); ) {
      const above = open.get(column);
      const cell = above?.cell ?? /** @type {GridCell} */ (waiting.shift());
      out.push({ cell, column, covered: above !== undefined });
      const left = (above?.left ?? cell.rows) - 1;
      if (left > 0) open.set(column, { cell, left });
      else open.delete(column);
      column += cell.columns;
    }
    return out;
  });
}

/** Columns of the grid. @param {Grid} grid */
export const gridWidth = (grid) => grid[0].reduce((sum, { columns }) => sum + columns, 0);
