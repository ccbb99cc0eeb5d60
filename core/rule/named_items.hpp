#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace nianbao {

/// Names and the number behind them that says how many they are.
struct NamedItems {
  int named;
  std::size_t length;  ///< of both, in characters
};

/// 挂号、查询、缴费 4 项服务, where three are named; nothing where it is right, or says something else.
[[nodiscard]] std::optional<NamedItems> miscounted(std::u16string_view text);

}  // namespace nianbao
