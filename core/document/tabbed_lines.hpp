#pragma once

#include <string>

namespace nianbao {

/// A text of one cell a line in which a tab parts the cells of a row, as browsers write cells that hold paragraphs, with each row on one line.
[[nodiscard]] std::u16string with_tabbed_rows(std::u16string text);

}  // namespace nianbao
