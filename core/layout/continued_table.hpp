#pragma once

#include <vector>

#include "layout/lattice.hpp"

namespace nianbao {

/// A lattice table that may go on from page to page.
class ContinuedTable {
 public:
  explicit ContinuedTable(LatticeTable table);

  /// Whether another table has the same sides.
  [[nodiscard]] bool has_sides_of(const LatticeTable& other) const;

  /// Where it ends on the page on which it ends.
  [[nodiscard]] double bottom() const { return table_.box.y2; }

  /// Takes the rest of the table from the next page: without a head that is repeated, and with a row that was torn as one.
  void extend(LatticeTable rest);

  [[nodiscard]] Block block() &&;

 private:
  struct Torn {
    std::size_t above;  ///< of the table's cells
    std::size_t below;  ///< of the rest's
  };
  [[nodiscard]] std::vector<Torn> torn_cells(const LatticeTable& rest) const;
  [[nodiscard]] bool are_parts(const std::vector<Torn>& torn, const LatticeTable& rest) const;
  void find_ends(std::size_t first_new);

  LatticeTable table_;
  std::vector<std::size_t> ends_;  ///< the cells that reach down to the table's end
};

}  // namespace nianbao
