#pragma once

#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// Digits without anything between them: all ways to cut them, then the row's own sum, then the columns.
[[nodiscard]] RequestsRows read_cuts(const HeadedText& text, RequestsRows rows);

}  // namespace nianbao
