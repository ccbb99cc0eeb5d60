/**
 * Words that offices use for the same thing, by slot: from public reports, the regulations and dictionaries of synonyms, and not from
 * the core. `heldOut` names every third of a slot, to be looked at apart from the others; a word that was not known when it was put here
 * may have been learnt since.
 */
const words = (/** @type {string} */ list) => list.split(' ');

/** @type {Record<string, string[]>} */
export const WORDS = {
  time: words(
    '2024年 2024年度 全年 本年度 报告期内 年内 今年以来 2024年以来 本年 当年 2024年全年 年度内 这一年当中 2024年全年期间 本报告周期 统计期内 过去一年 2024年间 一年来 2024年1月1日起至12月31日止',
  ),
  subject: words('我局 本机关 本单位 县教育局 云溪县教育局 我单位 我部门 县教育行政部门 县教育主管部门'),
  adverb: words(
    '共 累计 总共 一共 依法 按规定 合计 共计 按程序 规范 及时 先后 实际 认真 依规 按要求 陆续 悉心 依规定 陆陆续续 先后共 依条例 全力',
  ),
  receive: words(
    '收到 接到 接收 受理 登记 收悉 接获 登记受理 接收到 收件 签收 接受 受理登记 收录 承接 接件 收文 获悉 登记在册 收转 受领',
  ),
  fresh: words('新收 新收到 新增 新接收 新受理 新登记 新接到 新接 新立案受理 新收悉 新签收 新登记受理'),
  request: words(
    '政府信息公开申请 信息公开申请 公开政府信息的申请 政府信息公开的申请 依申请公开申请 政府信息依申请公开申请 要求公开政府信息的申请 申请公开政府信息 政务信息公开申请 获取政府信息的申请 政府信息公开申请件 政府信息公开申请事项 政府信息公开请求 依申请公开件 申请获取政府信息 要求获取政府信息的申请 公众政府信息公开申请 公开申请 请求获取政府信息的申请 要求提供政府信息的申请 希望获取政府信息的申请',
  ),
  amount: words('数量 总数 总量 量 件数 数 总件数'),
  measure: words('件 宗 份 起 件次 条 例 桩 封 宗次 项 单'),
  measureOfCases: words('件 宗 起 件次 例 次 桩 宗次 桩次 起次'),
  measureOfDocuments: words('件 份 个 部 部次 项'),
  money: words('万元'),
  is: words('共 为 达 有 计 达到 共计 合计 总计 共有 累计'),
  lastYear: words(
    '上年 上年度 上一年 上一年度 去年 2023年 2023年度 前一年度 上一报告年度 上个自然年 2023年年底 前一统计年度 上年末 先前年度',
  ),
  nextYear: words('下年 下年度 下一年 下一年度 次年 2025年 2025年度 来年 下一报告期 下个统计年度 下一周期 来年初'),
  carry: words('结转 转入 转来 顺延 结转来 延续 遗留 滚存 结存 带入 承继 顺转 挂账 滞留 流转 带过来 接转 递延'),
  carryTo: words('结转 转入 结转至 顺延至 转至 延续至 结转到 转到 移至 留待 递延至 延展至 顺转至 转往'),
  finish: words(
    '办结 办理完毕 办完 办毕 办理完成 处理完毕 结案 办妥 完成办理 办理到位 办理完结 处理完成 办理闭环 闭环办理 归档结案 办结归档',
  ),
  answer: words(
    '答复 回复 作出答复 予以答复 书面答复 依法答复 给予答复 函复 作出书面答复 正式答复 给出答复 书面告知 发出答复书',
  ),
  handle: words('办理 处理 承办 经办 处置 接办 分办 作出处理'),
  submit: words('提出 提交 递交 提起 申请 递送 发起 呈交 投递'),
  natural: words('自然人 个人 公民个人 公民 私人 普通市民 个人一方'),
  business: words('商业企业 企业 公司 商企 企业一方'),
  research: words('科研机构 科研院所 科研单位 研究机构 科研团队'),
  nonprofit: words('社会公益组织 公益组织 社会组织 社会团体'),
  legal: words('法律服务机构 律师事务所 律所 法律服务所 法律服务主体'),
  granted: words(
    '予以公开 同意公开 依法公开 决定公开 答复公开 给予公开 完全公开 准予公开 全文予以公开 作出公开 完全予以公开 同意全部公开 向申请人公开',
  ),
  partial: words(
    '部分公开 予以部分公开 同意部分公开 区分处理后部分公开 决定部分公开 可部分公开 同意予以部分公开 同意公开部分信息 仅公开部分内容 遮盖处理后公开 作部分公开处理',
  ),
  denied: words('不予公开 决定不予公开 不同意公开 答复不予公开 未予公开 作不予公开处理'),
  thirdParty: words('保护第三方合法权益 涉及第三方权益 第三方合法权益 损害第三方合法权益 涉及第三人合法权益'),
  process: words('属于四类过程性信息 过程性信息 四类过程性信息 涉及过程性信息 属过程性信息'),
  file: words('属于行政执法案卷 行政执法案卷 执法案卷信息 行政执法案卷信息 属行政执法案卷'),
  unavailable: words('无法提供 不能提供 未能提供 告知无法提供'),
  notHeld: words(
    '本机关不掌握相关政府信息 不掌握 信息不存在 本机关不掌握 政府信息不存在 不掌握相关信息 未制作或保存 本单位不掌握 不掌握申请内容 未制作、未获取 经查不存在 未制作或未保存 因本机关不掌握无法提供 未由我局掌握 超出本机关掌握范围',
  ),
  unclear: words(
    '补正后申请内容仍不明确 补正后仍不明确 经补正仍不明确 补正后内容仍不明确 补正之后仍不明确 补正后仍无法明确',
  ),
  unprocessed: words('不予处理 不作处理 不再处理 不再办理'),
  repeated: words('重复申请 重复提出申请 重复提交申请 重复性申请 重复来函 重复信息公开申请 因重复申请不予处理 与此前申请内容重复 重复提交、不予处理'),
  petition: words('信访举报投诉类申请 信访举报投诉 信访投诉举报类申请 信访、举报、投诉类申请'),
  otherwise: words('其他处理 其它处理 作其他处理 其他方式处理'),
  cause: words(
    '因政府信息公开 因信息公开 因政府信息公开工作 涉及政府信息公开的 因依申请公开 由政府信息公开 政府信息公开 因政府信息公开行为 基于政府信息公开',
  ),
  raise: words('引发 引起 被申请 产生 发生 被提起 导致 涉及 被提 招致 招来 滋生 而起'),
  reconsideration: words('行政复议 行政复议案件 复议案件 行政复议案 复议'),
  litigation: words('行政诉讼 行政诉讼案件 诉讼案件 行政应诉案件 行政诉讼案'),
  upheld: words('维持 结果维持 获维持 被维持 予以维持 维持原答复 维持原行政行为 维持原决定 判令维持 原行政行为获维持'),
  corrected: words('纠正 结果纠正 被纠正 被撤销 撤销 责令重新答复 确认违法 被纠错 责令重新作出答复 撤销重作 被变更'),
  pending: words('尚未审结 未审结 正在审理 尚在审理 在审 审理中 仍在审理 待审结 未办结 审理尚未终结'),
  make: words('制发 制定 出台 印发 新制定 制定出台 新出台 制定印发 颁布 发布实施 制订 新印发 制定并印发 编发 牵头制定 审议后印发 出台实施'),
  repeal: words('废止 宣布废止 废除 明令废止 废止失效 清理废止 明文废止 发文废止 对外宣布废止'),
  inForce: words('现行有效 继续有效 目前有效 仍然有效 现有有效 现行有效的 保持有效 年末有效 目前执行 效力存续 有效施行'),
  document: words('行政规范性文件 规范性文件 部门规范性文件'),
  decide: words('作出 做出 办理 下达 实施 依法作出 给予'),
  permit: words('行政许可 行政许可决定 许可决定 行政许可处理决定 行政许可事项'),
  penalty: words('行政处罚 行政处罚决定 处罚决定 行政处罚处理决定 行政处罚案件 行政处罚类决定'),
  enforcement: words('行政强制 行政强制措施 行政强制决定 行政强制处理决定'),
  charge: words('收取 征收 收缴 实收 入库 取得 收到'),
  fee: words('行政事业性收费 行政事业性收费收入 行政事业性收费金额 行政事业性收费总额'),
  deny: words('未 没有 并未 从未 未曾 没 尚未 均未'),
  lack: words('无 没有 暂无 并无 不存在 均无 未有 未发生 未出现 未产生'),
  all: words('均 全部 都 均已 已全部 皆 悉数 已悉数 全都 每件均已 一律 全数 一件不漏 无例外'),
  since: words('之中 中 里'),
};

/** Whether a word is one of those kept out. @param {string} slot @param {string} word */
export const heldOut = (slot, word) => WORDS[slot].indexOf(word) % 3 === 2;
