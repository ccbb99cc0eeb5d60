#pragma once

#include <string>

namespace nianbao {

/// Writes tables that a text lays out in columns with spaces, labels broken over lines around their numbers, as rows with a tab
/// between their cells: what stands where on the screen is read as on a page. All other lines stay as they are.
[[nodiscard]] std::u16string tabulate_spaced(std::u16string text);

}  // namespace nianbao
