#pragma once

#include <vector>

#include "report/tables/table_text.hpp"

namespace nianbao {

/// The labels as the table reports them: rows and columns in the words of the source, exact too where a tool alone has cut or detached them.
[[nodiscard]] std::vector<LabelFound> labels_found(const TableText& text);

}  // namespace nianbao
