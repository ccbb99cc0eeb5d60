#pragma once

#include <vector>

#include "repair/localise.hpp"
#include "repair/solve.hpp"

namespace nianbao::repair {

inline constexpr std::size_t kMostOptions = 3;

/// What the smallest sets of a network say, taken apart into causes that no set joins. `broken` are
/// the violated relations of the table.
[[nodiscard]] std::vector<Cause> causes(const Network& network, const Localisation& found, const Setting& setting,
                                        const std::vector<ViolatedRelation>& broken);

}  // namespace nianbao::repair
