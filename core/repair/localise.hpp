#pragma once

#include <vector>

#include "repair/network.hpp"

namespace nianbao::repair {

/// The smallest sets of numbers of a network whose change makes all its relations hold.
struct Localisation {
  std::vector<ArcSet>
      sets;            ///< without the cells that are wrong by themselves; one empty set where nothing needs to change
  bool proven = true;  ///< no smaller set exists
  bool complete = true;  ///< there are no more sets of this size
};

[[nodiscard]] Localisation localise(const Network& network);

}  // namespace nianbao::repair
