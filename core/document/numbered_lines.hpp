#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text of which most lines begin with their number, as editors and tables of data write them out (57,结果维持,…), without the numbers.
[[nodiscard]] Rewritten without_line_numbers(const LinedText& source);

}  // namespace nianbao
