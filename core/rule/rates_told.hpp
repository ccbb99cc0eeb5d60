#pragma once

#include <vector>

#include "rule/deadlines_told.hpp"

namespace nianbao {

/// 社会评议满意率 97.2% in one sentence and 92.7% in another: one rate by its name, and two values that are not the same rounded.
[[nodiscard]] std::vector<ToldOtherwise> rates_told(const Narrative& prose);

}  // namespace nianbao
