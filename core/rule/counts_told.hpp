#pragma once

#include <span>
#include <utility>
#include <vector>

#include "prose/claims/amounts.hpp"

namespace nianbao {

/// Two counts of one thing that contradict each other, in the order of the text.
using Contradiction = std::pair<const Count*, const Count*>;

/// 发布信息 900 条 and 960 条, 21460 条 and 21640 条 of nearly the same name, 未举办业务培训 and 举办业务培训 2 期: what a text counts twice, and
/// otherwise. The counts are in the order of the text.
[[nodiscard]] std::vector<Contradiction> told_otherwise(std::span<const Count> counts);

}  // namespace nianbao
