#include "prose/clauses/years.hpp"

#include <algorithm>

#include "prose/tokens/words.hpp"
#include "text/years.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// The years named before a place, the first first: 2022年、2023年、2024年, also where only the last says 年; 2022年至2024年, 近三年.
std::vector<int> years_before(const Author& author, View text, const Tokens& tokens, std::size_t end) {
  std::vector<int> years;
  std::size_t recent = 0;
  std::size_t at = end;
  while (at > 0 && end - at < kLongestClause && !tokens[at - 1].is_any({Slot::quantity, Slot::semicolon})) --at;
  for (; at < end; ++at) {
    const Token& token = tokens[at];
    if (token.is(Time::year) || (token.is(Slot::bare) && kToldYears.has(token.value))) {
      const int last = static_cast<int>(token.value);
      const bool range = !years.empty() && ends_range(text, tokens, at);
      for (int year = range ? years.back() + 1 : last; year <= last; ++year) years.push_back(year);
    }
    const View words = words_of(text, token);
    if (!token.is(Time::other_years) || !words.starts_with(u'近') || words.size() < 2) continue;
    const std::size_t count = View(u"近　两三四五").find(words[1]);
    if (count != View::npos) recent = count;
  }
  for (recent = years.empty() ? recent : 0; recent > 0; --recent)
    years.push_back(author.year - static_cast<int>(recent) + 1);
  return years;
}

/// The figures behind a place that only 、 and 和 part, up to the next 分别.
std::vector<std::size_t> figures_behind(const Tokens& tokens, std::size_t at) {
  std::vector<std::size_t> figures;
  for (std::size_t i = at + 1; i < tokens.size() && !tokens[i].is(Slot::respectively); ++i) {
    if (tokens[i].is(Slot::quantity)) figures.push_back(i);
    else if (tokens[i].is_mark() ? !tokens[i].is_any({Slot::pause, Slot::comma})
                                 : tokens[i].is(Slot::text) && !figures.empty())
      break;
  }
  return figures;
}

/// 10 件 of 2023年、2024年收到 10 件、12 件, where nothing is compared.
bool begins_row(const Tokens& tokens, std::size_t at) {
  if (!tokens[at].is(Slot::quantity) || at == 0 || tokens[at - 1].is_mark()) return false;
  for (; at > 0 && !tokens[at - 1].is_any({Slot::quantity, Slot::semicolon}); --at) {
    if (tokens[at - 1].is_any({Slot::change, Slot::compare})) return false;
  }
  return true;
}

/// The figures that begin at a place and that nothing but 、 and 和 parts.
std::vector<std::size_t> figures_in_a_row(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kMost = 50;  // figures of years and of what each has; no list of a report is as long
  std::vector<std::size_t> figures;
  for (; at < tokens.size() && tokens[at].is(Slot::quantity) && figures.size() < kMost; at += 2) {
    figures.push_back(at);
    if (at + 1 >= tokens.size() || !tokens[at + 1].is_any({Slot::pause, Slot::also})) break;
  }
  return figures;
}

/// 由上年的 3 件增加到 8 件, of this year: the year is that of the first alone, or those are of the first and the last before it.
bool grows_since_year(const Tokens& tokens, const std::vector<Setting>& out, std::size_t first, std::size_t last,
                      std::size_t at) {
  const auto names_year = [&](std::size_t i) { return tokens[i].is(Slot::time) && !tokens[i].is(Time::part_of_year); };
  std::size_t year = first;
  while (year > 0 && !names_year(year) && !tokens[year - 1].is_mark()) --year;
  if (!names_year(year) || (year > 0 && !out[year - 1].fits())) return false;
  while (at > last && !names_year(at)) --at;
  return at == last;
}

/// 增加 of 较上年增加 4 件，增长 26.7%，达到 19 件, at the last number: the first word of growth, behind what is counted.
std::optional<std::size_t> grown_before(View text, const Tokens& tokens, std::size_t at) {
  constexpr Slots kAlong{Slot::quantity, Slot::percent, Slot::change, Slot::compare, Slot::pause, Slot::comma};
  const bool reached =
      at > 3 && tokens[at - 2].is(Slot::comma) && tokens[at - 3].is_any({Slot::quantity, Slot::percent});
  if (!reached || !is_any_of(words_of(text, tokens[at - 1]), u"达到 达 为")) return std::nullopt;
  const std::size_t least = at - std::min(at, kLongestClause);
  std::optional<std::size_t> grown;
  for (std::size_t i = at - 2; i > least && tokens[i - 1].is_any(kAlong); --i) {
    if (tokens[i - 1].is(Slot::change)) grown = i - 1;
  }
  if (!grown) return grown;
  for (std::size_t i = *grown; i > least && !tokens[i - 1].is_mark(); --i) {
    if (tokens[i - 1].is(Slot::compare)) grown = i - 1;  // 比 2023年结转的少 1 件，为 1 件
  }
  return grown;
}

}  // namespace

/// 自2019年 of 自2019年《条例》修订后施行至2025年: an earlier year that the clause counts from.
static bool begins_range(View text, const Tokens& tokens, std::size_t at) {
  for (std::size_t i = begin_of_clause(tokens, at); i < at; ++i) {
    if (tokens[i].is(Time::year) && tokens[i].value < tokens[at].value &&
        ends_in_any_of(text.substr(0, tokens[i].begin), u"自 从"))
      return true;
  }
  return false;
}

bool ends_range(View text, const Tokens& tokens, std::size_t at) {
  if (at < 2) return false;
  if (ends_in_any_of(text.substr(0, tokens[at].begin), u"以来至 以来到 以来截至 以来，截至 以来，至")) return true;
  if (is_any_of(words_of(text, tokens[at - 1]), u"至 到 截至") && begins_range(text, tokens, at)) return true;
  const Token& first = tokens[at - 2];
  const bool range = is_any_of(words_of(text, tokens[at - 1]), u"至 到 — – - － ~ ～ ——");
  return range && (first.is(Time::year) || first.is(Slot::bare)) && kToldYears.has(first.value) &&
         first.value < tokens[at].value;
}

void share_out_years(const Author& author, View text, const Tokens& tokens, std::vector<Setting>& out) {
  if (author.year == 0) return;
  std::vector<int> years;
  bool rows = false;  // of these years came before: 制发 5 件、4 件，废止 1 件、2 件
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool row = !out[at].head && begins_row(tokens, at);
    if (!row && !tokens[at].is(Slot::respectively)) continue;
    const std::vector<std::size_t> figures = row ? figures_in_a_row(tokens, at) : figures_behind(tokens, at);
    std::vector<int> named = years_before(author, text, tokens, at);
    if (row && named.empty() && rows) named = years;
    if (row && (named.size() != figures.size() || !std::is_sorted(named.begin(), named.end()))) continue;
    if (!named.empty()) years.swap(named);
    rows = years.size() > 1 && figures.size() % years.size() == 0;
    if (!rows) continue;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      Setting& here = out[figures[i]];
      here.year = years[i % years.size()];
      here.when = *here.year == author.year ? When::this_year : When::other_year;
      here.head = figures[i - i % years.size()];
    }
  }
}

/// 22 件 of 纠错率由 22.7%（22 件审结）降为 6.9%: of the year that the rate was of.
static bool explains_earlier_rate(View text, const Tokens& tokens, std::size_t at) {
  return at > 2 && tokens[at].is(Slot::quantity) && tokens[at - 1].is(Slot::open) && tokens[at - 2].is(Slot::percent) &&
         ends_in_any_of(text.substr(0, tokens[at - 2].begin), u"由 从 由上年的 从上年的");
}

void follow_growth(View text, const Tokens& tokens, std::vector<Setting>& out) {
  std::optional<std::size_t> first;
  std::size_t last = 0;  // of those
  bool reached = false;
  bool goes_on = false;  // 由 2022年的 21 件、2023年的 15 件降至…
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const View words = words_of(text, tokens[at]);
    goes_on = tokens[at].is(Slot::pause) || (goes_on && tokens[at].is_any({Slot::time, Slot::filler, Slot::quantity}));
    if (tokens[at].is_mark() && !goes_on) first.reset();
    if (explains_earlier_rate(text, tokens, at)) out[at].when = When::other_year;
    if (tokens[at].is(Slot::quantity)) {
      if (reached && first && !out[at].head) {
        out[at].head = first;
        if (grows_since_year(tokens, out, *first, last, at)) out[at].when = When::open;
      }
      if (!out[at].head) out[at].head = grown_before(text, tokens, at);
      if (!(goes_on && first)) first = at;
      last = at;
    }
    const bool along = tokens[at].is(Time::year) || tokens[at].is(Time::this_year) || tokens[at].is(Slot::filler);
    const bool to = words == u"至" || words == u"到" || (words == u"为" && at > 0 && tokens[at - 1].is(Slot::change));
    reached = tokens[at].is(Slot::change) ? says_reached(words) : along && (reached || to);
  }
}

bool grows_to(const std::vector<Setting>& settings, const Tokens& tokens, std::size_t at) {
  for (std::size_t i = settings[at].head.value_or(at); i < at && !tokens[i].approximate; ++i) {
    if (tokens[i].is(Slot::change)) return true;
  }
  return false;
}

}  // namespace nianbao::prose
