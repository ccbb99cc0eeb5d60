#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Puts the values of each row together where the text names the column of each: 自然人 2, 商业企业 0 … behind every row's label; or a
/// column by column, its numbers behind its name in the order of the rows. Nothing changes where most are not named so.
void gather_named(Stream& stream, const TableForm& form);

}  // namespace nianbao
