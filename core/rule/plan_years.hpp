#pragma once

#include <vector>

#include "rule/stretches.hpp"

namespace nianbao {

/// 2020年 of “2020年是‘十四五’规划的收官之年”, and the year that it should be, 2025.
struct PlanYear {
  Stretch words;
  int due;
};

/// Where a passage names another year than the first or the last of a five-year plan as that.
[[nodiscard]] std::vector<PlanYear> wrong_plan_years(const Passage& passage);

}  // namespace nianbao
