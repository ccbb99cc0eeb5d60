#pragma once

#include "rules_runner/faults.hpp"

namespace nianbao::test {

/// Where what is said of a folder of reports is not what stands below it in tests/rules/sets.txt.
///
/// A blank line ends a folder, which begins with its title. “roster: 青石镇 …” gives the roster, “settings: {…}” the settings,
/// “report: 青石镇: path = value; …” a report, 白鹭镇's of a base (town-2021, or that of “base: …”) with another name and other cells, and
/// “sum: path = value; …” the consolidated report: their sum but for those cells.
[[nodiscard]] Faults set_faults(const TestFile& file);

}  // namespace nianbao::test
