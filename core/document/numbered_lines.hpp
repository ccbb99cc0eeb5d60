#pragma once

#include <string>

namespace nianbao {

/// A text of which most lines begin with their number, as editors and tables of data write them out (57,结果维持,…), without the numbers.
[[nodiscard]] std::u16string without_line_numbers(std::u16string text);

}  // namespace nianbao
