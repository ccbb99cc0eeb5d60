#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "layout/ruling.hpp"

namespace nianbao {

/// A cell of a lattice table: its left and right edge, in points, and its rows.
struct LatticeCell {
  double left;
  double right;
  std::size_t row;
  std::size_t rowspan;
  std::u16string text;

  [[nodiscard]] std::size_t end() const { return row + rowspan; }
};

/// A table with ruling lines: text within the lines of a cell is one cell, whatever the gaps between its words.
struct LatticeTable {
  LineSegment box;
  std::size_t rows = 0;
  std::vector<LatticeCell> cells;  ///< by the row in which they begin
};

/// Finds the lattice tables of a page, from top to bottom, and removes their text from its runs.
[[nodiscard]] std::vector<LatticeTable> take_lattice_tables(std::vector<Run>& runs,
                                                            const std::vector<RulingLine>& lines);

}  // namespace nianbao
