#pragma once

#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// The numbers of rows of a grid whose values begin in another column than those of most rows on the same level of the form.
[[nodiscard]] std::vector<std::size_t> shifted_rows(const RequestsText& text, const std::vector<RowSegment>& rows);

/// Takes those back that do not add up: their cells are not certain. With them those that may be short of a number, or have one split.
[[nodiscard]] std::vector<RowSegment> drop_shifted(const HeadedText& text, std::vector<RowSegment> rows);

}  // namespace nianbao
