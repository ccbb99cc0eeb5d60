#include "report/tables/cell.hpp"

namespace nianbao {

std::optional<std::int64_t> CellValue::count() const {
  constexpr double kMost = 1e15;  // sums of these stay exact
  if (!value || !(*value >= 0) || *value > kMost) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(*value);
  if (static_cast<double>(whole) != *value) return std::nullopt;
  return whole;
}

}  // namespace nianbao
