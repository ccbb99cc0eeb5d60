#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// Lines of text as a terminal shows them: one character a column, Chinese ones followed by `kSecondHalf`; marks that are not seen
/// are left out.
using Screen = std::vector<std::u16string>;
inline constexpr char16_t kSecondHalf = 0xFFFF;

/// Lines that draw frames may take one column or two, as the tool's locale has it.
enum class FrameWidth { one, two };

[[nodiscard]] std::u16string on_screen(std::u16string_view line, FrameWidth frame = FrameWidth::one);

/// What stands in the columns [begin, end) of a line, without white space around it.
[[nodiscard]] std::u16string words_at(std::u16string_view screen_line, std::size_t begin, std::size_t end);

/// Appends the next line of a cell: words of Latin letters are parted by a space, all else goes on without one.
void join_line(std::u16string& cell, std::u16string_view line);

}  // namespace nianbao
