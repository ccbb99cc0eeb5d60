#pragma once

#include <cstdint>
#include <vector>

#include "prose/narrative.hpp"
#include "report/report.hpp"

namespace nianbao::repair {

/// What the text says to a change of `cell`: how many facts come to agree with the table, less those that cease
/// to.
[[nodiscard]] int agreement(const Report& report, const Narrative& prose, CellRef cell, std::int64_t from,
                            std::int64_t to);

/// Values of `cell` that would make a fact of the text agree.
void add_told(const Report& report, const Narrative& prose, CellRef cell, std::vector<std::int64_t>& out);

}  // namespace nianbao::repair
