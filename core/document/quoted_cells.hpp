#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text with the lines of each quoted cell ("三、本⏎年度…", as spreadsheets write them) joined.
[[nodiscard]] Rewritten with_whole_cells(const LinedText& source);

}  // namespace nianbao
