#include "text/emphasis.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {
namespace {

/// Behind a colon, a bullet or dots that lead to what is on the right: : 3, •3, ......3.
std::uint32_t behind_leader(std::u16string_view text, Span span) {
  constexpr std::u16string_view kLeaders = u":：•·…";
  std::uint32_t at = span.begin;
  if (slice(text, span).starts_with(u"..")) at = static_cast<std::uint32_t>(text.find_first_not_of(u'.', at));
  while (at < span.end && (kLeaders.find(text[at]) != kLeaders.npos || (at > span.begin && is_space(text[at])))) ++at;
  return at < span.end ? at : span.begin;
}

}  // namespace

Span number_in_marks(std::u16string_view text, Span span) {
  constexpr std::u16string_view kOpening = u"*_`\"'“‘「[";
  constexpr std::u16string_view kClosing = u"*_`\"'”’」]";
  Span inner{behind_leader(text, span), span.end};
  while (inner.length() > 2) {
    const std::size_t kind = kOpening.find(text[inner.begin]);
    if (kind == kOpening.npos || text[inner.end - 1] != kClosing[kind]) break;
    inner = trimmed(text, {inner.begin + 1, inner.end - 1});
  }
  const auto are_marks = [](std::u16string_view two) { return two == u"__" || two == u"**"; };  // at one end alone, too
  while (inner.length() > 2 && are_marks(text.substr(inner.begin, 2)))
    inner = trimmed(text, {inner.begin + 2, inner.end});
  while (inner.length() > 2 && are_marks(text.substr(inner.end - 2, 2)))
    inner = trimmed(text, {inner.begin, inner.end - 2});
  const std::u16string_view words = slice(text, inner);
  const bool number = std::all_of(words.begin(), words.end(), [](char16_t c) { return is_digit(c) || c == u'.'; });
  return number ? inner : span;
}

}  // namespace nianbao
