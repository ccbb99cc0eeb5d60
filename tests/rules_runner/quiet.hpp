#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rules_runner/faults.hpp"

namespace nianbao::test {

/// What is found in a file of tests/quiet: a whole input in which no author went wrong, one for each false alarm to be kept out.
/// Errors and warnings about content only; what else it has (a table that was cut, a short title) is said all the same.
[[nodiscard]] Faults quiet_faults(const TestFile& file);

/// The result of a whole input, text or Markdown by its name.
[[nodiscard]] nlohmann::ordered_json result_of(const std::filesystem::path& path);

}  // namespace nianbao::test
