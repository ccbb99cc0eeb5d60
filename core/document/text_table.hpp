#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/lined_text.hpp"

namespace nianbao {

/// The rows of a table, each with one cell for every column; the text of a cell that spans several columns is in the first.
using TextGrid = std::vector<std::vector<std::u16string>>;

/// A table found in the lines of a text.
struct TextTable {
  std::size_t first;  ///< of its lines
  std::size_t last;   ///< behind its last one
  TextGrid grid;
};

/// The text with the lines of each table replaced by its rows, cells separated by tabs. Tables must be in the order of the text.
[[nodiscard]] std::u16string with_tables(const std::vector<std::u16string_view>& lines,
                                         const std::vector<TextTable>& tables);

}  // namespace nianbao
