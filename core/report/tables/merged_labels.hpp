#pragma once

#include <vector>

#include "report/tables/table_text.hpp"

namespace nianbao {

/// The printed rows whose label stands in one cell with the words of others, as where a picture lost the lines between them: nothing tells
/// whose numbers stand beside it.
[[nodiscard]] std::vector<std::size_t> merged_rows(const TableText& text);

}  // namespace nianbao
