#pragma once

#include <vector>

#include "layout/lattice.hpp"

namespace nianbao {

/// A lattice table that may continue on following pages.
class ContinuedTable {
 public:
  explicit ContinuedTable(LatticeTable table);

  /// Whether another table has the same left and right edge.
  [[nodiscard]] bool has_sides_of(const LatticeTable& other) const;

  /// Its lower edge, on its last page.
  [[nodiscard]] double bottom() const { return table_.box.y2; }

  /// Appends the part on the next page: without a repeated head, and with a row that the page break has split joined.
  void extend(LatticeTable rest);

  [[nodiscard]] Block block() &&;

 private:
  struct PageSplit {
    std::size_t above;  ///< index of a cell of this table
    std::size_t below;  ///< index of its continuation in the next part
  };
  [[nodiscard]] std::vector<PageSplit> page_split_cells(const LatticeTable& rest) const;
  [[nodiscard]] bool are_parts(const std::vector<PageSplit>& split, const LatticeTable& rest) const;
  void find_ends(std::size_t first_new);

  LatticeTable table_;
  std::vector<std::size_t> ends_;  ///< the cells that reach the lower edge
};

}  // namespace nianbao
