#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace nianbao {

/// Leaves of the names and numbers that rules found as personal data only what may be quoted, in the words of every finding.
void hide_personal(const Document& document, std::vector<Finding>& findings);

}  // namespace nianbao
