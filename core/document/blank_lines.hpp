#pragma once

#include <string>

namespace nianbao {

/// A text of one cell a line in which the empty lines of a row are its blank cells, with each such row on one line, parted by tabs.
[[nodiscard]] std::u16string with_blank_cells(std::u16string text);

}  // namespace nianbao
