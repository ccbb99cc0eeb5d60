#pragma once

#include <string>

namespace nianbao {

/// A text with the lines of each quoted cell ("三、本⏎年度…", as spreadsheets write them) joined.
[[nodiscard]] std::u16string with_whole_cells(std::u16string text);

}  // namespace nianbao
