#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

namespace nianbao::test {

/// What the documentation of the rules is made from: { "zh-CN": describe(), "en": describe(),
/// "explanations": explain_rules(), "examples": { id: { "heading", "edits", "zh-CN": [ { "message", "hint" } ],
/// "en": […] } } }, each example the first case in which the rule speaks.
[[nodiscard]] nlohmann::ordered_json examples(const std::filesystem::path& tests);

}  // namespace nianbao::test
