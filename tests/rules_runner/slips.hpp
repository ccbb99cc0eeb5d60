#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nianbao::test {

/// What is said of the lines that the cases of rules are about when somebody slips in typing them (variants.hpp), where it is not what
/// tests/rules/slips.txt keeps: for each case the letters of what is said of the report, and of each line with a slip; and
/// for each line of the bases of what is said without it, with it twice, behind the next, with slips. Of the rules of these
/// ids; of all where there are none. With `update` it is kept.
[[nodiscard]] std::vector<std::string> slip_faults(const std::filesystem::path& tests,
                                                   const std::vector<std::string>& ids, bool update);

}  // namespace nianbao::test
