#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Leaves table four alone in a stream that begins in the table above it and may end in a note below: its labels, and its row of so many
/// numbers, on however many lines it stands.
void keep_table_four(Stream& stream, std::size_t width);

}  // namespace nianbao
