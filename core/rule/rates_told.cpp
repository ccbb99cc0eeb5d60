#include "rule/rates_told.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "text/decimal.hpp"

namespace nianbao {
namespace {

/// 社会评议满意率 of 全年社会评议满意率: a rate by its name alone, where it says whose opinion of what it is.
std::u16string_view name_of(const Rate& rate) {
  constexpr std::size_t kShortest = 6;  // characters: 满意率, and what it is of
  std::u16string_view name = rate.name;
  for (const std::u16string_view lead : {u"全年", u"本年度", u"年度", u"群众对", u"公众对"}) {
    if (name.starts_with(lead)) name.remove_prefix(std::u16string_view(lead).size());
  }
  return name.size() >= kShortest && name.ends_with(u"满意率") ? name : std::u16string_view();
}

/// Whether the one is the other, rounded.
bool may_be_the_same(const Rate& one, const Rate& other) {
  const double unit = std::max(ten_to(-one.decimals), ten_to(-other.decimals));
  return std::abs(one.percent.value - other.percent.value) <= unit / 2 + 1e-9;
}

}  // namespace

std::vector<ToldOtherwise> rates_told(const Narrative& prose) {
  constexpr std::size_t kMost = 200;  // numbers of rates that are held against each other: no report tells of so many
  std::vector<ToldOtherwise> out;
  const std::size_t end = std::min(prose.rates.size(), kMost);
  for (std::size_t i = 0; i < end; ++i) {
    const Rate& one = prose.rates[i];
    const auto name = name_of(one);
    for (std::size_t j = i + 1; !name.empty() && j < end; ++j) {
      const Rate& other = prose.rates[j];
      if (name == name_of(other) && one.sentence != other.sentence && !may_be_the_same(one, other))
        out.push_back({one.words, other.words});
    }
  }
  return out;
}

}  // namespace nianbao
