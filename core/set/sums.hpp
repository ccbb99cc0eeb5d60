#pragma once

#include "set/organs.hpp"
#include "set/set.hpp"

namespace nianbao {

/// What the units' reports add up to in one cell, and whose numbers are not in it.
struct SummedCell {
  double value = 0;
  std::vector<std::size_t> blank;   ///< units, by their place in Sums::reports
  std::vector<std::size_t> unread;  ///< likewise: missing, unread, no number, or of a format without this cell

  [[nodiscard]] bool whole() const { return blank.empty() && unread.empty(); }
};

/// The units' tables added up, in the forms of the consolidated report, or of the set's year.
struct Sums {
  std::array<const TableForm*, 3> forms{};
  std::array<std::vector<SummedCell>, 3> cells;
  std::vector<std::size_t> reports;  ///< whose numbers were added, by their place in Set::reports
  std::vector<std::string> absent;   ///< organs whose numbers are not known at all
};
[[nodiscard]] Sums sums_of(const Set& set, const Organs& organs);

/// A cell of the consolidated report that is not the sum, whatever the numbers are that were not read.
struct Difference {
  CellRef cell;
  double stated;
  double sum;
};

/// What one mistake explains: a unit left out, or counted twice, or nothing that is known.
struct Discrepancy {
  enum class Kind { unexplained, omitted, twice } kind = Kind::unexplained;
  std::size_t report = 0;  ///< whose numbers the differences are
  std::vector<Difference> cells;
};
[[nodiscard]] std::vector<Discrepancy> discrepancies(const Set& set, const Sums& sums);

}  // namespace nianbao
