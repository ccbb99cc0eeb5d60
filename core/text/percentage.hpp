#pragma once

#include <optional>
#include <string>

#include "text/limits.hpp"

namespace nianbao {

/// 10 to a power of either sign, few digits wide.
[[nodiscard]] double ten_to(int exponent);

/// A percentage as it is written: 32.0% has the value 32 and one decimal.
struct Percentage {
  double value = 0;
  int decimals = 0;
  std::optional<Limits> between{};  ///< of one that is said roughly: 八成以上

  /// One in the last digit that is written.
  [[nodiscard]] double unit() const { return ten_to(-decimals); }

  /// Whether it is the share of `part` in `whole`, as precisely as it is written, rounded or cut off; a rough one, as far as it may
  /// reach. Of a whole that is not more than 0 nothing is a share.
  [[nodiscard]] bool follows(double part, double whole) const;

  /// Its digits, without a sign: "32.0".
  [[nodiscard]] std::string text() const;
};

}  // namespace nianbao
