#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Whether the rows on lines of labels, or of a number a line, mostly have so many numbers, and none has more: the others lack blank cells.
[[nodiscard]] bool rows_have(const Stream& stream, std::size_t count);

/// Whether so many cells or more behind some row's label are not blank.
[[nodiscard]] bool any_row_fills(const Stream& stream, std::size_t count);

}  // namespace nianbao
