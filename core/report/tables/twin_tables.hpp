#pragma once

#include <optional>

#include "report/tables/stream.hpp"

namespace nianbao {

/// Two tables side by side, this year's and another one, whose rows share lines: leaves the values of the report's year, by the years or
/// words above the heads. Where nothing tells, a line keeps those of both, more than its row has columns.
void keep_own_twin(Stream& stream, std::optional<int> year);

}  // namespace nianbao
