#include "text/page_marks.hpp"

#include "text/chars.hpp"

namespace nianbao {

PageMark page_mark_of(std::u16string_view text) {
  constexpr std::u16string_view kAround = u"-·•~|";
  constexpr std::u16string_view kWords = u"第页共/,.";
  const std::u16string_view::size_type none = std::u16string_view::npos;
  char16_t first = 0;
  char16_t last = 0;
  std::size_t length = 0;
  bool has_digit = false;
  bool has_page = false;
  bool is_framed = true;  // nothing but one number between two marks that are the same
  for (const char16_t it : text) {
    if (is_space(it)) continue;
    const char16_t c = fold_width(it);
    if (!is_digit(c) && kAround.find(c) == none && kWords.find(c) == none) return PageMark::none;
    if (length++ == 0) first = c;
    is_framed = is_framed && (is_digit(c) ? !has_digit || is_digit(last) : c == first);
    last = c;
    has_digit = has_digit || is_digit(c);
    has_page = has_page || c == u'页';
  }
  if (!has_digit) return PageMark::none;
  is_framed = is_framed && length > 2 && first == last && kAround.find(first) != none;
  return has_page || is_framed ? PageMark::certain : PageMark::possible;
}

}  // namespace nianbao
