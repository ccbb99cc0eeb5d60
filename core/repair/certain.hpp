#pragma once

#include <vector>

#include "repair/repair.hpp"

namespace nianbao {

/// The changes that every smallest way to mend a cause makes alike: those nobody has to decide on.
[[nodiscard]] std::vector<Edit> certain_edits(const Cause& cause);

/// Whether one of these edits changes a cell.
[[nodiscard]] bool changes(const std::vector<Edit>& edits, CellRef cell);

}  // namespace nianbao
