#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Puts blank cells into rows of table three that lack numbers, in a text laid out with spaces: where the numbers of all rows stand
/// below each other in as many columns as the table has.
void place_blanks(Stream& stream, std::size_t width);

}  // namespace nianbao
