#pragma once

#include "report/tables/table_text.hpp"

namespace nianbao {

/// Takes back the labels of rows that stand in one cell with the words of others, as where a picture lost the lines between them: nothing
/// tells whose numbers stand beside it, and none of them is read.
void reject_merged_labels(TableText& text);

}  // namespace nianbao
