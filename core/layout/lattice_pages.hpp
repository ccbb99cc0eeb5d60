#pragma once

#include <vector>

#include "document/blocks.hpp"

namespace nianbao {

/// Replaces the lattice tables of pages by table blocks; a table that continues over pages becomes one. A page is split at its tables,
/// and their text is removed from its parts.
[[nodiscard]] std::vector<Block> with_lattice_tables(std::vector<Block> blocks);

}  // namespace nianbao
