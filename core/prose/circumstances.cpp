#include "prose/circumstances.hpp"

#include <algorithm>

#include "prose/owner.hpp"
#include "report/report.hpp"
#include "text/char_set.hpp"
#include "text/unicode.hpp"

namespace nianbao::prose {
namespace {

/// A government's report is that of its whole area, as a rule: 全县 is its own, one bureau a part of it.
bool is_government(const Report& report) {
  return report.level == Level::county || report.level == Level::city || report.level == Level::province;
}

bool ends_as_organ(std::u16string_view name) {
  static constexpr std::u16string_view kEndings[]{u"局", u"政府", u"办公室", u"办公厅", u"委员会", u"街道", u"厅",
                                                  u"镇", u"乡",   u"中心",   u"法院",   u"单位",   u"部门"};
  constexpr LowBits kLast = [] {
    LowBits last;
    for (const std::u16string_view ending : kEndings) last.add(ending.back());
    return last;
  }();
  return !name.empty() && kLast.has(name.back()) &&
         std::any_of(std::begin(kEndings), std::end(kEndings),
                     [name](std::u16string_view ending) { return name.ends_with(ending); });
}

bool is_year(double value) { return value >= 1949 && value < 2100; }

/// Reads one sentence; every step changes the circumstance.
struct Reader {
  const Report& report;
  std::u16string_view text;
  const std::vector<Lexeme>& lexemes;

  [[nodiscard]] std::u16string_view words(const Lexeme& lexeme) const {
    return text.substr(lexeme.begin, lexeme.end - lexeme.begin);
  }

  [[nodiscard]] Scope scope_of_others() const { return is_government(report) ? Scope::part : Scope::wider; }

  /// The year to or from which something was carried says nothing of the others.
  [[nodiscard]] bool carries(std::size_t at) const {
    return (at + 1 < lexemes.size() && lexemes[at + 1].is(Sense::carried)) ||
           (at > 0 && lexemes[at - 1].is(Sense::carried)) ||
           (at > 1 && lexemes[at - 1].is(Sense::filler) && lexemes[at - 2].is(Sense::carried));
  }

  /// 2022—2024年, 2021年至2024年: all of these years together.
  [[nodiscard]] bool ends_range(std::size_t at) const {
    if (at < 2) return false;
    const Lexeme& first = lexemes[at - 2];
    constexpr std::u16string_view kMarks[]{u"至", u"到", u"—", u"–", u"-", u"－", u"~", u"～", u"——"};
    const bool range = std::find(std::begin(kMarks), std::end(kMarks), words(lexemes[at - 1])) != std::end(kMarks);
    return range && (first.is(Sense::year) || first.is(Sense::bare)) && is_year(first.value) &&
           first.value < lexemes[at].value;
  }

  void in_year(Circumstance& now, std::size_t at) const {
    if (!report.year || carries(at)) return;
    if (ends_range(at)) {
      now.time = Time::other_year;
      now.year.reset();
      return;
    }
    now.year = static_cast<int>(lexemes[at].value);
    now.time = *now.year == *report.year ? Time::this_year : Time::other_year;
  }

  void this_year(Circumstance& now, std::size_t at) const {
    if (now.time == Time::part_of_year && words(lexemes[at]) != u"全年") return;
    now.time = Time::this_year;
    now.year = report.year;
  }

  /// 今年以来 is this year; 近年来 is not.
  void other_year(Circumstance& now, std::size_t at) const {
    if (words(lexemes[at]) == u"以来" && now.time == Time::this_year) return;
    now.time = Time::other_year;
    now.year.reset();
    const auto last = words(lexemes[at]);
    if (report.year &&
        (last.find(u"上年") != last.npos || last.find(u"去年") != last.npos || last.find(u"上一年") != last.npos))
      now.year = *report.year - 1;
  }

  /// 较上年 takes its clause to last year; 同比 alone only says that something is compared.
  void compared(Circumstance& now, std::size_t at) const {
    const auto words_here = words(lexemes[at]);
    if (words_here.find(u"年") != words_here.npos) other_year(now, at);
    now.compares = true;
  }

  /// Whether words name another organ, and what follows is what it did: 县自然资源局办结 75 件.
  [[nodiscard]] bool names_another(std::size_t at) const {
    const std::u16string_view name = words(lexemes[at]);
    if (!ends_as_organ(name) || at + 1 == lexemes.size()) return false;
    const Sense next = lexemes[at + 1].sense;
    const bool decides = at + 2 < lexemes.size() && lexemes[at + 2].is(Sense::outcome);  // 县政府作出维持决定 2 件
    const bool acts = next >= Sense::receive && next <= Sense::publish && !decides;
    return (acts || next == Sense::total) && !is_own_subject(name, report.organ, report.title_text);
  }

  /// 县政府办公室 speaks for a part of the county government only, also where it acts for it.
  [[nodiscard]] bool names_office(std::size_t at) const {
    const std::u16string_view name = words(lexemes[at]);
    return is_government(report) && report.organ.find("办公") == std::string::npos &&
           (name.find(u"办公室代表") != name.npos || name.find(u"办公厅代表") != name.npos);
  }

  /// 县政府办公室作为受理机构，…: what follows is what another organ did.
  [[nodiscard]] bool names_role(std::size_t at) const {
    std::u16string_view name = words(lexemes[at]);
    if (!name.ends_with(u'作') || !text.substr(lexemes[at].end).starts_with(u'为')) return false;
    name.remove_suffix(1);
    return ends_as_organ(name) && !is_own_subject(name, report.organ, report.title_text);
  }

  /// 县政府及各部门、各乡镇: the government and all of its own.
  [[nodiscard]] bool joins_own(std::size_t at) const {
    while (at > 0 &&
           (lexemes[at - 1].is(Sense::pause) || lexemes[at - 1].is(Sense::also) || lexemes[at - 1].is(Sense::others)))
      --at;
    return at > 0 && at < lexemes.size() && lexemes[at].is(Sense::also) && lexemes[at - 1].is(Sense::text) &&
           names_own_organ(words(lexemes[at - 1]), report.organ, report.title_text);
  }

  /// 县政府收到 46 件, 县政府 46 件, in the report of the county: with its departments and towns, or without them.
  [[nodiscard]] bool names_government(std::size_t at) const {
    constexpr std::size_t kShort = 3;
    const std::u16string_view name = words(lexemes[at]);
    if (!is_government(report) || at + 1 == lexemes.size() || name.size() < kShort || !name.ends_with(u"政府"))
      return false;
    const std::size_t rank = name.size() - kShort;
    if (std::u16string_view(u"省市县区旗州盟").find(name[rank]) == std::u16string_view::npos) return false;
    const bool named = rank > 0 && utf16(report.organ).find(name.substr(rank - 1, 2)) != std::u16string::npos;
    const Sense next = lexemes[at + 1].sense;
    const bool counts = lexemes[at + 1].is_number() || next == Sense::total || next == Sense::this_year;
    const bool charged = words(lexemes[at + 1]).starts_with(u'被');  // 县政府被申请行政复议
    return !named && (counts || charged || (next >= Sense::receive && next <= Sense::publish));
  }

  /// 市局机关收到 25 件: without its branches, where it has any.
  [[nodiscard]] bool names_seat(std::size_t at) const {
    const std::u16string_view name = words(lexemes[at]);
    constexpr std::size_t kShort = 3;
    return name.size() >= kShort && name.ends_with(u"机关") &&
           std::u16string_view(u"局厅委院办").find(name[name.size() - kShort]) != std::u16string_view::npos;
  }

  /// 以县政府为被告的案件: of the government itself, in its own report.
  [[nodiscard]] bool names_defendant(std::size_t at) const {
    const auto behind = text.substr(lexemes[at].end);
    return is_government(report) && words(lexemes[at]).ends_with(u"政府") &&
           (behind.starts_with(u"为被") || behind.starts_with(u"作为被"));
  }

  static void of(Circumstance& now, Scope scope, bool perhaps_part = false) {
    now.scope = scope;
    now.perhaps_part = perhaps_part;
  }

  /// 县政府及各部门 leaves out the towns, or does not; 县政府及各部门、各乡镇 are all.
  void with_others(Circumstance& now, std::size_t at) const {
    if (!is_government(report)) return of(now, scope_of_others());
    if (words(lexemes[at]) == u"各级") return of(now, Scope::own);
    if (!joins_own(at)) return of(now, scope_of_others());
    const bool departments_alone = at > 1 && !lexemes[at - 2].is(Sense::others) && words(lexemes[at]) == u"各部门";
    return of(now, Scope::own, departments_alone);
  }

  void named(Circumstance& now, std::size_t at) const {
    if (names_government(at) || names_defendant(at)) return of(now, Scope::part, true);
    if (names_seat(at)) return of(now, Scope::part, true);
    if (names_office(at) || words(lexemes[at]).find(u"名义") != std::u16string_view::npos) return of(now, Scope::part);
    if (names_another(at) || names_role(at)) of(now, scope_of_others());
  }

  /// 县政府 of 作为复议机关，县政府受理…
  [[nodiscard]] bool names_reviewer(std::size_t at) const {
    return at > 1 && lexemes[at - 1].is(Sense::comma) && lexemes[at - 2].is(Sense::reviewer);
  }

  void go_behind(Circumstance& now, const Circumstance* clause, std::size_t at) const {
    switch (lexemes[at].sense) {
      case Sense::year:
        return in_year(now, at);
      case Sense::this_year:
        return this_year(now, at);
      case Sense::other_year:
        return other_year(now, at);
      case Sense::make:
      case Sense::repeal:  // 本年制发
        if (words(lexemes[at]).starts_with(u"本年")) this_year(now, at);
        return;
      case Sense::compare:
        return compared(now, at);
      case Sense::part_of_year:
        now.time = Time::part_of_year;
        return;
      case Sense::area:
        if (!names_reviewer(at)) of(now, is_government(report) ? Scope::own : Scope::wider);
        return;
      case Sense::others:  // 各级 of a government are all of its own
        return with_others(now, at);
      case Sense::own:  // 作为复议机关审结涉及我市的 30 件
        if (!names_reviewer(at) && (at == 0 || words(lexemes[at - 1]) != u"涉及")) of(now, Scope::own);
        return;
      case Sense::office:
        return of(now, is_government(report) ? Scope::part : Scope::own);
      case Sense::reviewer:
        return of(now, Scope::reviewer);
      case Sense::text:
        if (!names_reviewer(at)) named(now, at);
        return;
      case Sense::comma:
      case Sense::semicolon:
        if (now.compares && clause) now = *clause;
        return;
      default:
        return;
    }
  }
};

/// The years named before a place, the first first: 2022年、2023年、2024年, also where only the last says 年; 2022年至2024年, 近三年.
std::vector<int> years_before(const Reader& reader, std::size_t end) {
  constexpr std::size_t kReach = 100;  // words: no year is named farther from its figures
  const auto& lexemes = reader.lexemes;
  std::vector<int> years;
  int recent = 0;
  std::size_t at = end;
  while (at > 0 && end - at < kReach && !lexemes[at - 1].is(Sense::quantity) && !lexemes[at - 1].is(Sense::semicolon))
    --at;
  for (; at < end; ++at) {
    const Lexeme& lexeme = lexemes[at];
    const int last = static_cast<int>(lexeme.value);
    if (lexeme.is(Sense::year) || (lexeme.is(Sense::bare) && is_year(lexeme.value))) {
      const bool range = !years.empty() && reader.ends_range(at);
      for (int year = range ? years.back() + 1 : last; year <= last; ++year) years.push_back(year);
    }
    const std::size_t count = std::u16string_view(u"近　两三四五").find(reader.words(lexeme).substr(1, 1));
    if (lexeme.is(Sense::other_year) && reader.words(lexeme).starts_with(u'近') && count < 6)
      recent = static_cast<int>(count);
  }
  for (recent = years.empty() ? recent : 0; recent > 0; --recent) years.push_back(*reader.report.year - recent + 1);
  return years;
}

/// The figures behind a place that only 、 and 和 part, up to the next 分别.
std::vector<std::size_t> figures_behind(const std::vector<Lexeme>& lexemes, std::size_t at) {
  std::vector<std::size_t> figures;
  for (std::size_t i = at + 1; i < lexemes.size() && !lexemes[i].is(Sense::respectively); ++i) {
    if (lexemes[i].is(Sense::quantity)) figures.push_back(i);
    else if (lexemes[i].is_mark() ? !lexemes[i].is(Sense::pause) && !lexemes[i].is(Sense::comma)
                                  : lexemes[i].is(Sense::text) && !figures.empty())
      break;
  }
  return figures;
}

/// 10 件 of 2023年、2024年收到 10 件、12 件, where nothing is compared.
bool begins_row(const std::vector<Lexeme>& lexemes, std::size_t at) {
  if (!lexemes[at].is(Sense::quantity) || at == 0 || lexemes[at - 1].is_mark()) return false;
  for (; at > 0 && !lexemes[at - 1].is(Sense::quantity) && !lexemes[at - 1].is(Sense::semicolon); --at) {
    if (lexemes[at - 1].is(Sense::change) || lexemes[at - 1].is(Sense::compare)) return false;
  }
  return true;
}

/// The figures that begin at a place and that nothing but 、 and 和 parts.
std::vector<std::size_t> figures_in_a_row(const std::vector<Lexeme>& lexemes, std::size_t at) {
  std::vector<std::size_t> figures;
  for (; at < lexemes.size() && lexemes[at].is(Sense::quantity); at += 2) {
    figures.push_back(at);
    if (at + 1 >= lexemes.size() || !(lexemes[at + 1].is(Sense::pause) || lexemes[at + 1].is(Sense::also))) break;
  }
  return figures;
}

/// 2023年、2024年分别收到 10 件、12 件，办结 9 件、12 件: each figure has its own year, and counts what the first of its years does.
void share_out(const Reader& reader, std::vector<Circumstance>& out) {
  const auto& lexemes = reader.lexemes;
  if (!reader.report.year) return;
  std::vector<int> years;
  bool rows = false;  // of these years came before: 制发 5 件、4 件，废止 1 件、2 件
  for (std::size_t at = 0; at < lexemes.size(); ++at) {
    const bool row = !out[at].head && begins_row(lexemes, at);
    if (!row && !lexemes[at].is(Sense::respectively)) continue;
    const std::vector<std::size_t> figures = row ? figures_in_a_row(lexemes, at) : figures_behind(lexemes, at);
    std::vector<int> named = years_before(reader, at);
    if (row && named.empty() && rows) named = years;
    if (row && (named.size() != figures.size() || !std::is_sorted(named.begin(), named.end()))) continue;
    if (!named.empty()) years.swap(named);
    rows = years.size() > 1 && figures.size() % years.size() == 0;
    if (!rows) continue;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      Circumstance& here = out[figures[i]];
      here.year = years[i % years.size()];
      here.time = *here.year == *reader.report.year ? Time::this_year : Time::other_year;
      here.head = figures[i - i % years.size()];
    }
  }
}

/// 由上年的 3 件增加到 8 件, of this year: the year is that of the first alone.
bool grows_since_year(const Reader& reader, const std::vector<Circumstance>& out, std::size_t first, std::size_t at) {
  constexpr Senses kYears{Sense::year, Sense::this_year, Sense::other_year};
  const auto names_year = [&](std::size_t i) { return kYears.has(reader.lexemes[i].sense); };
  std::size_t year = first;
  while (year > 0 && !names_year(year) && !reader.lexemes[year - 1].is_mark()) --year;
  if (!names_year(year) || (year > 0 && !out[year - 1].fits())) return false;
  while (at > first && !names_year(at)) --at;
  return at == first;
}

/// 由 2022年的 3 件增加到 2024年的 8 件: the second counts what the first does.
void follow_growth(const Reader& reader, std::vector<Circumstance>& out) {
  const auto& lexemes = reader.lexemes;
  std::optional<std::size_t> first;
  bool reached = false;
  for (std::size_t at = 0; at < lexemes.size(); ++at) {
    const std::u16string_view words = reader.words(lexemes[at]);
    if (lexemes[at].is_mark()) first.reset();
    if (lexemes[at].is(Sense::quantity)) {
      if (reached && first && !out[at].head) {
        out[at].head = first;
        if (grows_since_year(reader, out, *first, at)) out[at].time = Time::open;
      }
      first = at;
    }
    const bool along = lexemes[at].is(Sense::year) || lexemes[at].is(Sense::this_year) || lexemes[at].is(Sense::filler);
    const bool to = words == u"至" || words == u"到" || (words == u"为" && at > 0 && lexemes[at - 1].is(Sense::change));
    reached =
        lexemes[at].is(Sense::change) ? words.ends_with(u'到') || words.ends_with(u'至') : along && (reached || to);
  }
}

}  // namespace

std::vector<Circumstance> circumstances_of(const Report& report, std::u16string_view text,
                                           const std::vector<Lexeme>& lexemes) {
  const Reader reader{report, text, lexemes};
  std::vector<Circumstance> out;
  out.reserve(lexemes.size());
  std::vector<Circumstance> outside;  // of the brackets that are open
  Circumstance now;
  Circumstance clause;  // as it was before the clause compared
  for (std::size_t at = 0; at < lexemes.size(); ++at) {
    if (lexemes[at].is(Sense::open)) outside.push_back(now);
    const bool compared = now.compares;
    const Circumstance before = now;
    const bool beside = !outside.empty() && outside.back().compares;  // 较上年（15 件，其中自然人 14 件）减少…
    reader.go_behind(now, beside ? nullptr : &clause, at);
    const bool of_year = at > 0 && lexemes[at - 1].is(Sense::year);  // 与2024年相比，…
    if (!compared && now.compares) clause = !of_year ? before : at > 1 ? out[at - 2] : Circumstance();
    if (lexemes[at].is(Sense::close) && !outside.empty()) {
      now = outside.back();
      outside.pop_back();
    }
    out.push_back(now);
  }
  share_out(reader, out);
  follow_growth(reader, out);
  return out;
}

bool grows_to(const std::vector<Circumstance>& around, const std::vector<Lexeme>& lexemes, std::size_t at) {
  for (std::size_t i = around[at].head.value_or(at); i < at && !lexemes[at].approximate; ++i) {
    if (lexemes[i].is(Sense::change)) return true;
  }
  return false;
}

}  // namespace nianbao::prose
