#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text of one cell a line in which a tab parts the cells of a row, as browsers write cells that hold paragraphs, with each row on one line.
[[nodiscard]] Rewritten with_tabbed_rows(const LinedText& source);

}  // namespace nianbao
