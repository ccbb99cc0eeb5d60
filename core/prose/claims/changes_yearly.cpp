#include <algorithm>
#include <optional>

#include "prose/claims/comparisons.hpp"
#include "prose/clauses/items.hpp"

namespace nianbao::prose {
namespace {

constexpr std::size_t kLongestSeries = 100;  // tokens: no series of years is longer

std::size_t skip_filler(const Words& words, std::size_t at) {
  while (at < words.tokens.size() && words.tokens[at].is(Slot::filler)) ++at;
  return at;
}

std::optional<std::size_t> amount_before(const Words& words, std::size_t end) {
  for (std::size_t at = end; at > 0 && end - at < kLongestSeries; --at) {
    const bool counts = words.around[at - 1].head || !is_aside(words.tokens, at - 1);
    if (words.tokens[at - 1].is(Slot::quantity) && counts && !words.tokens[at - 1].approximate) return at - 1;
  }
  return std::nullopt;
}

/// 612 条，其中解读材料年均增长…: whether what grows is more or less than what was counted.
bool names_another(const Words& words, std::size_t amount, std::size_t yearly) {
  constexpr Slots kAlong{Slot::comma,   Slot::semicolon, Slot::close,   Slot::pause,
                         Slot::filler,  Slot::time,      Slot::compare, Slot::change,
                         Slot::percent, Slot::quantity,  Slot::total,   Slot::respectively};
  for (std::size_t at = amount + 1; at < yearly; ++at) {
    const bool years =
        words.tokens[at].is(Slot::text) && words.text(at).find(u'年') != std::u16string_view::npos;  // 三年间
    if (words.tokens[at].is(Slot::average) || !(years || words.tokens[at].is_any(kAlong))) return true;
  }
  return false;
}

/// The first of the amounts before one that are each of a year before the next; the first of 由 508 条增加到 612 条.
std::size_t first_of_series(const Words& words, std::size_t last) {
  if (!words.around[last].year) return words.around[last].head.value_or(last);
  std::size_t first = last;
  for (auto at = amount_before(words, first); at; at = amount_before(words, first)) {
    const auto year = words.around[*at].year;
    const bool earlier =
        year && *year < *words.around[first].year && words.tokens[*at].measure == words.tokens[last].measure;
    if (!earlier) break;
    first = *at;
  }
  return first;
}

/// How many years lie between two amounts: by their own years, or by the range before them.
int years_between(const Words& words, std::size_t before, std::size_t now) {
  if (words.around[now].year) return *words.around[now].year - *words.around[before].year;
  for (std::size_t at = before; at > 2 && before - at < kLongestSeries; --at) {
    if (words.tokens[at - 1].is_number()) break;
    const bool range = !words.tokens[at - 2].is_mark() && !words.tokens[at - 2].is(Slot::also);
    if (range && words.tokens[at - 1].is(Time::year) && words.tokens[at - 3].is(Time::year))
      return static_cast<int>(words.tokens[at - 1].value - words.tokens[at - 3].value);
  }
  return 0;
}

/// 两年间 before 增长: from the first of the years to the last.
bool says_between(const Words& words, std::size_t now, std::size_t change) {
  return words.passage.words(words.tokens[now].end, words.tokens[change].begin).find(u"年间") !=
         std::u16string_view::npos;
}

/// 2022年为 2340 件、2023年为 2524 件: nothing is named between two amounts but the year of the second.
bool parts_years(const Words& words, std::size_t before, std::size_t now) {
  bool year = false;
  for (std::size_t at = before + 1; at < now; ++at) {
    const Token& token = words.tokens[at];
    year = year || token.is(Slot::time);
    if (!token.is_any({Slot::time, Slot::pause, Slot::comma, Slot::filler, Slot::total, Slot::also})) return false;
  }
  return year;
}

}  // namespace

void add_yearly_growth(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 1; at + 1 < words.tokens.size(); ++at) {
    if (!words.tokens[at].is(Slot::average) || words.text(at) != u"年均") continue;
    const std::size_t percent = skip_filler(words, at + 2);
    const auto now = amount_before(words, at);
    if (!now || names_another(words, *now, at) || !words.tokens[at + 1].is(Slot::change) ||
        percent == words.tokens.size() || !words.tokens[percent].is(Slot::percent) || words.tokens[percent].approximate)
      continue;
    const std::size_t before = first_of_series(words, *now);
    const int years = before == *now ? 0 : years_between(words, before, *now);
    if (years < 2) continue;
    Change& change = add_change(words.passage, words.tokens, before, *now, out);
    change.percent = part_at(words.passage, words.tokens[percent]);
    if (words.tokens[at + 1].is(Growth::less)) change.percent->value *= -1;
    change.decimals = words.tokens[percent].decimals;
    change.years = years;
    change.range = !words.around[*now].year;
  }
}

void add_growth_of_years(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 1; at < words.tokens.size(); ++at) {
    const Token& percent = words.tokens[at];
    if (!percent.is(Slot::percent) || !words.exact(at)) continue;
    std::size_t word = at;
    while (word > 0 && words.tokens[word - 1].is(Slot::filler)) --word;
    if (word == 0 || !words.tokens[word - 1].is(Slot::change)) continue;
    const auto now = amount_before(words, word);
    const auto shares_out = [](const Token& token) { return token.is(Slot::respectively); };  // 分别增长 11.2%、7.9%
    const auto first = words.tokens.begin();
    if (!now || names_another(words, *now, word) ||
        std::any_of(first + static_cast<std::ptrdiff_t>(*now), first + static_cast<std::ptrdiff_t>(at), shares_out))
      continue;
    const bool between = says_between(words, *now, word);
    const auto before = between ? std::optional(first_of_series(words, *now)) : amount_before(words, *now);
    const auto year_of = [&](std::size_t amount) { return words.around[amount].year.value_or(0); };
    const bool follow = before && year_of(*before) > 0 &&
                        (between ? year_of(*before) < year_of(*now)
                                 : year_of(*before) + 1 == year_of(*now) && parts_years(words, *before, *now)) &&
                        words.tokens[*before].measure == words.tokens[*now].measure;
    const Span said = words.passage.span(percent.begin, percent.end);
    const auto is_told = [&](const Change& it) { return it.before && it.percent && it.percent->span == said; };
    if (!follow || std::any_of(out.begin(), out.end(), is_told)) continue;
    Change& change = add_change(words.passage, words.tokens, *before, *now, out);
    change.percent = part_at(words.passage, percent);
    if (words.tokens[word - 1].is(Growth::less)) change.percent->value *= -1;
    change.decimals = percent.decimals;
  }
}

}  // namespace nianbao::prose
