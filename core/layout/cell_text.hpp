#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"

namespace nianbao {

/// The runs of a cell of this width as text, a line each: lines that only end because the cell does are one.
[[nodiscard]] std::u16string cell_text(std::vector<Run> runs, double width);

}  // namespace nianbao
