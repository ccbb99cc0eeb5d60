#pragma once

#include <vector>

#include "repair/network.hpp"

namespace nianbao::repair {

/// The smallest sets of cells whose change can make all relations of a network hold.
struct Localisation {
  std::vector<ArcSet> sets;  ///< without invalid cells, which always change; one empty set where nothing else needs to
  bool proven = true;        ///< no smaller set exists
  bool complete = true;      ///< there are no more sets of this size
};

/// Error localisation for one network: exact within a fixed number of search steps; `proven` and `complete` say where that did not do.
[[nodiscard]] Localisation localise(const Network& network);

}  // namespace nianbao::repair
