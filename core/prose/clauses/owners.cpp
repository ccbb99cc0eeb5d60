#include "prose/clauses/owners.hpp"

#include <algorithm>

#include "text/any_word.hpp"
#include "text/char_set.hpp"
#include "text/organ_names.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// What an organ does, of its own accord or not.
constexpr Slots kActs{Slot::receive, Slot::fresh,  Slot::accept, Slot::handle,   Slot::answer,
                      Slot::finish,  Slot::carry,  Slot::make,   Slot::in_force, Slot::public_total,
                      Slot::repeal,  Slot::decide, Slot::publish};

/// Reads one sentence; every step changes the setting.
struct Owners : Clauses {
  /// Whether words name another organ, and what follows is what it did: 县自然资源局办结 75 件.
  [[nodiscard]] bool names_another(std::size_t at) const {
    const View name = words(at);
    if (!ends_as_organ(name) || at + 1 == tokens.size() || (name.starts_with(u'各') && is_joined_to_own(at)))
      return false;
    constexpr View kForces = u"执法办公室 执法大队 执法中队 执法队 执法队伍 执法局 服务中心 便民中心 审批局";
    if (author.is_town() && ends_in_any_of(text.substr(0, tokens[at].end), kForces)) return false;  // its own
    if (name.starts_with(u"部分") || name.starts_with(u"个别")) return false;  // 部分单位答复不够规范
    if (ends_in_any_of(text.substr(0, tokens[at].end), u"窗口单位 信息公开办公室 信息公开工作机构"))
      return false;                                                                   // its own
    if (name.starts_with(u'邻')) return true;                                         // 邻县教育局
    const bool decides = at + 2 < tokens.size() && tokens[at + 2].is(Slot::outcome);  // 县政府作出维持决定 2 件
    std::size_t next = at + 1;
    while (next + 1 < tokens.size() && says_alone(next)) ++next;
    const bool soon = acts(next) || (tokens[at + 1].is(Slot::time) && acts(at + 2));  // 县财政局全年收到
    const bool charged = begins_with_any(text.substr(tokens[at].end), u"被申请 被提起 被诉 被起诉");
    const bool does =
        charged || (soon && !decides) || tokens[at + 1].is(Slot::total) || leans_on_own(at + 2) || acts_later(at);
    return does && !author.is_subject(name);
  }

  /// 省政府修改 of 提请省政府修改规章 1 件、废止 1 件: what others were asked to do.
  [[nodiscard]] bool is_asked_for(std::size_t at) const {
    return at > 0 && is_any_of(words(at - 1), u"提请 报请 提交 报送 建议") &&
           has_any(words(at), u"政府 国务院 人大 党委 县委 市委 省委");
  }

  /// 一家 and 就 of 县市场监管局一家就作出处罚 21 件
  [[nodiscard]] bool says_alone(std::size_t at) const { return is_any_of(words(at), u"一家 一个单位 一个部门 就"); }

  /// 县市场监管局在专项整治中作出处罚 21 件, 县水利局对 3 家企业作出处罚 3 件
  [[nodiscard]] bool acts_later(std::size_t at) const {
    const bool goes_on = is_any_of(words(at + 1), u"在 对 就 依法");
    if (!goes_on || (at > 0 && !tokens[at - 1].is_mark())) return false;
    const std::size_t end = std::min(tokens.size(), at + kLongestClause);
    while (++at < end && !tokens[at].is_mark()) {
      if (tokens[at].is_any(kActs)) return true;
    }
    return false;
  }

  /// 我中心 of 根据我中心检测结果作出处罚 11 件: whose work another organ acts upon.
  [[nodiscard]] bool leans_on_own(std::size_t own) const {
    return own > 0 && own < tokens.size() && tokens[own].is(Whose::own) &&
           is_any_of(words(own - 1), u"根据 依据 涉及 针对");
  }

  /// 县政府办公室 speaks for a part of the county government only, also where it acts for it.
  [[nodiscard]] bool names_office(std::size_t at) const {
    const View name = words(at);
    return author.is_government() && author.organ.find(u"办公") == std::u16string::npos &&
           (name.find(u"办公室代表") != name.npos || name.find(u"办公厅代表") != name.npos);
  }

  /// 县政府办公室作为受理机构，…: what follows is what another organ did.
  [[nodiscard]] bool names_role(std::size_t at) const {
    View name = words(at);
    if (!name.ends_with(u'作') || !text.substr(tokens[at].end).starts_with(u'为')) return false;
    name.remove_suffix(1);
    return ends_as_organ(name) && !author.is_subject(name);
  }

  /// Where others begin that 、 and 和 join: 县直各部门和各乡镇.
  [[nodiscard]] std::size_t begin_of_joined(std::size_t at) const {
    const auto along = [&](std::size_t i) {
      return tokens[i].is_any({Slot::pause, Slot::also}) || tokens[i].is(Whose::others);
    };
    while (at > 0 && along(at - 1)) --at;
    return at;
  }

  /// 县政府及各部门、各乡镇: the government and all of its own.
  [[nodiscard]] bool joins_own(std::size_t at) const {
    at = begin_of_joined(at);
    return at > 0 && at < tokens.size() && tokens[at].is(Slot::also) && tokens[at - 1].is(Slot::text) &&
           author.is_named(words(at - 1));
  }

  /// 县政府收到 46 件, 县政府 46 件, in the report of the county: with its departments and towns, or without them.
  [[nodiscard]] bool names_government(std::size_t at) const {
    constexpr std::size_t kShort = 3;  // characters of 县政府, the end of such a name
    const View name = words(at);
    if (!author.is_government() || at + 1 == tokens.size() || name.size() < kShort || !name.ends_with(u"政府"))
      return false;
    const std::size_t rank = name.size() - kShort;
    if (View(u"省市县区旗州盟").find(name[rank]) == View::npos) return false;
    const bool named = rank > 0 && author.organ.find(name.substr(rank - 1, 2)) != std::u16string::npos;
    constexpr std::size_t kReach = 6;  // tokens of a bracket with another name: 区政府（区政府办公室）收到 126 件
    std::size_t behind = at + 1;
    while (tokens[at + 1].is(Slot::open) && behind < std::min(tokens.size(), at + kReach) &&
           !tokens[behind - 1].is(Slot::close))
      ++behind;
    if (behind < tokens.size() && tokens[behind].is(Slot::channel)) ++behind;  // 县政府（含县政府办公室）直接办理
    if (behind == tokens.size()) return false;
    const Token& next = tokens[behind];
    const bool counts = next.is_number() || next.is(Slot::total) || next.is(Time::this_year);
    const bool charged = words(at + 1).starts_with(u'被');  // 县政府被申请行政复议
    return !named && (counts || charged || acts(behind));
  }

  /// 市局机关收到 25 件: without its branches, where it has any.
  [[nodiscard]] bool names_seat(std::size_t at) const {
    const View name = words(at);
    constexpr std::size_t kShort = 3;  // characters: 局机关, the end of such a name
    if (at + 1 < tokens.size() && tokens[at + 1].is_any({Slot::by_request, Slot::channel, Slot::disclosure}))
      return false;  // 厅机关依申请公开渠道畅通
    return name.size() >= kShort && name.ends_with(u"机关") &&
           View(u"局厅委院办").find(name[name.size() - kShort]) != View::npos;
  }

  /// 县政府 of 以县政府为被告的案件, of 县政府作为被申请人: whoever it is that is charged.
  [[nodiscard]] bool is_charged(std::size_t at) const {
    return begins_with_any(text.substr(tokens[at].end), u"为被 作为被");
  }

  /// 以县政府为被告的案件: of the government itself, in its own report.
  [[nodiscard]] bool names_defendant(std::size_t at) const {
    return author.is_government() && words(at).ends_with(u"政府") && is_charged(at);
  }

  /// 市教育局 of 全市收到 126 件，其中市教育局收到 12 件、以县政府为被申请人的 5 件, in its own report
  [[nodiscard]] bool names_itself(std::size_t at) const {
    if (at + 1 == tokens.size() || !ends_as_organ(words(at)) || !author.is_named(words(at))) return false;
    return acts(at + 1) || tokens[at + 1].is_number() || is_charged(at);
  }

  /// 自然资源主管部门 of 全省各级自然资源主管部门: of all of them.
  [[nodiscard]] bool is_one_of_all(std::size_t at) const {
    while (at > 0 && tokens[at - 1].is_any({Slot::text, Slot::filler})) --at;
    return at > 0 && tokens[at - 1].is(Whose::others);
  }

  /// 县政府 of 作为复议机关，县政府受理…
  [[nodiscard]] bool names_reviewer(std::size_t at) const {
    return at > 1 && tokens[at - 1].is(Slot::comma) && tokens[at - 2].is(Whose::reviewer);
  }

  /// 复议机关受理 of 复议机关受理针对我局答复的行政复议申请: what is tried is what the organ itself did.
  [[nodiscard]] bool charges_own(std::size_t at) const {
    return at + 2 < tokens.size() && tokens[at + 2].is(Whose::own) && is_any_of(words(at + 1), u"针对 对 不服 涉及") &&
           has_token(tokens, at, std::min(tokens.size(), at + kLongestClause), Slot::review);
  }

  /// 以县政府名义 and 以办公室名义, but not 以县教育局名义 in its own report.
  [[nodiscard]] bool acts_for_another(std::size_t at) const {
    const std::size_t end = words(at).find(u"名义");
    if (end == View::npos || (at > 0 && tokens[at - 1].is(Whose::own))) return false;
    const View name = words(at).substr(0, end);
    return (name.ends_with(u"政府") && !author.is_town()) || !author.is_named(name);
  }

  /// 以县政府及县政府办公室、县直部门名义: together they are all of its organs but the towns.
  [[nodiscard]] bool joins_departments(std::size_t at) const {
    return author.is_government() && at > 1 && tokens[at - 1].is(Whose::others) && words(at).starts_with(u"名义") &&
           tokens[at - 2].is_any({Slot::pause, Slot::also});
  }

  /// 市局及各分局, 管委会各部门, in the report of the bureau or of the zone: its branches are its own.
  [[nodiscard]] bool is_joined_to_own(std::size_t at) const {
    const bool joined = at > 1 && tokens[at - 1].is(Slot::also);
    View whose = at > 0 ? words(at - (joined ? 2 : 1)) : View();
    if (joined && whose.ends_with(u"机关")) whose.remove_suffix(2);
    return !author.is_government() && !whose.empty() && !whose.ends_with(u"政府") && author.is_named(whose);
  }

  /// 经各县和市直单位共同努力，…; 在各部门配合下，…: what others did for what follows, which is not theirs.
  [[nodiscard]] bool is_circumstance(std::size_t at) const {
    const auto before = View(text).substr(0, tokens[at].begin);
    View clause = text.substr(std::min(before.size(), before.find_last_of(u"，；。\n") + 1), kLongestSentence);
    clause = clause.substr(0, clause.find_first_of(u"，；。"));
    if (has_any(clause, u"数据由 数据系由 数字由 数据均由")) return true;  // 以上数据由各部门汇总
    return (clause.starts_with(u'经') && ends_in_any_of(clause, u"努力 配合 协作 协同")) ||
           (clause.starts_with(u'在') && ends_in_any_of(clause, u"努力下 配合下 支持下 协作下 协同下 指导下 帮助下"));
  }

  /// 县直各部门和各乡镇: all of the county but the government itself.
  [[nodiscard]] bool names_all_levels(std::size_t at) const {
    const std::size_t begin = tokens[begin_of_joined(at)].begin;
    const View said = text.substr(begin, tokens[at].end - begin);
    return has_any(said, u"部门 单位 机关") && has_any(said, u"乡镇 镇街 街道 各镇 各乡 各县 各区");
  }

  /// 县政府及各部门 leaves out the towns, or does not; 县政府及各部门、各乡镇 are all. 各级 of a government are all of its own.
  void with_others(Setting& now, std::size_t at) const {
    const bool powers = ends_in_any_of(View(text).substr(0, tokens[at].begin), u"赋权 承接");       // 承接县级下放事项
    const bool papers = begins_with_any(text.substr(tokens[at].end), u"文件 政策 部署 要求 规划");  // 县级文件失效
    if (powers || papers || is_circumstance(at)) return;
    const bool rooms = ends_in_any_of(words(at), u"科室 处室 股室 内设机构 站所 窗口") &&  // of the organ itself
                       (at == 0 || tokens[at - 1].is_mark() || tokens[at - 1].is(Whose::own) ||
                        tokens[at - 1].is_any({Slot::time, Slot::filler}));
    if (!author.is_government())
      return now.belong(rooms || is_joined_to_own(at) ? Scope::own : scope_of_others(author));
    if (names_all_levels(at)) return now.belong(Scope::own, !joins_own(at));
    const bool of_all = at > 0 && words(at - 1) == u"各级";  // 全县各级各部门
    if (words(at).starts_with(u"各级") || of_all) return now.belong(Scope::own);
    if (at > 0 && tokens[at - 1].is(Whose::area))
      return now.belong(Scope::own, true);  // 全县各部门, with its towns or without
    const bool leads = at == 0 || tokens[at - 1].is_any({Slot::semicolon, Slot::time, Slot::filler});
    if (leads && is_any_of(words(at), u"各单位 各承办单位")) return now.belong(Scope::own, true);  // of all its organs
    if (!joins_own(at)) return now.belong(scope_of_others(author));
    const bool departments_alone = at > 1 && !tokens[at - 2].is(Whose::others) && words(at).ends_with(u"部门");
    return now.belong(Scope::own, departments_alone);
  }

  /// 全县 in the report of the county's government, but 全市 no more than in that of a bureau.
  [[nodiscard]] bool is_own_area(View area) const {
    constexpr View kRanks = u"省市县区旗州盟国";
    if (!author.is_government()) return area == u"全区" && organ_kind(author.organ) == OrganKind::zone;
    const View place = View(author.organ).substr(0, author.organ.find(u"人民政府"));
    const bool ranked = !place.empty() && kRanks.find(place.back()) != View::npos;
    return !ranked || kRanks.find(area.back()) == View::npos || place.back() == area.back();
  }

  void at_whose(Setting& now, std::size_t at) const {
    switch (static_cast<Whose>(tokens[at].code)) {
      case Whose::area:
        if (begins_with_any(text.substr(tokens[at].end), u"大局 发展大局 中心工作 重点工作 统一部署 前列"))
          return;  // 主动融入全区大局，全年接收 31 件
        if (names_reviewer(at)) return;
        now.belong(is_own_area(words(at)) ? Scope::own : Scope::wider);
        now.whole_area = now.scope == Scope::own;
        return;
      case Whose::others:
        return with_others(now, at);
      case Whose::own:  // 作为复议机关审结涉及我市的 30 件
        if (!names_reviewer(at) && !leans_on_own(at)) now.belong(Scope::own);
        return;
      case Whose::office:
        if (author.is_government()) return now.belong(Scope::part, true);             // its tables may count that alone
        return now.belong(words(at).find(u"政府") == 1 ? Scope::wider : Scope::own);  // 县政府本级
      case Whose::reviewer:
        return now.belong(charges_own(at) ? Scope::own : Scope::reviewer);
      case Whose::name:
        return;
    }
  }

  /// 其 of 协助县自然资源局核查其受理的申请: whom the organ helped with what is theirs.
  [[nodiscard]] bool helps_with_theirs(std::size_t at) const {
    const View clause = text.substr(tokens[begin_of_clause(tokens, at)].begin, kLongestSentence);
    return words(at).ends_with(u'其') && acts(at + 1) && begins_with_any(clause, u"协助 配合 帮助 支持 会同");
  }

  /// 审批部门: whoever it is that decides for the organ, and others beside it may.
  [[nodiscard]] bool names_own_decider(std::size_t at) const {
    return begin_of_clause(tokens, at) + 1 == at && words(at - 1) == u"审批" && words(at) == u"部门" && acts(at + 1);
  }

  void at_name(Setting& now, std::size_t at) const {
    if (names_reviewer(at)) return;
    if (names_own_decider(at)) return now.belong(Scope::own, true);
    if (names_government(at) || names_defendant(at) || names_seat(at)) return now.belong(Scope::part, true);
    if (names_office(at) || acts_for_another(at)) return now.belong(Scope::part, joins_departments(at));
    if (now.scope == Scope::wider && names_itself(at) && !is_one_of_all(at)) return now.belong(Scope::own);
    if (names_another(at) || names_role(at) || helps_with_theirs(at) || is_asked_for(at))
      now.belong(scope_of_others(author));
  }
};

}  // namespace

bool Clauses::acts(std::size_t at) const { return at < tokens.size() && tokens[at].is_any(kActs); }

void at_whose(const Clauses& here, Setting& now, std::size_t at) { Owners{here}.at_whose(now, at); }
void at_name(const Clauses& here, Setting& now, std::size_t at) { Owners{here}.at_name(now, at); }

bool ends_as_organ(View name) {
  static constexpr View kEndings[]{u"局",   u"政府", u"办公室", u"办公厅", u"委员会", u"街道",   u"厅",
                                   u"支队", u"镇",   u"乡",     u"中心",   u"法院",   u"单位",   u"部门",
                                   u"大队", u"委",   u"监督所", u"派出所", u"管委会", u"办事处", u"街道办"};
  static constexpr CharFilter kLast = [] {
    CharFilter last;
    for (const View ending : kEndings) last.add(ending.back());
    return last;
  }();
  return !name.empty() && kLast.may_have(name.back()) &&
         std::any_of(std::begin(kEndings), std::end(kEndings), [name](View ending) { return name.ends_with(ending); });
}

}  // namespace nianbao::prose
