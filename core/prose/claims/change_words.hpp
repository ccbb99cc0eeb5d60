#pragma once

#include "prose/claims/comparisons.hpp"

namespace nianbao::prose {

/// What a token says by itself.
enum class Says {
  nothing,
  another,     ///< words of another thing
  beside,      ///< 同比, 较2022年
  now,         ///< 12 件
  before,      ///< 12 件 of another year
  vague,       ///< 约 12 件, 12 件 of a month
  difference,  ///< 增加 4 件
  percent,     ///< 增长 20%
  reached,     ///< 增加到 12 件
  unfit,       ///< 提升至 97%, 年均增加 4 件: other changes than from one amount to the other
  times,       ///< 2.5 倍, 翻了一番
  grown,       ///< 增长 1.5 倍: 2.5 times as much
};

/// What a word says, and of which number: itself, or one behind it.
struct Said {
  Says what = Says::nothing;
  std::size_t at = 0;
  std::size_t word = 0;

  explicit operator bool() const { return what != Says::nothing; }
};

/// What a token says of a comparison.
[[nodiscard]] Said said_at(const Words& words, std::size_t at);

/// 年均 before 增加 4 件, 两年间 before 共增加 4 件: whether a change is of each of several years, or from the first of them to the last.
[[nodiscard]] bool is_over_years(const Words& words, std::size_t change);

/// 2024年比2023年增长 behind 2022年 845 条: whether the clause of a change names a year beside it that is not the one of the amount before.
[[nodiscard]] bool is_beside_other_year(const Words& words, std::size_t change, std::size_t before);

/// What a number says by itself, of this year or of another.
[[nodiscard]] Says says_number(const Words& words, std::size_t at);

}  // namespace nianbao::prose
