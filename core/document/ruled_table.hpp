#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/text_table.hpp"

namespace nianbao {

/// Whether a line is a rule over one column or several.
[[nodiscard]] bool is_column_rule(std::u16string_view line);

/// Reads the table whose uppermost rule is line `at`: rules alone tell its columns, as reStructuredText and Pandoc write simple
/// tables, `=====  ====` above and below, or `-----  ----` below its head.
[[nodiscard]] std::optional<TextTable> read_ruled_table(const std::vector<std::u16string_view>& lines, std::size_t at);

}  // namespace nianbao
