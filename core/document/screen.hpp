#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// Lines of text in terminal columns: one element a column, a wide (Chinese) character followed by `kSecondHalf`; characters without width
/// are left out.
using Screen = std::vector<std::u16string>;
inline constexpr char16_t kSecondHalf = 0xFFFF;

/// The width of box-drawing characters, in columns: it depends on the locale of the tool that wrote them.
enum class FrameWidth { one, two };

/// One line in terminal columns.
[[nodiscard]] std::u16string on_screen(std::u16string_view line, FrameWidth frame = FrameWidth::one);

/// The columns that a line takes.
[[nodiscard]] std::size_t screen_width(std::u16string_view line);

/// The text in the columns [begin, end) of a line, without surrounding white space.
[[nodiscard]] std::u16string words_at(std::u16string_view screen_line, std::size_t begin, std::size_t end);

/// Appends the next line of a cell: with a space between Latin words, without one otherwise.
void join_line(std::u16string& cell, std::u16string_view line);

}  // namespace nianbao
