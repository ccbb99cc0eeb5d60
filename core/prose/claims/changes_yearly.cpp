#include <algorithm>
#include <optional>

#include "prose/claims/change_words.hpp"
#include "prose/clauses/items.hpp"

namespace nianbao::prose {
namespace {

std::optional<std::size_t> amount_before(const Words& words, std::size_t end) {
  for (std::size_t at = end; at > 0 && end - at < kLongestClause; --at) {
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
  const std::size_t head = words.around[last].head.value_or(last);
  if (!words.around[last].year) return words.tokens[head].is(Slot::quantity) ? head : last;
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
  for (std::size_t at = before; at > 2 && before - at < kLongestClause; --at) {
    if (words.tokens[at - 1].is_number()) break;
    const bool range = !words.tokens[at - 2].is_mark() && !words.tokens[at - 2].is(Slot::also);
    if (range && words.tokens[at - 1].is(Time::year) && words.tokens[at - 3].is(Time::year))
      return static_cast<int>(words.tokens[at - 1].value - words.tokens[at - 3].value);
  }
  return 0;
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

/// The first of the two amounts between which something grew by a percentage, where the last of them is known.
std::optional<std::size_t> amount_grown_from(const Words& words, std::size_t now, bool over_years) {
  if (over_years) return first_of_series(words, now);
  const auto before = amount_before(words, now);
  const bool follows = before && words.around[*before].year && words.around[now].year &&
                       *words.around[*before].year + 1 == *words.around[now].year && parts_years(words, *before, now);
  return follows ? before : std::nullopt;
}

/// 增长 9.6%, 年均增长 9.6%, 两年间增长 9.6%, at its percentage.
void add_growth(const Words& words, std::size_t at, std::vector<Change>& out) {
  const Token& percent = words.tokens[at];
  std::size_t word = at;
  while (word > 0 && words.tokens[word - 1].is(Slot::filler)) --word;
  if (word == 0 || !words.tokens[word - 1].is(Slot::change)) return;
  const std::size_t over = word - 1;
  const Token& change = words.tokens[over];
  const bool yearly = word > 1 && words.text(word - 2) == u"年均";
  if (yearly) word -= 2;
  const auto now = amount_before(words, word);
  const auto shares_out = [](const Token& token) { return token.is(Slot::respectively); };  // 分别增长 11.2%、7.9%
  const auto first = words.tokens.begin();
  if (!now || names_another(words, *now, word) ||
      std::any_of(first + static_cast<std::ptrdiff_t>(*now), first + static_cast<std::ptrdiff_t>(at), shares_out))
    return;
  const auto before = amount_grown_from(words, *now, is_over_years(words, over));
  if (!before || before == now || words.tokens[*before].measure != words.tokens[*now].measure) return;
  if (is_beside_other_year(words, over, *before)) return;
  const int years = years_between(words, *before, *now);
  const Span said = words.passage.span(percent.begin, percent.end);
  const auto is_told = [&](const Change& it) { return it.before && it.percent && it.percent->span == said; };
  if (years < (yearly ? 2 : 1) || (!yearly && std::any_of(out.begin(), out.end(), is_told))) return;
  Change& grown = add_change(words.passage, words.tokens, *before, *now, out);
  grown.percent = part_at(words.passage, percent);
  if (change.is(Growth::less)) grown.percent->value *= -1;
  grown.decimals = percent.decimals;
  grown.years = yearly ? years : 1;
  grown.range = yearly && !words.around[*now].year;
}

}  // namespace

void add_growth_of_years(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 1; at < words.tokens.size(); ++at) {
    if (words.tokens[at].is(Slot::percent) && words.exact(at)) add_growth(words, at, out);
  }
}

std::size_t behind_years(const Words& words, std::size_t at) {
  if (at >= words.tokens.size() || !words.tokens[at].is(Slot::open)) return at;
  constexpr std::size_t kReach = 40;  // tokens of a bracket that lists years: ten have half as many
  std::size_t years = 0;
  std::size_t end = at;
  for (; end + 1 < words.tokens.size() && end - at < kReach && !words.tokens[end].is(Slot::close); ++end)
    years += words.tokens[end].is(Time::year) ? 1 : 0;
  return years > 1 && words.tokens[end].is(Slot::close) ? end + 1 : at;
}

}  // namespace nianbao::prose
