#pragma once

#include <vector>

#include "repair/localise.hpp"
#include "repair/solve.hpp"

namespace nianbao::repair {

/// The most options that are kept of a cause.
inline constexpr std::size_t kMostOptions = 3;

/// Splits the smallest sets of a network into independent causes. `violated` are the violated relations of the table.
[[nodiscard]] std::vector<Cause> causes(const Network& network, const Localisation& found, const RepairContext& context,
                                        const std::vector<ViolatedRelation>& violated);

}  // namespace nianbao::repair
