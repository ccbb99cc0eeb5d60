// A report of a town that does not exist, with mistakes in it; and the official form with nothing in it.
import { form, TABLES } from '../model/forms.js';

const row = (label, ...values) => [label, ...values].join('\t');
const zeros = (label) => row(label, 0, 0, 0, 0, 0, 0, 0);

export const example = `云岭县白鹭镇人民政府2024年
政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号的要求编制本报告。所列数据的统计期限为2024年1月1日至2024年12月31日。
一、总体情况
（一）主动公开。2024年，我镇通过县政府门户网站、政务新媒体和公开栏共公开信息286条，其中政策文件41条、工作动态187条、财政信息38条。制发行政规范性文件1件，现行有效6件。
（二）依申请公开。全年收到政府信息公开申请21件，上年结转1件，结转下年度继续办理1件。
（三）政府信息管理。落实公开前保密审查和三审三校，全年更正发布内容2处。
（四）政府信息公开平台建设。镇便民服务中心设查阅点1处，电子屏每周更新。
（五）监督保障。公开工作纳入年度考核，组织培训2次，接受社会评议，未发生责任追究。
二、主动公开政府信息情况
第二十条第（一）项
${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}
${row('规章', 0, 0, 0)}
${row('行政规范性文件', 1, 0, 6)}
第二十条第（五）项
${row('信息内容', '本年处理决定数量')}
${row('行政许可', 128)}
第二十条第（六）项
${row('信息内容', '本年处理决定数量')}
${row('行政处罚', 17)}
${row('行政强制', 0)}
第二十条第（八）项
${row('信息内容', '本年收费金额（单位：万元）')}
${row('行政事业性收费', 0)}
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
${row('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计')}
${row('一、本年新收政府信息公开申请数量', 9, 2, 0, 0, 1, 0, 12)}
${row('二、上年结转政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1)}
${row('三、本年度办理结果（一）予以公开', 4, 1, 0, 0, 0, 0, 5)}
${row('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 1, 0, 0, 0, 0, 0, 1)}
${zeros('（三）不予公开1.属于国家秘密')}
${zeros('2.其他法律行政法规禁止公开')}
${zeros('3.危及“三安全一稳定”')}
${zeros('4.保护第三方合法权益')}
${zeros('5.属于三类内部事务信息')}
${row('6.属于四类过程性信息', 1, 0, 0, 0, 0, 0, 1)}
${zeros('7.属于行政执法案卷')}
${row('8.属于行政查询事项', 0, 0, 0, 0, 1, 0, 1)}
${row('（四）无法提供1.本机关不掌握相关政府信息', 1, 1, 0, 0, 0, 0, 3)}
${zeros('2.没有现成信息需要另行制作')}
${zeros('3.补正后申请内容仍不明确')}
${row('（五）不予处理1.信访举报投诉类申请', 1, 0, 0, 0, 0, 0, 1)}
${row('2.重复申请', 0, 0, '', '', '', '', 0)}
${zeros('3.要求提供公开出版物')}
${zeros('4.无正当理由大量反复申请')}
${zeros('5.要求行政机关确认或重新出具已获取信息')}
${zeros('（六）其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请')}
${zeros('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请')}
3.其他\t1 0 1
${row('（七）总计', 8, 2, 0, 0, 1, 0, 12)}
${row('四、结转下年度继续办理', 1, 0, 0, 0, 0, 0, 1)}
四、政府信息公开行政复议、行政诉讼情况
${row('行政复议', '', '', '', '', '行政诉讼')}
${row('结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '', '', '', '', '复议后起诉')}
${row('', '', '', '', '', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计')}
${row(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)}
五、存在的主要问题及改进情况
一是部分公开内容更新不够及时，已明确各站所每月报送的时限。二是经办人员更换频繁，已建立交接清单并组织两次业务学习。
六、其他需要报告的事项
本年度未收取政府信息公开信息处理费。本报告电子版可在云岭县人民政府门户网站查阅。
云岭县白鹭镇人民政府
2025年1月14日
`;

const section = ({ number, title }) => `${number}、${title}`;

/** One line a row of the form, its cells blank. */
function blankTable(described, id) {
  const { rows, corner } = form(described, id, '2021');
  if (id === 'review') {
    const heads = rows.map((r) => `${r.block ? `${r.block} ` : ''}${r.label}`);
    return [
      heads.map((h) => row(h, '', '', '', '')).join('\t'),
      rows.map((r) => r.columns.map((c) => c.label).join('\t')).join('\t'),
      row(...Array(15).fill('')),
    ].join('\n');
  }
  let above = '';
  const lines = id === 'requests' ? [row('', ...rows[0].columns.map((c) => c.label))] : [];
  for (const r of rows) {
    const level = id === 'proactive' ? r.block : r.block + r.group;
    if (id === 'proactive' && level !== above) lines.push(r.block, row(corner, ...r.columns.map((c) => c.label)));
    const heads =
      id === 'requests' && level !== above ? [r.block, r.group].filter((h) => h && !above.includes(h)).join('') : '';
    lines.push(row(heads + r.label, ...r.columns.map(() => '')));
    above = level;
  }
  return lines.join('\n');
}

const TO_WRITE = { other: '（文字描述，收取信息处理费情况在此处报告。）' };

/** The official form as text, to be filled in. @param {any} described in Chinese */
export function blankForm(described) {
  const body = ({ id }) => (TABLES.includes(id) ? blankTable(described, id) : TO_WRITE[id] || '（文字描述）');
  const sections = described.sections.map((s) => `${section(s)}\n${body(s)}`);
  return `政府信息公开工作年度报告\n\n${sections.join('\n')}\n`;
}
