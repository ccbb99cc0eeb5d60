#pragma once

#include <vector>

#include "repair/network.hpp"
#include "repair/slips.hpp"

namespace nianbao::repair {

/// A set of cells with the values that make the relations of a network hold, in groups that share no relation. Groups
/// and edits are in the order of the cells; `mends` is left empty.
using Solution = std::vector<EditGroup>;

/// The values of the cells in `set`. Where the relations leave them open, the likeliest.
[[nodiscard]] Solution solve(const Network& network, const ArcSet& set, const Setting& setting);

/// Whether the relations of the network hold after `edits` (those of other tables are ignored), whatever else is left
/// as it was read.
[[nodiscard]] bool mends(const Network& network, const std::vector<Edit>& edits);

}  // namespace nianbao::repair
