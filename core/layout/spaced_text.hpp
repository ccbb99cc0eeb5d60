#pragma once

#include <string>

namespace nianbao {

/// Rewrites tables that a text aligns with spaces (labels may be wrapped around their numbers) as rows of tab-separated cells: terminal
/// columns are treated as positions on a page. Other lines stay as they are.
[[nodiscard]] std::u16string tabulate_spaced(std::u16string text);

}  // namespace nianbao
