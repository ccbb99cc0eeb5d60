#pragma once

#include <string>

namespace nianbao {

/// A text of which most lines are quoted, as a mail is in its answer (> 一、总体情况), without the marks of quotation.
[[nodiscard]] std::u16string without_quotes(std::u16string text);

}  // namespace nianbao
