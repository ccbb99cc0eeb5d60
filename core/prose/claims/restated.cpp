#include "prose/claims/comparisons.hpp"
#include "prose/claims/limits.hpp"
#include "text/decimal.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"

// 15320.6 万元，约合 1.53 亿元: an amount, and the same in another unit.

namespace nianbao::prose {
namespace {

/// 1.53 亿元 behind 万元 at a place, with nothing between but what leads to it.
std::optional<std::size_t> restated_at(const Words& words, std::size_t amount) {
  constexpr std::size_t kReach = 5;  // tokens: ，约 合
  const auto unit = [&](std::size_t at) { return money_power(words.tokens[at].measure); };
  const std::size_t last = std::min(words.tokens.size(), amount + kReach);
  if (amount + 1 >= last || !words.tokens[amount + 1].is_any({Slot::comma, Slot::open})) return std::nullopt;
  std::size_t at = amount + 2;
  const auto leads = [&](std::size_t i) {
    return words.tokens[i].is(Slot::approximately) ||
           is_any_of(words.text(i), u"合 折合 合计 即 约为 折算 换算为 达 为");
  };
  while (at < last && leads(at)) ++at;
  if (at >= last || at == amount + 2 || !words.counts(at) || !unit(at) || unit(at) == unit(amount)) return std::nullopt;
  const bool ends = at + 1 == words.tokens.size() || words.tokens[at + 1].is_mark();
  return ends ? std::optional(at) : std::nullopt;
}

/// What an amount may stand for, in 万元: 1.5 亿元 is any that is rounded or cut so.
Limits amounts_of(const Words& words, std::size_t at) {
  const Token& number = words.tokens[at];
  const int power = money_power(number.measure).value_or(0);
  const std::size_t lead = words.text(at - 1) == u"合" && at > 1 ? at - 1 : at;  // 约合
  const auto rough = limits_of_share(words.passage.text, words.tokens, at, lead);
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
