#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Takes out of table three the numbers that are none of its own: those of columns of its author's beside its own (上年总计, 占比), and the
/// page numbers that a tool left between its numbers.
void reject_strangers(Stream& stream, const TableForm& form);

/// Drops the runs of which nothing is left.
void reject_empty(Stream& stream);

}  // namespace nianbao
