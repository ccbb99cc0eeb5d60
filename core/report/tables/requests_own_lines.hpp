#pragma once

#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// Rows whose values stand behind their label on the same line: beyond doubt.
[[nodiscard]] std::vector<RowSegment> read_own_lines(const HeadedText& text, std::vector<RowSegment> rows);

/// Whether the numbers of every label stand right behind it, on lines of their own, as in text with one cell a line.
[[nodiscard]] bool each_has_its_own(const HeadedText& text, const std::vector<RowSegment>& rows);

/// Labels out of the order of the form name nothing here: they were torn from their rows. Those with values on their line stay.
[[nodiscard]] std::vector<RowSegment> keep_in_order(std::vector<RowSegment> rows);

}  // namespace nianbao
