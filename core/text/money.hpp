#pragma once

#include <optional>
#include <string_view>

namespace nianbao {

/// Units of money as powers of ten of 万元, in which the official tables count: 元 is −4, 万元 0, 亿元 4. Nothing for another unit.
[[nodiscard]] std::optional<int> money_power(std::u16string_view unit);

/// A value times ten to a power of either sign, with no more rounding than a double needs.
[[nodiscard]] double scaled(double value, int power);

}  // namespace nianbao
