#include "text/emphasis.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {

Span number_in_marks(std::u16string_view text, Span span) {
  constexpr std::u16string_view kOpening = u"*_`\"'“‘「[";
  constexpr std::u16string_view kClosing = u"*_`\"'”’」]";
  Span inner = span;
  while (inner.length() > 2) {
    const std::size_t kind = kOpening.find(text[inner.begin]);
    if (kind == kOpening.npos || text[inner.end - 1] != kClosing[kind]) break;
    inner = {inner.begin + 1, inner.end - 1};
  }
  const std::u16string_view words = slice(text, inner);
  const bool number = std::all_of(words.begin(), words.end(), [](char16_t c) { return is_digit(c) || c == u'.'; });
  return number ? inner : span;
}

}  // namespace nianbao
