#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// The rows of a table, each of as many cells as the table has columns; a cell that covers several stands in the first.
using TextGrid = std::vector<std::vector<std::u16string>>;

/// A table that lines of a text draw or lay out.
struct TextTable {
  std::size_t first;  ///< of its lines
  std::size_t last;   ///< behind its last one
  TextGrid grid;
};

/// The lines of a text, without what ends them.
[[nodiscard]] std::vector<std::u16string_view> lines_of(std::u16string_view text);

/// The lines with each table's replaced by its rows, a tab between two cells. Tables in the order of the text.
[[nodiscard]] std::u16string with_tables(const std::vector<std::u16string_view>& lines,
                                         const std::vector<TextTable>& tables);

}  // namespace nianbao
