#pragma once

#include <string>

namespace nianbao {

/// Formats a number for people: 12, 0.5, -3; at most six decimals, as amounts in 万元 have.
[[nodiscard]] std::string decimal(double number);

}  // namespace nianbao
