#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text of which most lines are quoted, as a mail is in its answer (> 一、总体情况), without the marks of quotation.
[[nodiscard]] Rewritten without_quotes(const LinedText& source);

}  // namespace nianbao
