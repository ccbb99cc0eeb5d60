#include "report/tables/cell.hpp"

namespace nianbao {

std::string_view doubt_key(Doubt doubt) {
  static constexpr std::string_view kKeys[]{"none",    "tooFew", "tooMany", "glued",
                                            "shifted", "apart",  "layouts", "unseen"};
  return kKeys[static_cast<std::size_t>(doubt)];
}

std::optional<std::int64_t> CellValue::count() const {
  constexpr double kMost = 1e15;  // sums of these stay exact
  if (!value || !(*value >= 0) || *value > kMost) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(*value);
  if (static_cast<double>(whole) != *value) return std::nullopt;
  return whole;
}

}  // namespace nianbao
