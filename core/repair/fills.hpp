#pragma once

#include <vector>

#include "repair/localise.hpp"
#include "repair/repair.hpp"

namespace nianbao::repair {

/// Appends the blank cells of a network that have the same value in every smallest repair.
void add_fills(const Network& network, const Localisation& found, const Table& table, std::vector<Fill>& out);

}  // namespace nianbao::repair
