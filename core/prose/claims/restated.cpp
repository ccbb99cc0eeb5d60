#include <algorithm>

#include "prose/claims/comparisons.hpp"
#include "prose/claims/limits.hpp"
#include "text/any_word.hpp"
#include "text/money.hpp"
#include "text/percentage.hpp"

// 15320.6 万元，约合 1.53 亿元: an amount, and the same in another unit.

namespace nianbao::prose {
namespace {

/// 3200万元、4500万元，合计…, 较上年增加3200万元，达…: whether the clause of an amount tells more than it.
bool tells_more(const Words& words, std::size_t amount) {
  const std::size_t begin = begin_of_clause(words.tokens, amount);
  for (std::size_t at = begin; at < amount; ++at) {
    if (words.tokens[at].is_any({Slot::change, Slot::compare, Slot::average, Slot::respectively})) return true;
  }
  return begin > 0 && words.tokens[begin - 1].is(Slot::pause);
}

/// 1.53 亿元 behind 万元 at a place, with nothing between but what says it again: 约合, 折合, 即, 超过.
std::optional<std::size_t> restated_at(const Words& words, std::size_t amount) {
  constexpr std::size_t kReach = 5;  // tokens: ，约 合 and two words more
  const auto unit = [&](std::size_t at) { return money_power(words.tokens[at].measure); };
  const std::size_t last = std::min(words.tokens.size(), amount + kReach);
  if (amount + 2 >= last || !words.tokens[amount + 1].is_any({Slot::comma, Slot::open})) return std::nullopt;
  std::size_t at = amount + 2;
  const bool passes = is_any_of(words.text(at), u"超过 超 突破 逾 近");
  while (at < last && words.tokens[at].is(Slot::approximately)) ++at;
  const bool again = at < last && is_any_of(words.text(at), u"合 折合 折算 换算为 即");
  if (again) ++at;
  if (at >= last || !(again || passes) || !words.counts(at) || !unit(at) || unit(at) == unit(amount) ||
      tells_more(words, amount))
    return std::nullopt;
  const bool ends = at + 1 == words.tokens.size() || words.tokens[at + 1].is_mark();
  return ends ? std::optional(at) : std::nullopt;
}

/// What an amount may stand for, in 万元: 1.5 亿元 is any that is rounded or cut so.
Limits amounts_of(const Words& words, std::size_t at) {
  const Token& number = words.tokens[at];
  const int power = money_power(number.measure).value_or(0);
  const std::size_t lead = words.text(at - 1) == u"合" && at > 1 ? at - 1 : at;  // 约合
  const auto rough = limits_of(words.passage.text, words.tokens, at, lead);
  const double step = ten_to(-number.decimals);
  const Limits limits = rough ? *rough : Limits{number.value - step, number.value + step};
  return {scaled(limits.least, power), scaled(limits.most, power)};
}

}  // namespace

void add_restated(const Passage& passage, const Sentence& sentence, std::vector<Restated>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    const auto power = words.counts(at) && words.exact(at) ? money_power(words.tokens[at].measure) : std::nullopt;
    const auto again = power ? restated_at(words, at) : std::nullopt;
    if (!again) continue;
    out.push_back({{scaled(words.tokens[at].value, *power), part_at(passage, words.tokens[at]).span},
                   part_at(passage, words.tokens[*again]).span,
                   amounts_of(words, *again)});
  }
}

}  // namespace nianbao::prose
