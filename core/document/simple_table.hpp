#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/text_table.hpp"

namespace nianbao {

/// Whether a line is a rule of dashes or equals signs over one or several columns.
[[nodiscard]] bool is_column_rule(std::u16string_view line);

/// Parses the table whose first rule is line `at` and whose columns are marked by rules alone, as reStructuredText and Pandoc write
/// simple tables: `=====  ====` above and below, or `-----  ----` below its head.
[[nodiscard]] std::optional<TextTable> read_simple_table(const std::vector<std::u16string_view>& lines, std::size_t at);

}  // namespace nianbao
