#include "prose/claims/comparisons.hpp"

// 与上年的 23 件持平: a number beside which that of last year is said to be the same.

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

}  // namespace

void add_levels(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    const auto before = says_same(words, at) ? beside_same(words, at) : std::nullopt;
    const auto compared = before ? compared_before(words, at) : std::nullopt;
    if (!compared || *compared < 2 || !words.tokens[*compared - 1].is(Slot::comma)) continue;
    const std::size_t now = *compared - 2;
    const bool fits = words.counts(now) && words.exact(now) && words.exact(*before) && words.around[now].fits() &&
                      words.tokens[now].measure == words.tokens[*before].measure;
    if (!fits) continue;
    const Token& same = words.tokens[at];
    add_change(passage, words.tokens, *before, now, out).difference = Part{0, passage.span(same.begin, same.end)};
  }
}

}  // namespace nianbao::prose
