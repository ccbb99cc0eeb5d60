#pragma once

#include <vector>

#include "repair/network.hpp"
#include "repair/repair.hpp"

namespace nianbao::repair {

/// The relations of a table that cannot hold, whatever non-negative numbers stand in the cells without one; then, by
/// R5, the cells that are not what they are pinned to.
[[nodiscard]] std::vector<BrokenRelation> broken(const Table& table, const std::vector<Relation>& relations,
                                                 const Pinned& pinned);

/// Whether `cell` stands in `broken`; `relations` are those of its table.
[[nodiscard]] bool concerns(const BrokenRelation& broken, const std::vector<Relation>& relations, CellRef cell);

}  // namespace nianbao::repair
