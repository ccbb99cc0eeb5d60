#pragma once

#include <vector>

#include "document/blocks.hpp"

namespace nianbao {

/// The blocks with a table wherever a page draws one with lines, as one table where it goes on from page to page. A page is
/// parted at its tables; their text is among the runs of no part.
[[nodiscard]] std::vector<Block> with_lattice_tables(std::vector<Block> blocks);

}  // namespace nianbao
