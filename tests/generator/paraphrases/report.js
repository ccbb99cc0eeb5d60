/** The report that every sentence stands in, of 云溪县教育局 for 2024; its numbers are all different, so that none is right by chance. */

/** @typedef {Record<string, number>} Cells */

/** What the tables say. @type {Cells} */
export const CELLS = {
  new: 132,
  natural: 97,
  business: 17,
  research: 5,
  nonprofit: 3,
  legal: 8,
  carriedIn: 11,
  handled: 136,
  carriedOut: 7,
  granted: 46,
  partial: 21,
  denied: 27,
  thirdParty: 6,
  process: 9,
  file: 12,
  unavailable: 24,
  notHeld: 20,
  unclear: 4,
  unprocessed: 14,
  repeated: 10,
  otherwise: 4,
  reconsideration: 23,
  upheld: 13,
  corrected: 5,
  pending: 2,
  litigation: 19,
  made: 15,
  repealed: 16,
  inForce: 88,
  permits: 612,
  penalties: 351,
  enforcement: 44,
  fees: 83.5,
};

/** Rows of the request table: natural, business, research, nonprofit, legal, other, total. @type {[string, number[]][]} */
const ROWS = [
  ['一、本年新收政府信息公开申请数量', [97, 17, 5, 3, 8, 2, 132]],
  ['二、上年结转政府信息公开申请数量', [11, 0, 0, 0, 0, 0, 11]],
  ['三、本年度办理结果\t（一）予以公开', [29, 17, 0, 0, 0, 0, 46]],
  ['\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [21, 0, 0, 0, 0, 0, 21]],
  ['\t（三）不予公开\t1.属于国家秘密', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t2.其他法律行政法规禁止公开', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t3.危及“三安全一稳定”', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t4.保护第三方合法权益', [6, 0, 0, 0, 0, 0, 6]],
  ['\t\t5.属于三类内部事务信息', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t6.属于四类过程性信息', [9, 0, 0, 0, 0, 0, 9]],
  ['\t\t7.属于行政执法案卷', [12, 0, 0, 0, 0, 0, 12]],
  ['\t\t8.属于行政查询事项', [0, 0, 0, 0, 0, 0, 0]],
  ['\t（四）无法提供\t1.本机关不掌握相关政府信息', [20, 0, 0, 0, 0, 0, 20]],
  ['\t\t2.没有现成信息需要另行制作', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t3.补正后申请内容仍不明确', [4, 0, 0, 0, 0, 0, 4]],
  ['\t（五）不予处理\t1.信访举报投诉类申请', [0, 0, 0, 3, 1, 0, 4]],
  ['\t\t2.重复申请', [0, 0, 5, 0, 5, 0, 10]],
  ['\t\t3.要求提供公开出版物', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t4.无正当理由大量反复申请', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t5.要求行政机关确认或重新出具已获取信息', [0, 0, 0, 0, 0, 0, 0]],
  ['\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', [0, 0, 0, 0, 2, 2, 4]],
  ['\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', [0, 0, 0, 0, 0, 0, 0]],
  ['\t\t3.其他', [0, 0, 0, 0, 0, 0, 0]],
  ['\t（七）总计', [101, 17, 5, 3, 8, 2, 136]],
  ['四、结转下年度继续办理', [7, 0, 0, 0, 0, 0, 7]],
];

/** Rows of results whose numbers can be those of 予以公开 instead. @type {Record<string, RegExp>} */
const MOVED = { denied: /[4-8]\.(保护|属于三|属于四|属于行政执|属于行政查)/, repeated: /重复申请/ };

/** Rows with a kind of result that there is none of. @param {string} kind */
function rowsWithout(kind) {
  const granted = [...ROWS[2][1]];
  return ROWS.map(([label, cells], i) => {
    if (i === 2) return /** @type {[string, number[]]} */ ([label, granted]);
    if (!MOVED[kind]?.test(label)) return /** @type {[string, number[]]} */ ([label, cells]);
    for (const [column, cell] of cells.entries()) granted[column] += cell;
    return /** @type {[string, number[]]} */ ([label, cells.map(() => 0)]);
  });
}

/** @param {string} sentence @param {string} none what there is none of: nothing (''), everything, or a kind of result */
export function reportWith(sentence, none) {
  const empty = none !== '' && !(none in MOVED);
  const value = (/** @type {number} */ number) => (empty ? 0 : number);
  const rows = rowsWithout(none).map(([label, cells]) => `${label}\t${cells.map(value).join('\t')}`);
  const review = [13, 5, 3, 2, 23, 6, 1, 2, 1, 10, 5, 1, 2, 1, 9].map(value);
  return `云溪县教育局2024年政府信息公开工作年度报告
本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求编制。所列数据的统计期限自2024年1月1日起至2024年12月31日止。
一、总体情况
（一）主动公开情况
围绕群众关切，及时发布政策文件、办事指南和工作动态。
（二）依申请公开情况
${sentence}。
（三）政府信息管理情况
严格执行信息发布审核和保密审查制度，做到先审后发。
（四）政府信息公开平台建设情况
依托政府门户网站和政务新媒体，拓宽公开渠道，优化栏目设置。
（五）监督保障情况
将政府信息公开纳入年度考核，主动接受社会评议，全年未发生责任追究情形。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t${value(15)}\t${value(16)}\t${value(88)}
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t${value(612)}
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t${value(351)}
行政强制\t${value(44)}
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t${value(83.5)}
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况
\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计
\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t
${rows.join('\n')}
四、政府信息公开行政复议、行政诉讼情况
行政复议\t\t\t\t\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
${review.join('\t')}
五、存在的主要问题及改进情况
（一）存在的主要问题
一是政策解读形式不够丰富；二是公开栏目更新不够及时。
（二）改进情况
一是丰富解读形式，多用图表、视频等方式解读政策；二是落实专人检查，加快栏目更新频次。
六、其他需要报告的事项
2024年度，我局未收取政府信息公开信息处理费。
云溪县教育局
2025年1月20日
`;
}
