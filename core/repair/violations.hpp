#pragma once

#include <vector>

#include "repair/network.hpp"
#include "repair/repair.hpp"

namespace nianbao::repair {

/// The violated relations of a table, then a violation of R5 for each cell that is not what it is pinned to.
[[nodiscard]] std::vector<ViolatedRelation> violated_relations(const Table& table, const Pinned& pinned);

/// Whether `cell` is one of the cells of a violated relation.
[[nodiscard]] bool concerns(const ViolatedRelation& violated, const Report& report, CellRef cell);

}  // namespace nianbao::repair
