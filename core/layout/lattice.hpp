#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "layout/ruling.hpp"

namespace nianbao {

/// A cell of a lattice table: its sides, in points, and its rows.
struct LatticeCell {
  double left;
  double right;
  std::size_t row;
  std::size_t rowspan;
  std::u16string text;

  [[nodiscard]] std::size_t end() const { return row + rowspan; }
};

/// A table whose cells a page draws with lines: what stands within lines is one cell, whatever the gaps between words say.
struct LatticeTable {
  LineSegment box;
  std::size_t rows = 0;
  std::vector<LatticeCell> cells;  ///< by the row in which they begin
};

/// Takes the lattice tables of a page out of its runs; from top to bottom.
[[nodiscard]] std::vector<LatticeTable> take_lattice_tables(std::vector<Run>& runs,
                                                            const std::vector<RulingLine>& lines);

}  // namespace nianbao
