#include <optional>

#include "prose/list_items.hpp"
#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

constexpr std::size_t kLongestSeries = 100;  // lexemes: no series of years is longer

std::size_t skip_filler(const Words& words, std::size_t at) {
  while (at < words.lexemes.size() && words.lexemes[at].is(Sense::filler)) ++at;
  return at;
}

std::optional<std::size_t> amount_before(const Words& words, std::size_t end) {
  for (std::size_t at = end; at > 0 && end - at < kLongestSeries; --at) {
    const bool counts = words.around[at - 1].head || !is_aside(words.lexemes, at - 1);
    if (words.lexemes[at - 1].is(Sense::quantity) && counts && !words.lexemes[at - 1].approximate) return at - 1;
  }
  return std::nullopt;
}

/// 612 条，其中解读材料年均增长…: whether what grows is more or less than what was counted.
bool names_another(const Words& words, std::size_t amount, std::size_t yearly) {
  constexpr Senses kAlong{Sense::comma,   Sense::semicolon, Sense::close,      Sense::pause,       Sense::filler,
                          Sense::year,    Sense::this_year, Sense::other_year, Sense::compare,     Sense::change,
                          Sense::percent, Sense::quantity,  Sense::total,      Sense::respectively};
  for (std::size_t at = amount + 1; at < yearly; ++at) {
    const bool years =
        words.lexemes[at].is(Sense::text) && words.text(at).find(u'年') != std::u16string_view::npos;  // 三年间
    if (words.lexemes[at].is(Sense::average) || !(years || kAlong.has(words.lexemes[at].sense))) return true;
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
        year && *year < *words.around[first].year && words.lexemes[*at].measure == words.lexemes[last].measure;
    if (!earlier) break;
    first = *at;
  }
  return first;
}

/// How many years lie between two amounts: by their own years, or by the range before them.
int years_between(const Words& words, std::size_t before, std::size_t now) {
  if (words.around[now].year) return *words.around[now].year - *words.around[before].year;
  for (std::size_t at = before; at > 2 && before - at < kLongestSeries; --at) {
    if (words.lexemes[at - 1].is_number()) break;
    const bool range = !words.lexemes[at - 2].is_mark() && !words.lexemes[at - 2].is(Sense::also);
    if (range && words.lexemes[at - 1].is(Sense::year) && words.lexemes[at - 3].is(Sense::year))
      return static_cast<int>(words.lexemes[at - 1].value - words.lexemes[at - 3].value);
  }
  return 0;
}

}  // namespace

void add_yearly_growth(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 1; at + 1 < words.lexemes.size(); ++at) {
    if (!words.lexemes[at].is(Sense::average) || words.text(at) != u"年均") continue;
    const std::size_t percent = skip_filler(words, at + 2);
    const auto now = amount_before(words, at);
    if (!now || names_another(words, *now, at) || !words.lexemes[at + 1].is(Sense::change) ||
        percent == words.lexemes.size() || !words.lexemes[percent].is(Sense::percent) ||
        words.lexemes[percent].approximate)
      continue;
    const std::size_t before = first_of_series(words, *now);
    const int years = before == *now ? 0 : years_between(words, before, *now);
    if (years < 2) continue;
    Change& change = add_change(words.passage, words.lexemes, before, *now, out);
    change.percent = part_at(words.passage, words.lexemes[percent]);
    if (words.lexemes[at + 1].cells == "-") change.percent->value *= -1;
    change.decimals = words.lexemes[percent].decimals;
    change.years = years;
    change.range = !words.around[*now].year;
  }
}

}  // namespace nianbao::prose
