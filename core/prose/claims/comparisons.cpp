#include "prose/claims/comparisons.hpp"

#include <string>

#include "text/sentences.hpp"

namespace nianbao::prose {

Part part_at(const Passage& passage, const Token& number) {
  return {number.value, passage.span(number.begin, number.end)};
}

Change& add_change(const Passage& passage, const Tokens& tokens, std::size_t before, std::size_t now,
                   std::vector<Change>& out) {
  Change& change = out.emplace_back();
  change.now = part_at(passage, tokens[now]);
  change.before = part_at(passage, tokens[before]);
  change.same_unit = tokens[now].measure == tokens[before].measure;
  change.sentence = passage.span(tokens.front().begin, tokens.back().end);
  return change;
}

std::u16string label_of(const Words& words, std::size_t number) {
  std::u16string label;
  std::size_t at = number;
  while (at > 0 && !words.tokens[at - 1].is_mark() && !words.tokens[at - 1].is_number()) --at;
  for (; at < number; ++at) {
    if (!words.tokens[at].is(Slot::time)) label += words.text(at);
  }
  return label;
}

std::optional<std::size_t> same_of(const Words& words, std::size_t number, int years) {
  if (!words.around[number].year) return std::nullopt;
  const auto name = label_of(words, number);
  const std::size_t first = number > kLongestClause ? number - kLongestClause : 0;
  for (std::size_t at = number; at-- > first && !name.empty();) {
    if (!words.counts(at) || words.around[at].year != *words.around[number].year + years || !words.exact(at) ||
        words.tokens[at].measure != words.tokens[number].measure)
      continue;
    if (has_token(words.tokens, begin_of_clause(words.tokens, at), at, {Slot::compare})) continue;  // 比2023年的 75 件
    const std::u16string other = label_of(words, at);
    if (other.size() > 1 && (name.starts_with(other) || other.starts_with(name))) return at;
  }
  return std::nullopt;
}

}  // namespace nianbao::prose
