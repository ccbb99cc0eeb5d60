#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "rules_runner/case.hpp"

namespace nianbao::test {

/// The requests (core/check.hpp) that a case stands for, one for each form, by the form's name.
using Requests = std::vector<std::pair<std::string, nlohmann::json>>;

/// Builds them from the bases in a folder. What is wrong with a case is added to `faults`.
[[nodiscard]] Requests requests_of(const std::filesystem::path& bases, const CaseFile& file, const Case& a_case,
                                   std::vector<std::string>& faults);

[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// The Markdown files of a folder, sorted.
[[nodiscard]] std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder);

}  // namespace nianbao::test
