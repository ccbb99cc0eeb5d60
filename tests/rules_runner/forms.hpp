#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>

#include "rules_runner/draft.hpp"

namespace nianbao::test {

/// The forms that every case is checked in: "lines" (a cell a line, as Word pastes a table), "pipes" (Markdown), "tabs" (TSV),
/// "blocks" (tables with spans, as readers hand them over).
[[nodiscard]] std::span<const std::string_view> forms();

/// The Document (core/check.hpp) of a draft in one form.
[[nodiscard]] nlohmann::json document(const Draft& draft, std::string_view form);

}  // namespace nianbao::test
