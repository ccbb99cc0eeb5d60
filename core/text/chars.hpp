#pragma once

#include <algorithm>
#include <string_view>

#include "text/char_set.hpp"
#include "text/span.hpp"
#include "text/traditional.hpp"

namespace nianbao {

/// Whether a character ends a line. CR LF is one line end.
[[nodiscard]] constexpr bool is_line_end(char16_t c) {
  return c <= u'\u2029' && ((c >= u'\n' && c <= u'\r') || c >= u'\u2028');
}
[[nodiscard]] constexpr bool is_carriage_return_and_feed(std::u16string_view text, std::size_t at) {
  return text.substr(at, 2) == u"\r\n";
}

/// White space as documents have it: ASCII, NBSP, U+3000, and characters without width (zero-width, bidirectional marks, BOM).
[[nodiscard]] constexpr bool is_space(char16_t c) {
  if (c <= 0x20) return true;
  if (c < 0x7F || (c > 0x3000 && c != 0xFEFF)) return false;  // letters, digits, Chinese characters
  return c == 0x7F || c == 0x85 || c == 0xA0 || c == 0xAD || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0xFEFF;
}

/// Whether nothing is to be seen of a text.
[[nodiscard]] constexpr bool is_white(std::u16string_view text) {
  return std::all_of(text.begin(), text.end(), is_space);
}

/// Folds full-width ASCII to half width, and the variants of brackets and dashes to one of each.
[[nodiscard]] constexpr char16_t fold_width(char16_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char16_t>(c - 0xFEE0);
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x2500:
    case 0xFE63:
      return u'-';
    case 0x3014:
    case 0xFF3B:
      return u'[';
    case 0x3015:
    case 0xFF3D:
      return u']';
    default:
      return c;
  }
}

/// An ASCII digit.
[[nodiscard]] constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// A visible ASCII character.
[[nodiscard]] constexpr bool is_ascii_letter(char16_t c) { return c > u' ' && c < 0x7F; }

/// A digit in half or full width.
[[nodiscard]] constexpr bool is_any_digit(char16_t c) { return is_digit(fold_width(c)); }

/// A Chinese character (CJK unified or compatibility ideograph), 〇 included.
[[nodiscard]] constexpr bool is_han(char16_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF);
}

/// A box-drawing character: ─ │ ┌ …
[[nodiscard]] constexpr bool is_frame(char16_t c) { return c >= 0x2500 && c <= 0x257F; }

/// The numerals of sections and items, in their order.
inline constexpr std::u16string_view kNumerals = u"一二三四五六七八九十";
inline constexpr CharSet kNumeralSet(kNumerals);
[[nodiscard]] constexpr bool is_numeral(char16_t c) { return kNumeralSet.has(c); }

/// Folds a character for comparing labels: Chinese characters, letters and digits in half width and lower case; 0 for all others, which
/// do not count.
[[nodiscard]] constexpr char16_t fold_letter(char16_t c) {
  if (c == u'它') return u'他';  // 其它 is 其他 to everyone but a dictionary
  if (is_han(c)) return simplified(c);
  if (c >= 0x3220 && c <= 0x3229) return kNumerals[c - 0x3220];  // ㈠ … ㈩
  const char16_t narrow = fold_width(c);
  if (is_digit(narrow) || (narrow >= u'a' && narrow <= u'z')) return narrow;
  if (narrow >= u'A' && narrow <= u'Z') return static_cast<char16_t>(narrow + 32);
  return 0;
}

/// The span without the white space at its ends; an empty span at its end where there is nothing else.
[[nodiscard]] constexpr Span trimmed(std::u16string_view text, Span span) {
  while (span.begin < span.end && is_space(text[span.end - 1])) --span.end;
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  return span;
}

/// The text of a span.
[[nodiscard]] constexpr std::u16string_view slice(std::u16string_view text, Span span) {
  return text.substr(span.begin, span.length());
}

/// A text without the white space at its ends.
[[nodiscard]] constexpr std::u16string_view trimmed(std::u16string_view text) {
  return slice(text, trimmed(text, {0, static_cast<std::uint32_t>(text.size())}));
}

}  // namespace nianbao
