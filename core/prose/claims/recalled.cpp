#include <optional>

#include "prose/claims/comparisons.hpp"
#include "text/quantity_words.hpp"

// 公开栏 14 处，…；上述 16 处: a number that points back to the one that was told before it.

namespace nianbao::prose {
namespace {

/// 上述 16 处: what happened, was written or stands somewhere; of kinds and of people names may stand before it, and no number.
bool points_back(const Words& words, std::size_t at) {
  if (at == 0 || !words.counts(at) || !words.exact(at)) return false;
  const Token& number = words.tokens[at];
  const bool counted = is_measure_of(number.measure, measures::kEvents) ||
                       is_measure_of(number.measure, measures::kTexts) || is_any_of(number.measure, u"处 张 块 件");
  if (!counted) return false;
  const bool begins = at == 1 || words.tokens[at - 2].is_mark();  // 百万元及以上 12 件 is another 以上
  return is_any_of(words.text(at - 1), u"上述 前述") || (begins && words.text(at - 1) == u"以上");
}

/// What alone was counted alike before a place of a passage.
std::optional<Part> only_before(const Passage& passage, const std::vector<Sentence>& sentences, std::size_t last,
                                std::size_t end) {
  std::optional<Part> only;
  const std::u16string_view measure = sentences[last].tokens[end].measure;
  for (std::size_t s = 0; s <= last; ++s) {
    const Tokens& tokens = sentences[s].tokens;
    for (std::size_t at = 0; at < (s == last ? end : tokens.size()); ++at) {
      if (!tokens[at].is(Slot::quantity) || tokens[at].measure != measure) continue;
      if (only) return std::nullopt;
      only = part_at(passage, tokens[at]);
    }
  }
  return only;
}

}  // namespace

void add_recalled(const Passage& passage, const std::vector<Sentence>& sentences, std::size_t own,
                  std::vector<Restated>& out) {
  const Words words(passage, sentences[own]);
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    if (!points_back(words, at)) continue;
    const auto before = only_before(passage, sentences, own, at);
    const Part again = part_at(passage, words.tokens[at]);
    if (before) out.push_back({*before, again.span, {again.value, again.value}});
  }
}

}  // namespace nianbao::prose
