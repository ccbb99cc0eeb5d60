#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// The text with a line for each row of its tables, where a program wrote them as lists: ["规章", 0, 0, 0], {"自然人": 2, …},
/// ('规章', 0, 0, 0), - [规章, 0, 0, 0].
[[nodiscard]] Rewritten with_listed_rows(const LinedText& source);

}  // namespace nianbao
