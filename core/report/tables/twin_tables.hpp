#pragma once

#include <optional>

#include "report/tables/stream.hpp"

namespace nianbao {

/// Two tables side by side, this year's and another one, whose rows share lines: leaves the values of the report's year, by the years or
/// words above the head. Where those do not tell, a row keeps the values of both, more than it has columns.
void keep_own_twin(Stream& stream, std::optional<int> year);

}  // namespace nianbao
