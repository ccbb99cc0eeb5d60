#pragma once

#include <string_view>

namespace nianbao::prose {

/// Whether words before a verb may name the report's own organ: false for 县交通局 in a town's report. `organ` and `title` are
/// UTF-8, as the report has them.
[[nodiscard]] bool is_own_subject(std::u16string_view words, std::string_view organ, std::string_view title);

/// Whether words end in the name of the organ, or a good part of it: 市政府, 白鹭镇.
[[nodiscard]] bool names_own_organ(std::u16string_view words, std::string_view organ, std::string_view title);

}  // namespace nianbao::prose
