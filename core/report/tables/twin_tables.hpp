#pragma once

#include <optional>

#include "report/tables/stream.hpp"

namespace nianbao {

/// This year's table and another one in one: rows below each other, told by what their labels add (（上年）), or side by side on the same
/// lines, told by the years or words above the heads. Leaves the values of the report's year; where nothing tells, a line keeps those of
/// both, more than its row has columns.
void keep_own_twin(Stream& stream, std::optional<int> year);

}  // namespace nianbao
