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

/// A number of things, and how many numbers or names are told of them, one each.
struct DealtNumbers {
  int numbers;
  std::size_t begin;  ///< of the things, in characters
  std::size_t end;    ///< of the numbers
};

/// 三个渠道收到申请，分别为 6 件、3 件、2 件、1 件, where four numbers are told of three, or 设三个栏目，分别为公告、指南, 分别 at a place, or
/// 设三个栏目：公告、指南, at ：; nothing where they are as many.
[[nodiscard]] std::optional<DealtNumbers> misdealt(std::u16string_view text, std::size_t at);

}  // namespace nianbao
