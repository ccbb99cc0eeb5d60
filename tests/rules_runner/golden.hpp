#pragma once

#include "rules_runner/faults.hpp"

namespace nianbao::test {

/// Where what a reader would notice of a whole report, tests/reports/a.txt, is not what stands beside it, in a.txt.expected: whose it is, its
/// tables row by row, the figures of its prose, what is found and what is proposed.
[[nodiscard]] Faults golden_faults(const TestFile& file);

}  // namespace nianbao::test
