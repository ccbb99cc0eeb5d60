#include "prose/lexicon.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/sort.hpp"
#include "text/word_list.hpp"

namespace nianbao::prose {
namespace {

/// Words of one sense, parted by spaces.
struct Entry {
  Sense sense;
  std::string_view cells;
  std::u16string_view words;
};

constexpr Entry kEntries[]{
    {Sense::request, "",
     u"政府信息公开申请 政府信息公开的申请 信息公开申请 信息公开的申请 政务公开申请 政务信息公开申请 公开申请 "
     u"要求公开政府信息的申请 要求公开信息的申请 要求公开政府信息申请 公开政府信息申请 "
     u"公开政府信息的申请 政府信息申请 申请公开政府信息 申请公开信息 政府信息公开申请件 信息公开申请件 "
     u"政府信息公开申请事项 "
     u"依申请公开申请 依申请公开的申请 依申请公开政府信息申请 依申请公开政府信息的申请 依申请公开信息申请 "
     u"政府信息依申请公开申请 "
     u"申请政府信息公开 申请信息公开 信息公开申请事项 公开信息申请 政府信息公开申请数量 政府信息公开申请量 "
     u"政府信息公开申请受理量 政府信息公开申请受理数 政府信息公开申请受理数量 信息公开申请受理量 信息公开申请受理数 "
     u"依申请公开受理量 依申请公开受理数 依申请公开受理数量 依申请公开申请量"},
    {Sense::by_request, "",
     u"依申请公开 依申请公开政府信息 依申请公开信息 依申请公开的信息 依申请公开的政府信息 依申请信息公开 "
     u"依申请政府信息公开 "
     u"政府信息依申请公开 信息依申请公开 依申请公开事项 依申请公开件 依申请公开事件 依申请公开办件 依申请公开工单 "
     u"依申请公开信息公开 "
     u"依申请公开信件 依申请件 依申请办件 依申请公开案件 申请公开事项 申请公开件"},
    {Sense::asking, "", u"申请 申请件 申请事项 申请数 申请量 申请数量"},
    {Sense::text, "",
     u"中心 中级 中院 中学 中小 中央 中介 中期 中旬 中层 中型 中国 中共 中标 中等 中考 中职 中部 中医 较好 较大 较多 "
     u"较少 较高 较低 较快 较为 较强 较慢 比例 比较 比重 比对 比赛 比选 比如说 对比 占比较 无比 "
     u"申请表 申请人 申请书 申请材料 申请渠道 申请办理 申请受理 申请流程 申请方式 申请公开 申请答复 公开申请表 "
     u"信息公开申请表 "
     u"政府信息公开申请表 政府信息公开申请书 政府信息公开申请办理 政府信息公开申请受理 政府信息公开申请答复 "
     u"政府信息公开申请渠道 "
     u"政府信息公开申请人 信息公开申请人 信息处理费 政府信息公开信息处理费 行政复议决定 行政复议局 "
     u"行政复议委员会 "
     u"行政许可法 行政处罚法 行政强制法 行政复议法 行政诉讼法 规章制度 无法 无需 无障碍 无偿 无条件 无正当理由 无误 "
     u"无缝 无死角 "
     u"无纸化 无关 无人 无效 未来 未按 未及时 未经 未成年 没有现成 零距离 零容忍 零差错 有无 毫无 文件 信息公开指南 "
     u"规范性文件库 规范性文件目录 规范性文件清理 规范性文件解读 规范性文件数据库 规范性文件管理 规范性文件备案 "
     u"规范性文件审查 "
     u"规范性文件草案 规范性文件专栏 行政规范性文件库 行政规范性文件目录 行政规范性文件清理 行政规范性文件解读 "
     u"行政规范性文件数据库 "
     u"应办结 应答复 应受理 "
     u"提交答复 提交答复书 提交答辩 收到回复 收到答复 收到通知 收到申请表 行政诉讼出庭 公开渠道 不予公开理由"},
    {Sense::review, "reconsideration",
     u"行政复议 复议 行政复议申请 行政复议案 行政复议案件 复议案件 申请行政复议 提起行政复议 "
     u"被行政复议机关 被复议机关"},
    {Sense::review, "litigationDirect,litigationAfter",
     u"涉诉 被诉 涉诉案件 应诉案件 被诉案件 行政应诉案件 行政诉讼 诉讼 行政诉讼案 行政诉讼案件 诉讼案件 提起行政诉讼 "
     u"提起诉讼 行政应诉"},
    {Sense::review, "reconsideration,litigationDirect,litigationAfter",
     u"复议诉讼 行政复议诉讼 复议诉讼案件 行政复议诉讼案件 复议应诉 复议应诉案件"},
    {Sense::review, "litigationDirect",
     u"未经复议直接起诉 未经复议直接起诉案件 直接起诉案件 未经复议直接起诉的行政诉讼 未经复议直接起诉的行政诉讼案件 "
     u"未经复议直接提起行政诉讼 直接起诉 "
     u"直接提起诉讼 直接提起行政诉讼 "
     u"未经复议直接提起诉讼"},
    {Sense::review, "litigationAfter",
     u"复议后起诉 复议后起诉案件 经复议后起诉案件 复议后起诉的行政诉讼 复议后起诉的行政诉讼案件 复议后提起行政诉讼 "
     u"经复议后起诉 复议后提起诉讼"},
    {Sense::document, "normative", u"行政规范性文件 规范性文件"},
    {Sense::document, "rules", u"规章 政府规章 部门规章 地方政府规章"},
    {Sense::decision, "permits", u"行政许可 行政许可决定 行政许可处理决定 许可决定"},
    {Sense::decision, "penalties", u"行政处罚 行政处罚决定 行政处罚处理决定 行政处罚案件 处罚决定"},
    {Sense::decision, "enforcement",
     u"行政强制 行政强制决定 行政强制处理决定 行政强制措施 行政强制措施决定 行政强制执行"},
    {Sense::fee, "", u"行政事业性收费 行政事业性收费金额 行政事业性收费总额 行政事业性收费收入"},
    {Sense::receive_new, "", u"新收 新收到 新增 新接收 新受理 受理新 收到新 接收新"},
    {Sense::receive, "", u"收到 接到 接收 收取 接获 收悉 共收 收件 收到了 接收到 应办 应办理 需办理"},
    {Sense::accept, "", u"受理 接收受理 登记受理"},
    {Sense::handle, "", u"办理 处理 办理了 受理办理 承办"},
    {Sense::answer, "", u"答复 回复 予以答复 作出答复 答复办理 办理答复 按期答复 按时答复 依法答复"},
    {Sense::finish, "",
     u"办结 办理完毕 办理完成 办理完结 办结答复 答复办结 完成办理 审结办结 结案 审结 办理结案 按要求办理完成 "
     u"处理完毕"},
    {Sense::carried, "", u"结转 结转件 结转申请"},
    {Sense::carried_in, "", u"上年结转件 上年度结转件"},
    {Sense::make, "",
     u"制发 制定 出台 印发 新制作 新制定 新制发 新出台 制定出台 制定印发 本年制发 本年度制发 制定发布 颁布 制订 新制订 "
     u"新印发"},
    {Sense::in_force, "",
     u"现行有效 现行有效的 继续有效 年末有效 年末有效的 年底有效 年底有效的 截至年底有效 截至年末有效 有效的 仍有效 "
     u"仍有效的 仍然有效"},
    {Sense::public_total, "", u"对外公开总数 对外公开总数量 对外公开总量"},
    {Sense::public_total, "normative",
     u"对外公开规范性文件总数 对外公开规范性文件总量 对外公开的规范性文件总数 规范性文件对外公开总数 "
     u"规范性文件对外公开总数量 规范性文件对外公开总量"},
    {Sense::repeal, "", u"废止 宣布废止 本年废止 废止失效 废止了"},
    {Sense::decide, "", u"作出 做出 办理了 实施 办结了 下达 采取 给予 准予 核发 执行"},
    {Sense::publish, "",
     u"主动公开 公开 发布 公示 公布 集中公开 集中发布 公开发布 刊登 推送 上传 更新 动态更新 归集 解读"},

    {Sense::result, "granted", u"予以公开 同意公开 全部公开 予以公开的 答复公开 答复予以公开 答复同意公开"},
    {Sense::result, "partial", u"部分公开 予以部分公开 同意部分公开 答复部分公开"},
    {Sense::result, "granted,partial", u"全部或部分公开 全部或者部分公开 全部和部分公开"},
    {Sense::result, "denied.", u"不予公开 不同意公开 不予公开的"},
    {Sense::result, "denied.stateSecret", u"属于国家秘密 涉及国家秘密 国家秘密"},
    {Sense::result, "denied.lawProhibits", u"其他法律行政法规禁止公开 法律行政法规禁止公开"},
    {Sense::result, "denied.securityStability", u"危及三安全一稳定 危及“三安全一稳定”"},
    {Sense::result, "denied.thirdParty",
     u"保护第三方合法权益 第三方合法权益 第三方权益 涉及第三方合法权益 涉及第三方权益 损害第三方合法权益"},
    {Sense::result, "denied.internalAffairs", u"属于三类内部事务信息 三类内部事务信息 内部事务信息"},
    {Sense::result, "denied.processInfo", u"属于四类过程性信息 四类过程性信息 过程性信息"},
    {Sense::result, "denied.enforcementFile", u"属于行政执法案卷 行政执法案卷 行政执法案卷信息 执法案卷"},
    {Sense::result, "denied.inquiry", u"属于行政查询事项 行政查询事项 行政查询"},
    {Sense::result, "unavailable.", u"无法提供 无法提供的 不能提供"},
    {Sense::result, "unavailable.notHeld",
     u"不掌握 不掌握相关信息 不掌握该信息 信息不存在 政府信息不存在 本机关不掌握该信息 本机关不掌握相关政府信息 "
     u"本机关不掌握 不掌握相关政府信息 本机关不掌握相关信息"},
    {Sense::result, "unavailable.needsCreation",
     u"没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作 没有现成信息、需要另行制作 "
     u"没有现成信息，需要另行制作"},
    {Sense::result, "unavailable.unclear",
     u"补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 补正后申请内容不明确 "
     u"补正后仍无法提供 经补正仍不明确"},
    {Sense::result, "unprocessed.", u"不予处理 不予处理的"},
    {Sense::result, "unprocessed.petition",
     u"信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类 信访、举报、投诉类申请 信访投诉举报类"},
    {Sense::result, "unprocessed.repeated", u"重复申请 重复提出申请"},
    {Sense::result, "unprocessed.publication", u"要求提供公开出版物 公开出版物"},
    {Sense::result, "unprocessed.excessive", u"无正当理由大量反复申请 大量反复申请"},
    {Sense::result, "unprocessed.confirmIssued", u"要求行政机关确认或重新出具已获取信息"},
    {Sense::result, "otherwise.noCorrection",
     u"逾期不补正 逾期未补正 申请人逾期不补正 申请人逾期未补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 "
     u"逾期不补正不再处理 申请人逾期不补正不再处理 申请人逾期未补正不再处理 逾期未补正不再处理"},
    {Sense::result, "otherwise.feeUnpaid", u"逾期未缴纳费用 逾期未缴费 申请人逾期未缴纳费用 申请人逾期未缴费"},
    {Sense::result, "otherwise.", u"其他处理 其它处理 其他方式处理 作其他处理 予以其他处理"},

    {Sense::applicant, "natural", u"自然人 自然人申请 自然人提出 个人 个人申请"},
    {Sense::applicant, kOrganisations,
     u"法人或其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人以及其他组织 法人或者其他组织 法人与其他组织 "
     u"法人 法人组织"},
    {Sense::applicant, "business", u"商业企业 企业"},
    {Sense::applicant, "research", u"科研机构"},
    {Sense::applicant, "nonprofit", u"社会公益组织"},
    {Sense::applicant, "legal", u"法律服务机构"},
    {Sense::outcome, "upheld",
     u"结果维持 维持 被维持 获维持 胜诉 一审胜诉 二审胜诉 维持原行政行为 维持结果 维持原 "
     u"判决维持"},
    {Sense::outcome, "corrected",
     u"结果纠正 纠正 被纠正 予以纠正 纠错 被纠错 败诉 撤销 被撤销 判决撤销 责令重新答复 责令重新作出答复 "
     u"确认违法 一审败诉 二审败诉 被纠正案件 被纠错案件 纠错案件 败诉案件"},
    {Sense::outcome, "other", u"其他结果"},
    {Sense::outcome, "pending",
     u"尚未审结 未审结 尚未办结 未办结 未答复 尚未答复 暂未办结 暂未答复 待答复 待办结 正在办理 尚在办理 仍在办理 "
     u"尚未结案 正在审理 尚在审理 未结案 正在审理中 尚在审理中 未开庭 "
     u"尚未开庭 待审理 在审 "
     u"审理中 仍在审理 正在办理中 正在按程序办理 正在依法办理 正在按规定办理 正在依程序办理"},

    {Sense::this_year, "", u"今年 本年 本年度 年度内 当年 该年 全年 年内 年末 年底 至年末 至年底 截至年末 截至年底"},
    {Sense::other_year, "",
     u"期初 上年末 上年底 去年底 去年末 去年 上年 上年度 上一年 上一年度 往年 前年 明年 下年 下年度 下一年 下一年度 "
     u"近年 近年来 三年 两年 五年 四年 近三年 近两年 近五年 "
     u"三年来 两年来 五年来 几年来 历年 以来 "
     u"下一步 今后 累计至今 截至目前 截止目前"},
    {Sense::part_of_year, "",
     u"上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 每月 每季度 每年 每周 年初"},
    {Sense::compare, "",
     u"同比 环比 较 比 较上年 较去年 比上年 比去年 较上年度 比上年度 较上一年 比上一年 较上一年度 比上一年度 "
     u"较上年同期 比上年同期 较去年同期 比去年同期 上年同期 去年同期 与上年相比 与去年相比 与上年度相比 与上一年相比 "
     u"与上一年度相比 相比 相较 相较于 比上年末 较上年末 较年初 比年初"},
    {Sense::change, "+",
     u"增加 增长 上升 增幅 多出 提高 净增 净增加 增加了 增长了 上升了 提升 增至 增长到 增加到 增多 多收 多收到 多办 "
     u"多受理 多办理 多公开 增长率 增速 攀升 翻番 上涨 扩展 扩充"},
    {Sense::change, "2", u"翻一番 翻了一番"},
    {Sense::change, "-",
     u"减少 下降 回落 降低 降幅 减少了 下降了 净减 净减少 减免 免收 减收 免征 少征 缩短 压缩 压减 压缩至 缩短至 减少到 "
     u"下降到 降至 降低了 少收 "
     u"少收到 少办 少受理 少办理 少公开 减幅 精简 缩减"},
    {Sense::change, "=", u"持平"},
    {Sense::average, "", u"日均 月均 人均 平均 年均 周均 篇均 件均 户均 平均每月 平均每天 平均每件"},
    {Sense::area, "", u"全县 全市 全区 全省 全州 全旗 全盟 全自治区 全国 全域 全辖区"},
    {Sense::others, "",
     u"各乡镇 各镇 各乡 各街道 各部门 各单位 各村 各社区 各地 各级 各县 各市 各区 各局 各有关单位 各相关单位 所辖 下属 "
     u"所属 下辖 "
     u"县直 市直 区直 省直 直属 乡镇 县级 市级 其他部门 其他单位 兄弟 相关单位 相关部门 有关部门 有关单位 区域内 "
     u"辖区内 本地区"},
    {Sense::own, "",
     u"我镇 我乡 我局 我街道 我办 我委 我县 我市 我区 我省 我厅 我院 我中心 我单位 我机关 我处 我站 我校 我所 "
     u"我公司 我集团 本中心 本校 本院 本公司 本集团 本所 本站 本处 本机关 本单位 本局 本镇 本乡 本街道 本办 本委 本厅 "
     u"本县 本市 本区 全镇 全乡 全街道 全局 全委 全厅 我们"},
    {Sense::office, "", u"本级 县本级 市本级 区本级 省本级 政府本级 县政府本级 市政府本级 区政府本级 机关本级"},
    {Sense::reviewer, "",
     u"作为复议机关 作为行政复议机关 作为复议机构 作为行政复议机构 作为行政复议机关的 履行行政复议职责 "
     u"以复议机关身份 以行政复议机关身份 各级行政复议机关 各级复议机关 全省行政复议机关 全市行政复议机关 "
     u"全县行政复议机关 "
     u"全区行政复议机关 行政复议机关受理 复议机关受理 行政复议机构受理 复议机构受理"},
    {Sense::respectively, "", u"分别 分别为 分别是 分别有 依次为 分别达到 分别达"},
    {Sense::channel, "", u"延期 提前 当日 当场 即时 逾期 超期 优先 限时 加急 直接 自行 牵头 独立"},
    {Sense::channel, "",
     u"网上 网络 线上 线下 当面 信函 邮寄 邮件 电子邮件 传真 现场 书面 网站 在线 平台 邮箱 网页 窗口 电话 挂号信 微信 "
     u"热线 公民申请"},
    {Sense::approximately, "", u"约 近 超过 超 逾 将近 大约 不足 不到 至少 最多 接近 多达 突破"},
    {Sense::plan, "", u"计划 力争 争取 拟 目标 预计 将要"},
    {Sense::none, "",
     u"未收到 没有收到 未接到 没有接到 未接收 未接收到 未受理 没有受理 未收到过 暂未收到 尚未收到 从未收到 无 没有 "
     u"未发生 未出现 "
     u"未产生 未有 没有发生 没有出现 没有产生 没发生 未制发 未制定 未出台 未新制定 未制定出台 未印发 没有制发 没有制定 "
     u"没有出台 "
     u"未作出 没有作出 未做出 未实施 未涉及 均无 暂无 尚无 未收取 没有收取 未征收 未被 未产生 未出现 无一 无一件 "
     u"没有一件 没有1件 零 未新增 没有新增 未结转 没有结转"},
    {Sense::total, "", u"共 共计 总计 合计 累计 一共 总共 合计为 共计为 总数为 总量为 总数达 总数达到"},
    {Sense::among, "", u"其中 这其中 当中"},
    {Sense::open_list, "", u"等 等原因 等情形 等情况 等类 主要 主要有 例如 比如 诸如 如 涵盖 分别涉及 以及其他 涉及等"},
    {Sense::open_list, "with", u"含 包括 包含"},
    {Sense::each, "", u"均 全部 都 皆 均已 已全部 均按要求 全部按要求 已按要求全部 均已全部"},
    {Sense::also, "", u"和 及 与 以及 或 或者 并 并且 且"},
    {Sense::share, "", u"占 占比 占比为 占全部 占总数 占总数的 占总量的"},
    {Sense::matter, "",
     u"事项 信息 政府信息 政务信息 各类信息 公开信息 政策 政策文件 清单 目录 专栏 栏目 指南 条例 制度 办法 数据 案例 "
     u"案件 案 不予受理 不作为申请 不作为申请处理 申请内容不明确 "
     u"行政许可事项 行政处罚事项 双公示"},
    {Sense::disclosure, "",
     u"政府信息公开 信息公开 政务公开 政府信息公开工作 信息公开工作 政务公开工作 政府信息公开类 信息公开类 "
     u"政府信息公开方面 信息公开方面 政府信息公开工作方面 信息公开工作方面 政府信息公开领域 涉及政府信息公开 "
     u"涉政府信息公开 涉信息公开 "
     u"涉及政府信息公开工作 涉及信息公开 涉及信息公开工作 因政府信息公开工作 因政府信息公开"},
    {Sense::filler, "",
     u"注： 备注： 说明： 注: 备注: 说明: 共有 有 计 了 的 为 是 达到 达 已 已经 各类 各种 各项 相关 有关 情况 类 提出 "
     u"提交 数 数量 "
     u"量 总数 总量 件数 发生 引发 引起 导致 产生 因 由 被 对 向 我 本 在 内 按时 按期 依法 及时 依规 依法依规 "
     u"按要求 按规定 按程序 依法依规办理 "
     u"法定期限内 在法定期限内 规定期限内 规定时限内 法定时限内 在规定时限内 期限内 予以 其余 剩余 另有 另 还有 尚有 "
     u"仅 仅有 只 只有 "
     u"也 而 中 于 以 并予以 继续办理 继续 公民 群众 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 "
     u"公民、法人及其他组织 "
     u"公民、法人以及其他组织 公民法人和其他组织 公民法人或其他组织 公民、法人和其它组织 公民、法人或其它组织 "
     u"法定期限 规定期限 法定时限 规定时限 在法定期限 在规定期限 其他 其它 属于 情形 复议机关 行政复议机关 "
     u"复议审查机关 "
     u"行政复议机构 复议机构 记录 公民、企业 单位和个人 申请主体为 申请主体是 申请人提出 申请人提交 申请人为 申请人是 "
     u"申请人类型为 申请人中 "
     u"所有 涉及 关于 被申请 被提起 提起 到 至 从 自 形式 任何 一 以来信 该类 此类 本次 实际 现 现有 上述 信息公开的 "
     u"行政相对人 决定 决定书 措施 金额 收费金额 收入 收缴 征收 共收取 具体 如下 具体为 应诉 通过 渠道 "
     u"方式 途径 告知 获 获得 得到 校内外 社会公众 有效 来自 原因 结果 判决 经 发生的 引发的 引起的 导致的"},
};

/// 结转, 顺延 … to the next year, from the last: every way to put them together.
void add_carrying(std::vector<Word>& words) {
  const std::u16string_view verbs[]{u"结转", u"转", u"顺延", u"转结", u"延续", u"结转的", u"遗留"};
  const std::u16string_view next[]{u"下年度", u"下年", u"下一年度", u"下一年", u"次年", u"次年度", u"明年"};
  const std::u16string_view last[]{u"上年度", u"上年", u"上一年度", u"上一年", u"去年", u"往年"};
  const std::u16string_view to[]{u"", u"至", u"到", u"入", u"给"};
  const std::u16string_view from[]{u"", u"自", u"由"};
  const auto add = [&words](std::u16string_view a, std::u16string_view b, std::u16string_view c, Sense sense) {
    std::u16string word(a);
    word += b;
    word += c;
    words.push_back({std::move(word), sense, ""});
  };
  for (const auto verb : verbs) {
    for (const auto year : next) {
      for (const auto preposition : to) add(verb, preposition, year, Sense::carried_out);
    }
    for (const auto year : last) {
      for (const auto preposition : from) add(verb, preposition, year, Sense::carried_in);
      add(year, verb, u"", Sense::carried_in);
      add(year, u"未办结", verb, Sense::carried_in);
    }
  }
}

std::vector<Word> build() {
  std::vector<Word> words;
  for (const Entry& entry : kEntries) {
    for (std::size_t begin = 0; begin < entry.words.size();) {
      const std::size_t end = std::min(entry.words.find(u' ', begin), entry.words.size());
      if (end > begin)
        words.push_back({std::u16string(entry.words.substr(begin, end - begin)), entry.sense, entry.cells});
      begin = end + 1;
    }
  }
  add_carrying(words);
  // Longer words come first; of a word in two senses the first stays.
  sort_stably(words, [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
  return words;
}

/// The words by what they begin with: two letters, or the one that they are.
class Lexicon {
 public:
  Lexicon() {
    for (const Word& word : words_) beginning(word.text).push_back(&word);
  }

  [[nodiscard]] const Word* find(std::u16string_view text) const {
    const Word* found = find_in(beginning(text), text);
    return found != nullptr || text.size() == 1 ? found : find_in(beginning(text.substr(0, 1)), text);
  }

 private:
  using Words = std::vector<const Word*>;  ///< the longest first

  static const Word* find_in(const Words& words, std::u16string_view text) {
    for (const Word* word : words) {
      const std::size_t last =
          word->text.size() - 1;  // two words of a list differ there as a rule, seldom in front of it
      if (last < text.size() && text[last] == word->text[last] && text.starts_with(word->text)) return word;
    }
    return nullptr;
  }

  static std::size_t number(std::u16string_view text) {
    return (text.size() == 1 ? text[0] : text[0] * 31U + text[1]) % kBeginnings;
  }
  Words& beginning(std::u16string_view text) { return beginnings_[number(text)]; }
  [[nodiscard]] const Words& beginning(std::u16string_view text) const { return beginnings_[number(text)]; }

  static constexpr std::size_t kBeginnings = 2048;
  std::vector<Word> words_ = build();
  std::array<Words, kBeginnings> beginnings_;
};

}  // namespace

const Word* find_word(std::u16string_view text) {
  static const Lexicon kLexicon;
  return text.empty() ? nullptr : kLexicon.find(text);
}

std::size_t measure_length(std::u16string_view text) {
  static constexpr std::u16string_view kMeasures[]{
      u"个百分点", u"百分点", u"个工作日", u"亿元", u"万元", u"场次", u"批次", u"户次", u"家次", u"件次",
      u"条次",     u"人次",   u"起次",     u"小时", u"件",   u"条",   u"宗",   u"次",   u"起",   u"份",
      u"个",       u"项",     u"篇",       u"例",   u"期",   u"场",   u"人",   u"元",   u"张",   u"批",
      u"家",       u"户",     u"部",       u"封",   u"则",   u"幅",   u"种",   u"类",   u"本",   u"台",
      u"组",       u"名",     u"笔",       u"轮",   u"天",   u"日",   u"所",   u"座",   u"栋",   u"页",
      u"套",       u"辆",     u"处",       u"位",   u"版",   u"集",   u"支",   u"句"};
  static constexpr WordList kList(kMeasures);
  return kList.at_start(text).size();
}

}  // namespace nianbao::prose
