#pragma once

#include <string>

namespace nianbao {

/// A text whose tabs only indent its lines, as a page's source is indented, without them: they part no cells.
[[nodiscard]] std::u16string without_indents(std::u16string text);

}  // namespace nianbao
