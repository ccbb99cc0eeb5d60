#pragma once

#include <vector>

#include "repair/repair.hpp"

namespace nianbao {

/// The edits that are the same in every smallest repair of a cause, so that nobody has to choose.
[[nodiscard]] std::vector<Edit> certain_edits(const Cause& cause);

/// Whether one of these edits changes a cell.
[[nodiscard]] bool changes(const std::vector<Edit>& edits, CellRef cell);

}  // namespace nianbao
