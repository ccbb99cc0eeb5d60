#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace nianbao {

struct Edit {
  CellRef cell;
  std::int64_t from;
  std::int64_t to;
};

/// A smallest set of changes to cells that were read which makes every relation of its table hold.
struct Repair {
  std::vector<Edit> edits;
  int cost = 0;          ///< number of cells changed
  int alternatives = 0;  ///< how many other sets of the same size there are
  bool proven = true;    ///< false where the search was stopped before it could prove that no smaller set exists
  std::string reason;    ///< one sentence in the language asked for
};

/// A blank cell whose value follows from the relations.
struct Fill {
  CellRef cell;
  std::int64_t value;
  std::string reason;
};

struct Repairs {
  std::vector<Repair> repairs;  ///< best first
  std::vector<Fill> fills;
};

}  // namespace nianbao
