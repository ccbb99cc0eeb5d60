#pragma once

#include <limits>
#include <optional>
#include <string_view>

#include "prose/claims/claim.hpp"
#include "prose/tokens/token.hpp"
#include "text/limits.hpp"

namespace nianbao::prose {

/// What a number may stand for that is said roughly (300余, 近300, 约八成, 一半以上, 三分之一), up to the next one as round; nothing where it
/// is exact, or a range. Of 约占全部申请的四成 the word that says so stands before 占, at `share`.
[[nodiscard]] std::optional<Limits> limits_of(std::u16string_view text, const Tokens& tokens, std::size_t at,
                                              std::size_t share = 0);

/// The limits of a number that is no exact one of the year, by the reason why: those of a rounded number, or of a year by its mean.
[[nodiscard]] std::optional<Limits> limits_by_reason(UnboundReason why, std::u16string_view text, const Tokens& tokens,
                                                     std::size_t at);

/// A number that some are counted by, where there may be more.
[[nodiscard]] inline Limits or_more(double value) { return {value, std::numeric_limits<double>::infinity()}; }

/// What a year's number may be whose mean of a month or a day a number tells: 月均 26 件, 日均约 312 件; nothing where it tells none.
[[nodiscard]] std::optional<Limits> year_of_mean(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// 5 件 of 每 6 件申请有 5 件由自然人提出: it counts none, but tells how many of so many.
[[nodiscard]] bool is_ratio(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// 10.5 件: nothing is counted so, but a mean may be.
[[nodiscard]] bool is_fraction(const Token& number);

/// Makes the value of a claim, and what it may stand for, one in the unit of the cells: 万元 of 元.
void to_ten_thousands(Claim& claim);

}  // namespace nianbao::prose
