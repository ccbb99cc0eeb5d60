#include "rule/rule.hpp"

namespace nianbao {

#include "explanation_list.inc"

std::span<const Explanation* const> explanations() { return kExplanations; }

}  // namespace nianbao
