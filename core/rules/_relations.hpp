#pragma once

#include <optional>

#include "format/relations.hpp"
#include "rules/rule.hpp"

namespace nianbao {

/// A relation that cannot hold, whatever non-negative numbers stand in the cells without one.
struct Broken {
  Relation relation;
  std::int64_t left = 0;   ///< sum of the read cells with +1
  std::int64_t right = 0;  ///< sum of the read cells with −1
  bool complete = true;    ///< every cell was read

  [[nodiscard]] CellRef first(TableId table) const { return {table, relation.terms.front().cell}; }
  [[nodiscard]] std::vector<CellRef> cells(TableId table) const;
};

/// The relations of one kind that are broken in a table, in the table's order.
[[nodiscard]] std::vector<Broken> broken_relations(const Table& table, RelationId id);

/// The places of those of `cells` that stand in the source with something in them.
[[nodiscard]] std::vector<Span> places(const Report& report, std::span<const CellRef> cells);

}  // namespace nianbao
