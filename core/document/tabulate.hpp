#pragma once

#include <string>

namespace nianbao {

/// Writes tables that a text draws with characters, or rules with dashes, as rows with a tab between their cells; all other lines
/// stay as they are. Each line of the result ends with a line feed, alone or behind a carriage return.
[[nodiscard]] std::u16string tabulate(std::u16string text);

}  // namespace nianbao
