#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text of one cell a line in which the empty lines of a row are its blank cells, with each such row on one line, parted by tabs.
[[nodiscard]] Rewritten with_blank_cells(const LinedText& source);

}  // namespace nianbao
