#pragma once

#include <string>

namespace nianbao {

/// A text without the lines that stand on top of each of its pages, right behind the number of the page above: a table goes on behind them.
[[nodiscard]] std::u16string without_running_heads(std::u16string text);

}  // namespace nianbao
