#pragma once

#include <vector>

#include "rule/named_organs.hpp"

namespace nianbao {

/// Words with which the organ of a report speaks of itself, but which are another kind of organ's: 我镇 and 镇党委 in a bureau's report.
/// The first of each.
[[nodiscard]] std::vector<NamedOrgan> foreign_self_words(const Case& report_case);

}  // namespace nianbao
