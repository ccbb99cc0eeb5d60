#pragma once

#include <string>

namespace nianbao {

/// Rewrites tables that a text draws with characters or marks with rules as rows of tab-separated cells; other lines stay as they are.
/// Each line of the result ends with LF or CR LF.
[[nodiscard]] std::u16string tabulate(std::u16string text);

}  // namespace nianbao
