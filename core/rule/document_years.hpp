#pragma once

#include <vector>

#include "rule/stretches.hpp"

namespace nianbao {

/// 2025 of 2024年6月印发《…》（…〔2025〕3号）: the year of a document's number, and the one in which it is said to have been issued.
struct DocumentYear {
  Stretch number;
  int issued;
};

/// Documents that were issued before the year of their number.
[[nodiscard]] std::vector<DocumentYear> numbered_ahead(const Passage& passage);

}  // namespace nianbao
