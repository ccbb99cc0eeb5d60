#include <optional>
#include <utility>

#include "prose/claims/comparisons.hpp"
#include "text/any_word.hpp"

// 与上年的 23 件持平, 比上年的 23 件有所增加: a number beside that of last year, where no third one says how they differ.

namespace nianbao::prose {
namespace {

/// 持平 of 与上年持平; 基本持平 leaves open how far they are apart.
bool says_same(const Words& words, std::size_t at) {
  return words.tokens[at].is(Growth::same) && words.text(at).find_first_of(u"基大") == std::u16string_view::npos;
}

/// 23 件 of 与上年的 23 件持平, and of 与上年持平（23 件）, at 持平.
std::optional<std::size_t> beside_same(const Words& words, std::size_t same) {
  const bool ends = same + 1 == words.tokens.size() || words.tokens[same + 1].is_mark();
  if (ends && same > 0 && words.counts(same - 1)) return same - 1;
  const bool bracket = same + 3 < words.tokens.size() && words.tokens[same + 1].is(Slot::open) &&
                       words.counts(same + 2) && words.tokens[same + 3].is(Slot::close);
  return bracket ? std::optional(same + 2) : std::nullopt;
}

/// 与上年 before 的 23 件 or 持平, where nothing else stands between: 与上年总体持平, 与上年相比培训 23 件 compare other things.
std::optional<std::size_t> compared_before(const Words& words, std::size_t at) {
  while (at > 0 && (words.counts(at - 1) || words.text(at - 1) == u"的")) --at;
  return at > 0 && words.tokens[at - 1].is(Slot::compare) ? std::optional(at - 1) : std::nullopt;
}

/// 增加 of 有所增加: by how much is not said.
bool says_way(const Words& words, std::size_t at) {
  const bool ends = at + 1 == words.tokens.size() || words.tokens[at + 1].is_mark();
  return ends && (words.tokens[at].is(Growth::more) || words.tokens[at].is(Growth::less));
}

/// 23 件 of 比上年的 23 件有所增加 and of 与上年的 23 件相比明显增加, at 增加.
std::optional<std::size_t> beside_way(const Words& words, std::size_t way) {
  std::size_t number = way;
  while (number > 0 && !words.tokens[number - 1].is_mark() && !words.counts(number - 1)) --number;
  if (number == 0 || !words.counts(number - 1)) return std::nullopt;
  auto said = words.passage.words(words.tokens[number - 1].end, words.tokens[way].begin);
  for (const std::u16string_view verb : {u"相比", u"相较", u"比较"}) {
    if (said.starts_with(verb)) said.remove_prefix(verb.size());
  }
  const bool plain = said.empty() || is_any_of(said, kDegrees);
  return plain ? std::optional(number - 1) : std::nullopt;
}

/// 同上年的 23 件相比，新收 23 件，数量没有变化: the numbers before and now, at what they are told to have done; nothing where other words
/// stand between.
std::optional<std::pair<std::size_t, std::size_t>> compared_in_clauses(const Words& words, std::size_t at) {
  const std::size_t begin = begin_of_clause(words.tokens, at);
  const auto said = words.passage.words(words.tokens[begin].begin, words.tokens[at].begin);
  const bool plain = said.empty() || is_any_of(said, kDegrees) || is_any_of(said, u"数量 总量 总数 申请量");
  if (!plain || begin < 2 || !words.counts(begin - 2)) return std::nullopt;
  const std::size_t first = begin_of_clause(words.tokens, begin - 2);
  if (first < 3 || !words.tokens[first - 1].is(Slot::comma) || !words.tokens[first - 2].is(Slot::compare) ||
      !words.counts(first - 3))
    return std::nullopt;
  return std::pair(first - 3, begin - 2);
}

/// The same, of 新收 23 件，与上年的 23 件持平
std::optional<std::pair<std::size_t, std::size_t>> compared_at_end(const Words& words, std::size_t at, bool way) {
  const auto before = way ? beside_way(words, at) : beside_same(words, at);
  const auto compared = before ? compared_before(words, way ? *before + 1 : at) : std::nullopt;
  if (!compared || *compared < 2 || !words.tokens[*compared - 1].is(Slot::comma)) return std::nullopt;
  return std::pair(*before, *compared - 2);
}

}  // namespace

void add_levels(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    const bool way = says_way(words, at);
    if (!way && !says_same(words, at)) continue;
    auto numbers = compared_at_end(words, at, way);
    if (!numbers) numbers = compared_in_clauses(words, at);
    if (!numbers) continue;
    const auto [before, now] = *numbers;
    const bool fits = words.counts(now) && words.exact(now) && words.exact(before) && words.around[now].fits() &&
                      words.tokens[now].measure == words.tokens[before].measure;
    if (!fits) continue;
    const Token& said = words.tokens[at];
    const double sign = !way ? 0 : said.is(Growth::more) ? 1 : -1;
    Change& change = add_change(passage, words.tokens, before, now, out);
    (way ? change.direction : change.difference) = Part{sign, passage.span(said.begin, said.end)};
  }
}

}  // namespace nianbao::prose
