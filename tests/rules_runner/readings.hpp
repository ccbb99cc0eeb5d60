#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules_runner/draft.hpp"

namespace nianbao::test {

/// All that is read of `text`, the prose of the organ's report for 2024 (for 2020 in the format of 2019) beside these tables: what a line says of each number, list,
/// share, change and rate. A line of the text that begins as the heading of a section does begins that section.
[[nodiscard]] std::vector<std::string> readings_of(std::string_view text, std::string_view organ, const Draft& tables);

}  // namespace nianbao::test
