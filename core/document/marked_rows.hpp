#pragma once

#include <string_view>

#include "text/span.hpp"

namespace nianbao {

/// What parts the cells in the rows of a text, as a spreadsheet saves them: a comma, a semicolon, in either width, or 、. Found by rows of
/// at least seven cells, as table three has; 0 where there are not three of them. Rows with tabs or bars have cells of their own.
[[nodiscard]] char16_t row_mark_of(std::u16string_view text);

/// Whether a line is such a row: what stands between its marks is mostly numbers, or nothing, and its label.
[[nodiscard]] bool is_marked_row(std::u16string_view line, char16_t mark);

/// Where the value of 规章：0, 规章  0 or 规章（0 begins; 0 in what has none.
[[nodiscard]] std::size_t behind_label(std::u16string_view words);

/// A value of a row without its unit and what closes it: 12件, 0）, 0。
[[nodiscard]] std::u16string_view without_close(std::u16string_view value);

/// A field without white space and quotes around it.
[[nodiscard]] Span unquoted(std::u16string_view text, Span field);

}  // namespace nianbao
