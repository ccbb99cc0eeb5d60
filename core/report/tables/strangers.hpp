#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Takes out of table three the numbers that are none of its own: those of a column of last year's beside its own, and the page numbers
/// that a tool left between its numbers.
void drop_strangers(Stream& stream, const TableForm& form);

}  // namespace nianbao
