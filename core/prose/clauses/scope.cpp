#include "prose/clauses/scope.hpp"

#include <algorithm>
#include <span>

#include "prose/clauses/uncounted.hpp"
#include "prose/clauses/years.hpp"
#include "text/any_word.hpp"
#include "text/char_set.hpp"
#include "text/organ_names.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// What an organ does, of its own accord or not.
constexpr Slots kActs{Slot::receive, Slot::fresh,  Slot::accept, Slot::handle,   Slot::answer,
                      Slot::finish,  Slot::carry,  Slot::make,   Slot::in_force, Slot::public_total,
                      Slot::repeal,  Slot::decide, Slot::publish};

/// Reads one sentence; every step changes the setting.
struct Reader {
  const Author& author;
  View text;
  const Tokens& tokens;
  bool undivided = false;  ///< no part of the year is named, but for its beginning: 年初 16 件，年内制定 3 件

  [[nodiscard]] View words(std::size_t at) const { return words_of(text, tokens[at]); }
  [[nodiscard]] bool acts(std::size_t at) const { return at < tokens.size() && tokens[at].is_any(kActs); }

  // When.

  void at_time(Setting& now, std::size_t at) const {
    switch (static_cast<Time>(tokens[at].code)) {
      case Time::this_year:
        return this_year(now, at);
      case Time::last_year:
        if (!is_carried_on(at)) other_year(now, author.year - 1);
        return;
      case Time::next_year:
        return other_year(now, 0);
      case Time::other_years:  // 3月以来 is in this year, and so is 对历年文件进行清理后，废止 1 件
        if (at > 0 && words(at - 1) == u"对" && end_of_time(at) > at) return;
        if (words(at) != u"以来" || now.when != When::this_year) other_year(now, 0);
        return;
      case Time::part_of_year:
        if (words(at) != u"年初" || !takes_over(at)) now.when = When::part_of_year;
        return;
      case Time::year:
        return in_year(now, at);
    }
  }

  /// 年初，我局承接上年结转的申请: what was carried in is of the whole year.
  [[nodiscard]] bool takes_over(std::size_t at) const {
    constexpr std::size_t kReach = 12;  // tokens up to its number: 年初，我局承接上年结转的申请
    const std::size_t last = std::min(tokens.size(), at + kReach);
    for (; at < last && !tokens[at].is(Slot::semicolon); ++at) {
      if (tokens[at].is(Slot::carry) && !tokens[at].is(Carry::out)) return true;
    }
    return false;
  }

  /// 2023年收到、转入本年办理的 7 件: what was carried in is of this year, whenever it had come.
  [[nodiscard]] bool is_carried_on(std::size_t year) const {
    constexpr std::size_t kReach = 12;  // tokens: 收到、转入本年办理的, with who did so between
    const std::size_t last = std::min(tokens.size(), year + kReach);
    for (std::size_t at = year + 1; at < last && !tokens[at].is_number(); ++at) {
      if (tokens[at].is(Carry::in)) return true;
      if (tokens[at].is_mark() && !tokens[at].is(Slot::pause)) break;
    }
    return false;
  }

  /// The mark that ends the clause of a time which counts nothing; else the time itself.
  [[nodiscard]] std::size_t end_of_time(std::size_t time) const {
    constexpr std::size_t kReach = 12;  // tokens: what was drawn up then, and what is done with it
    const std::size_t last = std::min(tokens.size(), time + kReach);
    std::size_t end = time;
    while (end < last && !tokens[end].is_mark() && !tokens[end].is_number()) ++end;
    return end < last && tokens[end].is_mark() ? end : time;
  }

  /// 对2023年底前制定的规范性文件开展清理，废止 1 件: a year that says of which ones, where its clause counts none, is not when it was done.
  [[nodiscard]] bool says_of_which(std::size_t year) const {
    const std::size_t end = end_of_time(year);
    if (end == year) return false;
    const View behind = text.substr(tokens[year].end, tokens[end].begin - tokens[year].end);
    const std::size_t before = behind.find(u'前');
    return before <= 2 && behind.find(u'的', before) != View::npos;
  }

  /// 清理2023年底前制定的规范性文件 22 件，废止 1 件, at the number: the year says of which ones, in its clause alone.
  [[nodiscard]] bool counts_those_until(std::size_t number) const {
    const std::size_t first = begin_of_clause(tokens, number);
    const View clause = text.substr(tokens[first].begin, tokens[number].begin - tokens[first].begin);
    const std::size_t until = std::min(clause.find(u"年底前"), clause.find(u"年末前"));
    const auto words = std::span(tokens).subspan(first, number - first);
    const auto names = [](const Token& token) { return token.is(Slot::document); };
    return until != View::npos && clause.find(u"截至") == View::npos &&
           std::any_of(words.begin(), words.end(), names) && clause.find(u'的', until) != View::npos;
  }

  void in_year(Setting& now, std::size_t at) const {
    if (author.year == 0) return;
    if (ends_range(text, tokens, at)) return other_year(now, 0);
    const bool own = static_cast<int>(tokens[at].value) == author.year;
    if (says_of_which(at) || (!own && is_carried_on(at))) return;
    const bool inside = at > 0 && acts(at - 1);  // 9月20日前，已登记2024年新申请 9 件
    if (now.when == When::part_of_year && inside && tokens[at].value == author.year) return;
    now.year = static_cast<int>(tokens[at].value);
    now.when = *now.year == author.year ? When::this_year : When::other_year;
  }

  /// 全年新收, 本年制发
  static bool names_this_year(View words) {
    return words.starts_with(u"本年") || words.starts_with(u"全年") || words.starts_with(u"当年") ||
           words.starts_with(u"年内");
  }

  void this_year(Setting& now, std::size_t at) const {
    if (now.when == When::part_of_year && !undivided && !words(at).starts_with(u"全年")) return;  // 全年, 全年新收
    const bool whole = words(at) == u"全年" && at > 0 && tokens[at - 1].is(Slot::time);           // 2023年全年
    const bool of_that = words(at) == u"当年" || is_any_of(words(at), u"年末 年底");
    if (now.when == When::other_year && now.year && (whole || of_that))
      return;  // 2023年收到 9 件，当年办结 7 件，年末结转 2 件
    now.when = When::this_year;
    if (author.year != 0) now.year = author.year;
  }

  void other_year(Setting& now, int year) const {
    now.when = When::other_year;
    now.year = author.year != 0 && year > 0 ? std::optional(year) : std::nullopt;
  }

  /// 较上年 takes its clause to last year; 同比 alone only says that something is compared.
  void compared(Setting& now, std::size_t at) const {
    const View said = words(at);
    const bool last =
        said.find(u"上年") != said.npos || said.find(u"去年") != said.npos || said.find(u"上一年") != said.npos;
    if (said.find(u"年") != said.npos) other_year(now, last ? author.year - 1 : 0);
    now.compares = true;
  }

  // Whose.

  /// Whether words name another organ, and what follows is what it did: 县自然资源局办结 75 件.
  [[nodiscard]] bool names_another(std::size_t at) const {
    const View name = words(at);
    if (!ends_as_organ(name) || at + 1 == tokens.size() || (name.starts_with(u'各') && is_joined_to_own(at)))
      return false;
    if (name.starts_with(u"部分") || name.starts_with(u"个别")) return false;           // 部分单位答复不够规范
    if (name.starts_with(u'邻')) return true;                                           // 邻县教育局
    const bool decides = at + 2 < tokens.size() && tokens[at + 2].is(Slot::outcome);    // 县政府作出维持决定 2 件
    const bool soon = acts(at + 1) || (tokens[at + 1].is(Slot::time) && acts(at + 2));  // 县财政局全年收到
    const bool does = (soon && !decides) || tokens[at + 1].is(Slot::total) || leans_on_own(at + 2) || acts_later(at);
    return does && !author.is_subject(name);
  }

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

  /// 县政府及各部门、各乡镇: the government and all of its own.
  [[nodiscard]] bool joins_own(std::size_t at) const {
    const auto along = [&](std::size_t i) {
      return tokens[i].is_any({Slot::pause, Slot::also}) || tokens[i].is(Whose::others);
    };
    while (at > 0 && along(at - 1)) --at;
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
    return name.size() >= kShort && name.ends_with(u"机关") &&
           View(u"局厅委院办").find(name[name.size() - kShort]) != View::npos;
  }

  /// 以县政府为被告的案件: of the government itself, in its own report.
  [[nodiscard]] bool names_defendant(std::size_t at) const {
    const View behind = text.substr(tokens[at].end);
    return author.is_government() && words(at).ends_with(u"政府") &&
           (behind.starts_with(u"为被") || behind.starts_with(u"作为被"));
  }

  /// 县政府 of 作为复议机关，县政府受理…
  [[nodiscard]] bool names_reviewer(std::size_t at) const {
    return at > 1 && tokens[at - 1].is(Slot::comma) && tokens[at - 2].is(Whose::reviewer);
  }

  /// 以县政府名义 and 以办公室名义, but not 以县教育局名义 in its own report.
  [[nodiscard]] bool acts_for_another(std::size_t at) const {
    const std::size_t end = words(at).find(u"名义");
    if (end == View::npos || (at > 0 && tokens[at - 1].is(Whose::own))) return false;
    const View name = words(at).substr(0, end);
    return name.ends_with(u"政府") || !author.is_named(name);
  }

  static void of(Setting& now, Scope scope, bool perhaps_part = false) {
    now.scope = scope;
    now.perhaps_part = perhaps_part;
  }

  /// 市局及各分局, 管委会各部门, in the report of the bureau or of the zone: its branches are its own.
  [[nodiscard]] bool is_joined_to_own(std::size_t at) const {
    const bool joined = at > 1 && tokens[at - 1].is(Slot::also);
    const View whose = at > 0 ? words(at - (joined ? 2 : 1)) : View();
    return !author.is_government() && !whose.empty() && !whose.ends_with(u"政府") && author.is_named(whose);
  }

  /// 县政府及各部门 leaves out the towns, or does not; 县政府及各部门、各乡镇 are all. 各级 of a government are all of its own.
  void with_others(Setting& now, std::size_t at) const {
    if (!author.is_government()) return of(now, is_joined_to_own(at) ? Scope::own : scope_of_others(author));
    const bool of_all = at > 0 && words(at - 1) == u"各级";  // 全县各级各部门
    if (words(at) == u"各级" || of_all) return of(now, Scope::own);
    if (at > 0 && tokens[at - 1].is(Whose::area))
      return of(now, Scope::own, true);  // 全县各部门, with its towns or without
    if (!joins_own(at)) return of(now, scope_of_others(author));
    const bool departments_alone = at > 1 && !tokens[at - 2].is(Whose::others) && words(at) == u"各部门";
    return of(now, Scope::own, departments_alone);
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
        if (!names_reviewer(at)) of(now, is_own_area(words(at)) ? Scope::own : Scope::wider);
        return;
      case Whose::others:
        return with_others(now, at);
      case Whose::own:  // 作为复议机关审结涉及我市的 30 件
        if (!names_reviewer(at) && !leans_on_own(at)) of(now, Scope::own);
        return;
      case Whose::office:
        if (author.is_government()) return of(now, Scope::part);
        return of(now, words(at).find(u"政府") == 1 ? Scope::wider : Scope::own);  // 县政府本级
      case Whose::reviewer:
        return of(now, Scope::reviewer);
      case Whose::name:
        return;
    }
  }

  void at_name(Setting& now, std::size_t at) const {
    if (names_reviewer(at)) return;
    if (names_government(at) || names_defendant(at) || names_seat(at)) return of(now, Scope::part, true);
    if (names_office(at) || acts_for_another(at)) return of(now, Scope::part);
    if (names_another(at) || names_role(at)) of(now, scope_of_others(author));
  }

  void advance(Setting& now, const Setting* clause, std::size_t at) const {
    const Token& token = tokens[at];
    if (token.is(Slot::text)) at_name(now, at);
    else if (token.is(Slot::time)) at_time(now, at);
    else if (token.is(Slot::compare)) compared(now, at);
    else if (token.is(Slot::whose)) at_whose(now, at);
    else if (token.is(Slot::document) && words(at).starts_with(u"部门") && author.is_government()) of(now, Scope::part);
    else if (token.is_any({Slot::make, Slot::repeal, Slot::fresh}) && names_this_year(words(at))) this_year(now, at);
    else if (token.is_any({Slot::comma, Slot::semicolon}) && now.compares && clause) now = *clause;
  }
};

bool names_beginning(View text, const Tokens& tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [text](const Token& token) {
    return !token.is(Time::part_of_year) || words_of(text, token) == u"年初";
  });
}

}  // namespace

bool ends_as_organ(View name) {
  static constexpr View kEndings[]{u"局",   u"政府", u"办公室", u"办公厅", u"委员会", u"街道",
                                   u"厅",   u"支队", u"镇",     u"乡",     u"中心",   u"法院",
                                   u"单位", u"部门", u"大队",   u"委",     u"监督所", u"派出所"};
  constexpr CharFilter kLast = [] {
    CharFilter last;
    for (const View ending : kEndings) last.add(ending.back());
    return last;
  }();
  return !name.empty() && kLast.may_have(name.back()) &&
         std::any_of(std::begin(kEndings), std::end(kEndings), [name](View ending) { return name.ends_with(ending); });
}

std::vector<Setting> settings_of(const Author& author, View text, const Tokens& tokens) {
  const Reader reader{author, text, tokens, names_beginning(text, tokens)};
  std::vector<Setting> out;
  out.reserve(tokens.size());
  std::vector<Setting> outside;  // of the brackets that are open
  Setting now;
  Setting clause;          // as it was before the clause compared
  Setting begun;           // as it was where the clause began
  bool attribute = false;  // 去年办结的 2 件: the year is that of the clause alone
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is(Slot::open)) outside.push_back(now);
    const bool compared = now.compares;
    const Setting before = now;
    const bool beside = !outside.empty() && outside.back().compares;  // 较上年（15 件，其中自然人 14 件）减少…
    reader.advance(now, beside ? nullptr : &clause, at);
    const bool of_year = at > 0 && tokens[at - 1].is(Time::year);  // 与2024年相比，…
    if (!compared && now.compares) clause = !of_year ? before : at > 1 ? out[at - 2] : Setting();
    if (tokens[at].is_any({Slot::comma, Slot::semicolon}) && outside.empty()) {
      if (attribute) now = begun;
      begun = now;
      attribute = false;
    }
    const bool of_year_before = tokens[at].is(Slot::quantity) && now.when == When::other_year;
    const bool told_by_year = text.substr(0, tokens[at].begin).ends_with(u'的') && begun.when != When::other_year;
    const bool of_number =  // 126 件，为2023年63件的 2 倍；35 件…
        at > 0 && tokens[at - 1].is(Slot::time) && text.substr(tokens[at].end).starts_with(u'的');
    attribute = attribute || (of_year_before && (told_by_year || of_number || reader.counts_those_until(at)));
    if (tokens[at].is(Slot::close) && !outside.empty()) {
      now = outside.back();
      outside.pop_back();
    }
    out.push_back(now);
  }
  share_out_years(author, text, tokens, out);
  follow_growth(text, tokens, out);
  set_uncounted_aside(author, text, tokens, out);
  return out;
}

bool tells_of_this_year(const std::vector<Setting>& settings) {
  return std::any_of(settings.begin(), settings.end(),
                     [](const Setting& here) { return here.when == When::this_year; });
}

}  // namespace nianbao::prose
