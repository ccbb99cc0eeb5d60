#pragma once

#include <vector>

#include "repair/network.hpp"
#include "repair/repair.hpp"

namespace nianbao::repair {

/// The violated relations of a table; then, by R5, the cells that are not what they are pinned to.
[[nodiscard]] std::vector<ViolatedRelation> broken(const Table& table, const Pinned& pinned);

/// Whether `cell` stands in `broken`.
[[nodiscard]] bool concerns(const ViolatedRelation& broken, const Report& report, CellRef cell);

}  // namespace nianbao::repair
