#pragma once

#include <string_view>

#include "text/span.hpp"

namespace nianbao {

/// The number alone that stands in marks of emphasis or quotation, **7**, `7`, “7”, [7], or behind a colon, a bullet or dots that lead to
/// it; all of the span where it is none.
[[nodiscard]] Span number_in_marks(std::u16string_view text, Span span);

}  // namespace nianbao
