#pragma once

#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// Rows whose values stand below their labels, beside those that were read by their own line.
[[nodiscard]] RequestsRows read_behind(const HeadedText& text, std::vector<RowSegment> labelled);

}  // namespace nianbao
