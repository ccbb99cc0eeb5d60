#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nianbao::test {

/// What is found in tests/quiet: whole inputs in which no author went wrong, one for each false alarm to be kept out.
/// Errors and warnings about content only; what else they have (a table that was cut, a short title) is said all the same.
[[nodiscard]] std::vector<std::string> quiet_faults(const std::filesystem::path& tests);

/// Where the results of tests/reports are not the golden ones beside them (a.txt, a.txt.json); `update` writes them instead.
[[nodiscard]] std::vector<std::string> golden_faults(const std::filesystem::path& tests, bool update);

}  // namespace nianbao::test
