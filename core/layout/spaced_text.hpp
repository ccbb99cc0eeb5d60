#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// Rewrites tables that a text aligns with spaces (labels may be wrapped around their numbers) as rows of tab-separated cells: terminal
/// columns are treated as positions on a page. Other lines stay as they are.
[[nodiscard]] Rewritten tabulate_spaced(const LinedText& source);

}  // namespace nianbao
