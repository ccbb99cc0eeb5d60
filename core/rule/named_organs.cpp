#include "rule/named_organs.hpp"

#include <algorithm>
#include <span>

#include "rule/passages.hpp"
#include "rule/stretches.hpp"
#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/organ_names.hpp"

namespace nianbao {
namespace {

/// “公布云岭县白鹭镇人民政府2024年政府信息公开工作年度报告”: what stands between the verb and the year at `end`.
std::optional<NamedOrgan> publisher(const Passage& passage, std::size_t end) {
  const std::u16string_view text = passage.text;
  std::size_t start = end;
  while (start > 0 && is_han(text[start - 1])) --start;
  std::size_t begin = start;
  for (const std::u16string_view verb :
       {u"公布", u"公开", u"发布", u"编制了", u"编制", u"编写", u"制定了", u"制定", u"现将"}) {
    const std::size_t at = text.substr(begin, end - begin).rfind(verb);
    if (at != text.npos) begin += at + verb.size();
  }
  return begin > start ? std::optional(NamedOrgan{&passage, begin, end}) : std::nullopt;
}

/// “白鹭镇人民政府公布2024年政府信息公开工作年度报告”: what stands before the verb that the year at `end` follows.
std::optional<NamedOrgan> publishing(const Passage& passage, std::size_t end) {
  const std::u16string_view text = passage.text;
  for (const std::u16string_view verb : {u"现公布", u"现发布", u"公布", u"发布", u"编制"}) {
    if (!text.substr(0, end).ends_with(verb)) continue;
    const std::size_t last = end - verb.size();
    std::size_t begin = last;
    while (begin > 0 && is_han(text[begin - 1])) --begin;
    const bool clause = begin == 0 || std::u16string_view(u"，。；").find(text[begin - 1]) != text.npos;
    if (clause && organ_kind(text.substr(begin, last - begin)) != OrganKind::none)
      return NamedOrgan{&passage, begin, last};
    return std::nullopt;
  }
  return std::nullopt;
}

/// “本报告由白鹭镇人民政府按照…编制”
std::optional<NamedOrgan> maker(const Passage& passage) {
  const std::size_t by = passage.text.find(u"本报告由");
  if (by == std::u16string::npos) return std::nullopt;
  const std::size_t end = passage.text.find_first_of(u"按根依编（(，", by + 4);
  if (end == std::u16string::npos || end - by > 34) return std::nullopt;
  return NamedOrgan{&passage, by + 4, end};
}

/// “白鹭镇人民政府根据《中华人民共和国政府信息公开条例》…编制本报告”
std::optional<NamedOrgan> author(const Passage& passage) {
  const std::u16string_view text = passage.text;
  for (const std::u16string_view ground : {u"根据《", u"依据《", u"按照《", u"依照《"}) {
    const std::size_t end = text.find(ground);
    if (end == text.npos || text.starts_with(u"本") || !std::all_of(text.begin(), text.begin() + end, is_han)) continue;
    if (organ_kind(text.substr(0, end)) != OrganKind::none) return NamedOrgan{&passage, 0, end};
  }
  return std::nullopt;
}

/// What an organ reports of itself only.
constexpr std::u16string_view kReports =
    u"共收到 新收政府信息 新收申请 共新收 收到政府信息 收到依申请 收到公开申请 收到申请 未收到 没有收到 共受理 "
    u"受理政府信息 未收取 没有收取 "
    u"政府信息公开工作 政务公开工作 信息公开工作 的政府信息公开工作 的政务公开工作 的信息公开工作 未向申请人 "
    u"没有向申请人 未向任何 没有向任何 未产生信息处理费 "
    u"没有产生信息处理费 无其他需要报告 没有其他需要报告 将进一步 将继续 将持续 主动公开信息 主动公开政府 共主动公开 "
    u"将从 将以 将重点 将着力 将聚焦 将围绕 将坚持 将不断 将政务公开纳入 将政府信息公开纳入 将信息公开纳入 "
    u"将政务公开列入 将政府信息公开列入 将信息公开列入 "
    u"将政务公开工作纳入 将政府信息公开工作纳入 将信息公开工作纳入 把政务公开纳入 把政务公开工作纳入 "
    u"把政府信息公开工作纳入 在信息公开 在政府信息公开 在政务公开 办公室统一 办公室负责 办公室登记 办公室审核 "
    u"办公室牵头 办公室汇总 成立由 成立了由 成立以 成立政务公开 成立了政务公开 成立政府信息公开 成立了政府信息公开";

/// What a government’s office does, and another’s report does not tell.
constexpr std::u16string_view kHolds = u"举办 组织开展 开展 召开 印发 制定 建立 修订 牵头 统筹";

/// What it does at home, unless it sees to it that others do.
constexpr std::u16string_view kAtHome =
    u"严格落实信息 落实信息发 严格执行信息 建立信息发布 健全信息发布 建立健全信息 高度重视政府信息 高度重视政务 "
    u"高度重视信息 高度重视政府网站";
constexpr std::u16string_view kOversee = u"政务 数据 审批 司法 档案 保密 网信 宣传";

/// Of an organ's own party and groups: no other's report names them so.
constexpr std::u16string_view kOwnLeaders[]{u"党组",
                                            u"党委",
                                            u"党工委",
                                            u"政务公开领导小组",
                                            u"政务公开工作领导小组",
                                            u"政府信息公开领导小组",
                                            u"政府信息公开工作领导小组"};
/// What such a one does, behind its name.
constexpr std::u16string_view kLeads =
    u"把 将 由 定期 多次 专题 研究 召开 听取 会议 书记 主要 、政府 高度 坚持 认真 始终 严格 每";
/// Who speaks for the organ, whatever it does.
constexpr std::u16string_view kLeaders[]{u"领导班子", u"党政领导班子", u"人民政府", u"政府"};

/// How it says what it did, or will do.
constexpr std::u16string_view kDoes =
    u"坚持 认真 高度 严格 积极 扎实 始终 深入 切实 持续 全面 党委 党组 政府 人民政府 紧紧 牢固 进一 20 贯彻 按照 聚焦 "
    u"围绕 紧扣 立足 落实 以习 以公 主动 共公 在县 在市 在区 在上 将政府信息 把政府信息 将政务 把政务 将信息 着力 大力 "
    u"各级行政机关 各级政府 各级各部门 把信息 不断 多措 加强 强化 健全 依托 紧贴 突出 结合 对标 锚定 聚力";

/// Behind 2024年, 2024年度，, 今年以来， at the beginning of a sentence.
std::size_t after_time(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 16;  // characters: no year is written in more
  const auto years = find_years(text.substr(at, kLongest));
  if (!years.empty() && years.front().begin == 0) at += years.front().end;
  static constexpr std::u16string_view kTimes[]{
      u"今年",           u"本年度", u"一年",   u"度",     u"以来",         u"来",           u"全年",
      u"下一步",         u"今后",   u"接下来", u"下阶段", u"下一阶段",     u"明年",         u"来年",
      u"同时",           u"此外",   u"为此",   u"对此",   u"针对上述问题", u"针对以上问题", u"针对这些问题",
      u"针对存在的问题", u"，"};
  for (bool more = true; more;) {  // 针对存在的问题，下一步
    more = false;
    for (const std::u16string_view word : kTimes) {
      if (at == text.size() || text[at] != word.front() || !text.substr(at).starts_with(word)) continue;
      at += word.size();
      more = true;
    }
  }
  return at;
}

/// Behind the next comma.
std::size_t end_of_clause(std::u16string_view text, std::size_t at) {
  const std::size_t comma = text.find(u'，', at);
  return comma == text.npos ? text.size() : comma + 1;
}

/// Characters of whom to ask, what leads to the name included.
constexpr std::size_t kLongestContact = 60;

/// What stands between 与 and 联系, or behind 请联系, 咨询, 联系单位：.
std::vector<Stretch> contact_names(std::u16string_view text) {
  std::vector<Stretch> out;
  for (const std::size_t end : places_of(text, u"联系")) {
    // 请与县自然资源和规划局联系: the first of its clause, since a name may have 和 in it
    const std::size_t from = end - std::min(end, kLongestContact);
    const auto before = text.substr(from, end - from);
    const std::size_t clause = before.find_last_of(u"，。；") + 1;
    std::size_t with = before.find_first_of(u"与向", clause);
    if (with == before.npos) with = before.find_last_of(u"和，");
    if (with != before.npos) out.push_back({from + std::max(with + 1, clause), end});
  }
  for (const std::u16string_view ask : {u"请联系", u"请咨询", u"可咨询", u"联系单位：", u"联系方式：", u"受理机构："}) {
    for (const std::size_t at : places_of(text, ask)) {
      std::size_t end = at + ask.size();
      while (end < text.size() && end - at < kLongestContact && is_han(text[end])) ++end;
      out.push_back({at + ask.size(), end});
    }
  }
  return out;
}

struct Name {
  std::size_t begin;
  std::size_t end;
  bool reports;
};

/// What an organ tells of itself in the section on problems: what it will do, and what it lacks.
constexpr std::u16string_view kOwnProblems =
    u"将 还存在以下 仍存在以下 存在以下 还存在如下 存在如下 还存在一些 仍存在一些 存在一些 还存在不足 仍存在不足 "
    u"存在的主要问题 还存在着 仍存在着 重点抓 重点做 重点推进 主要采取 采取了 着重";

/// How many characters name one of these at the beginning of a text.
template <std::size_t N>
std::size_t length_of(const std::u16string_view (&names)[N], std::u16string_view text) {
  const auto at = std::find_if(std::begin(names), std::end(names), [text](auto who) { return text.starts_with(who); });
  return at == std::end(names) ? 0 : at->size();
}

/// The name of an organ from `begin` up to what it does, which goes on to a mark behind. `plans`: what it will do is told here.
std::optional<Name> name_before_verb(std::u16string_view text, std::size_t begin, bool plans) {
  constexpr std::size_t kLongestName = 22;  // characters: a town, 高新技术产业开发区管理委员会, and more
  constexpr std::u16string_view kNoNames = u"将把对由经在以从按与为因";  // 将政务公开列为镇党委重点工作
  // 县政府办公室代表县政府, 紧紧围绕镇党委中心工作: a verb begins it, or stands in it
  static constexpr std::u16string_view kNoName =
      u"代表 办公 政府及 调整 充实 成立 健全 完善 设立 组建 推动 推进 落实 传达 学习 根据 服从 报经 没有 无人 有人 "
      u"制发 印发 转发 "
      u"对我 对本 "
      u"向我 向本";
  static constexpr CharSet kEnds(u"省镇乡县区旗市局道厅委会院处心学园");
  if (begin < text.size() && (!is_han(text[begin]) || kNoNames.find(text[begin]) != kNoNames.npos)) return std::nullopt;
  for (std::size_t end = begin + 2; end < text.size() && end < begin + kLongestName && is_han(text[end - 1]); ++end) {
    if (!kEnds.has(text[end - 1])) continue;
    if (has_any(text.substr(begin, end - begin), kNoName) || tells_of_work(text.substr(begin))) return std::nullopt;
    auto behind = text.substr(end);
    const std::size_t government = length_of(kLeaders, behind);
    behind.remove_prefix(government);
    if (government > 0 && behind.starts_with(u"办公室")) behind.remove_prefix(3);
    const bool oversees = has_any(text.substr(begin, end - begin), kOversee);
    const std::size_t leaders = length_of(kOwnLeaders, behind);
    const bool led = leaders > 0 && begins_with_any(behind.substr(leaders), kLeads);
    const bool reports =
        begins_with_any(behind.substr(after_time(behind, 0)), kReports) || led ||
        (government > 0 && begins_with_any(behind, kHolds)) ||
        (!oversees && (begins_with_any(behind, kAtHome) || (plans && begins_with_any(behind, kOwnProblems))));
    if (reports || tells_of_work(text.substr(end))) return Name{begin, end, reports};
  }
  return std::nullopt;
}

}  // namespace

bool tells_of_work(std::u16string_view behind) { return begins_with_any(behind, kDoes); }

std::vector<NamedOrgan> named_in_opening(const Case& report_case) {
  std::vector<NamedOrgan> out;
  for (const Passage* passage : opening_of(report_case)) {
    if (const auto by = maker(*passage)) out.push_back(*by);
    if (const auto by = author(*passage)) out.push_back(*by);
    for (const YearFound& year : find_report_years(passage->text)) {
      if (const auto by = publishing(*passage, year.begin)) out.push_back(*by);
      else if (const auto of = publisher(*passage, year.begin)) out.push_back(*of);
    }
  }
  return out;
}

std::vector<NamedOrgan> contacts(const Case& report_case) {
  std::vector<NamedOrgan> out;
  std::vector<const Passage*> passages = opening_of(report_case);
  const std::vector<const Passage*> closing = passages_of(report_case.prose, SectionId::other);
  passages.insert(passages.end(), closing.begin(), closing.end());
  for (const Passage* passage : passages) {
    const std::u16string_view text = passage->text;
    for (const auto& [begin, end] : contact_names(text)) {
      const std::size_t last = begin + without_office(text.substr(begin, end - begin)).size();
      if (organ_kind(text.substr(begin, last - begin)) != OrganKind::none) out.push_back({passage, begin, last});
    }
  }
  return out;
}

std::optional<NamedOrgan> signature(const Narrative& prose) {
  const auto& passages = prose.passages;
  const auto is_name = [](const Passage& passage) {
    return std::all_of(passage.text.begin(), passage.text.end(), is_han) && organ_kind(passage.text) != OrganKind::none;
  };
  const std::size_t few = std::min<std::size_t>(3, passages.size());
  const auto above = passages.rbegin() + static_cast<std::ptrdiff_t>(few);
  const auto last = std::find_if(passages.rbegin(), above, is_name);
  if (last != above) return NamedOrgan{&*last, 0, last->text.size()};
  for (std::size_t at = 1; at < few; ++at) {
    const bool below_title = std::u16string_view(passages[at - 1].text).ends_with(u"年度报告");
    if (below_title && is_name(passages[at])) return NamedOrgan{&passages[at], 0, passages[at].text.size()};
  }
  return std::nullopt;
}

std::vector<SubjectOrgan> subjects(const Passage& passage) {
  std::vector<SubjectOrgan> out;
  for (const Stretch& sentence : sentences_of(passage.text)) {
    const auto text = std::u16string_view(passage.text).substr(0, sentence.end);
    const bool sentence_ends =
        sentence.end < passage.text.size() || text.find_first_of(u"，：。", sentence.begin) != text.npos;
    if (!sentence_ends) continue;  // a heading, a signature
    const std::size_t first = behind_heading(text, behind_number(text, sentence.begin));
    for (std::size_t begin = first; begin < sentence.end; begin = end_of_clause(text, begin)) {
      const auto found = name_before_verb(text, after_time(text, begin), passage.section == SectionId::problems);
      const bool opens = begin == first;
      if (found && (opens || found->reports))
        out.push_back({{&passage, found->begin, found->end}, opens && sentence.begin == 0, found->reports});
    }
  }
  return out;
}

}  // namespace nianbao
