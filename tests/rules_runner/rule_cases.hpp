#pragma once

#include "rules_runner/faults.hpp"

namespace nianbao::test {

/// Where a case of tests/rules/<id>.md is not as it says, or where another form of the same report (forms.hpp) is told something else.
[[nodiscard]] Faults case_faults(const TestFile& file);

/// What is found in a base of the cases, tests/rules/bases/<name>.md, in any form: nothing should be.
[[nodiscard]] Faults base_faults(const TestFile& file);

}  // namespace nianbao::test
