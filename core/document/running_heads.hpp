#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text without the lines that stand on top of each of its pages, right behind the number of the page above: a table goes on behind them.
[[nodiscard]] Rewritten without_running_heads(const LinedText& source);

}  // namespace nianbao
