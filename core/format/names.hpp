#pragma once

#include <string>

#include "format/format.hpp"

namespace nianbao {

/// A label without the note in brackets behind it: （二）部分公开 of （二）部分公开（区分处理的，…）, 本年收费金额 of
/// 本年收费金额（单位：万元）.
[[nodiscard]] std::string_view without_note(std::string_view label);

/// A row as a sentence names it. 3.其他 says nothing alone and comes with its group.
[[nodiscard]] std::string name_of(const RowForm& row, Language language);
[[nodiscard]] std::string name_of(const ColumnForm& column, Language language);

}  // namespace nianbao
