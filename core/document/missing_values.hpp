#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// The text of a table that a program wrote with words for cells that have nothing (NaN, None, null), without these.
[[nodiscard]] Rewritten without_missing_values(const LinedText& source);

}  // namespace nianbao
