#pragma once

#include <vector>

#include "document/blocks.hpp"

namespace nianbao {

/// A cell with its position and extent on the grid of its table.
struct PlacedCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rowspan = 1;
  std::size_t colspan = 1;
  std::u16string text;
};

/// The rows of placed cells. Positions that no cell covers become empty cells; rows with only spanned cells stay as empty rows.
[[nodiscard]] std::vector<std::vector<BlockCell>> rows_of(std::vector<PlacedCell> cells);

}  // namespace nianbao
