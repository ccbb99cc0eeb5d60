#pragma once

#include <vector>

#include "repair/network.hpp"
#include "repair/slips.hpp"

namespace nianbao::repair {

/// The edits that make the relations of a network hold, in groups that share no relation. Groups and edits are in the order of the
/// cells; `mends` is left empty.
using Solution = std::vector<EditGroup>;

/// New values for the cells in `set`; the likeliest where the relations leave a value open.
[[nodiscard]] Solution solve(const Network& network, const ArcSet& set, const RepairContext& context);

/// Whether all relations of the network can hold after `edits` (those of other tables are ignored), all other numbers unchanged.
[[nodiscard]] bool mends(const Network& network, const std::vector<Edit>& edits);

}  // namespace nianbao::repair
