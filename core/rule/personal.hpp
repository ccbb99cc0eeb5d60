#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace nianbao {

/// Leaves of the names and numbers that the rules privacy-* found only the beginning, in the words of every finding.
void hide_personal(const Document& document, std::vector<Finding>& findings);

}  // namespace nianbao
