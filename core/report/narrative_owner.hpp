#pragma once

#include <string_view>

namespace nianbao {

/// Whether words before a verb may name the report's own organ: false for 县交通局 in a town's report. `organ` and `title` are
/// UTF-8, as the report has them.
[[nodiscard]] bool is_own_subject(std::u16string_view words, std::string_view organ, std::string_view title);

}  // namespace nianbao
