#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"

namespace nianbao {

/// The text of a cell's runs, one line each; lines that were only wrapped at the cell's width are joined.
[[nodiscard]] std::u16string cell_text(std::vector<Run> runs, double width);

}  // namespace nianbao
