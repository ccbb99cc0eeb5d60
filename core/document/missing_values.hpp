#pragma once

#include <string>

namespace nianbao {

/// The text of a table that a program wrote with words for cells that have nothing (NaN, None, null), without these.
[[nodiscard]] std::u16string without_missing_values(std::u16string text);

}  // namespace nianbao
