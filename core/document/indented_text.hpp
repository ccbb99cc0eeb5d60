#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text whose tabs only indent its lines, as a page's source is indented, without them: they part no cells.
[[nodiscard]] Rewritten without_indents(const LinedText& source);

}  // namespace nianbao
