#pragma once

#include <string>

namespace nianbao {

/// A number for people: 12, 0.5, −3 as -3; at most six decimals, which is what an amount in 万元 has.
[[nodiscard]] std::string decimal(double number);

}  // namespace nianbao
