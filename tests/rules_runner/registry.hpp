#pragma once

#include "rules_runner/faults.hpp"

namespace nianbao::test {

/// What is wrong with the declarations of the rules, or with the number of their cases in tests/rules, one sentence each.
[[nodiscard]] Faults registry_faults(const TestFile& registry);

}  // namespace nianbao::test
