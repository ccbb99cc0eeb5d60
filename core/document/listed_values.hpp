#pragma once

#include <string>

namespace nianbao {

/// The text with a line for each row of its tables, where a program wrote them as lists: ["规章", 0, 0, 0], {"自然人": 2, …},
/// ('规章', 0, 0, 0), - [规章, 0, 0, 0].
[[nodiscard]] std::u16string with_listed_rows(std::u16string text);

}  // namespace nianbao
