#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao::test {

/// A text with one thing changed at a time, as others may write it: another mark, a clause or a letter less, a word before a number or at
/// the beginning of a clause, words that say nothing between what belongs together. Which things are changed follows from the text alone.
[[nodiscard]] std::vector<std::string> variants_of(std::string_view text);

/// At least so many of a line with one slip of whoever typed it: a letter too few, letters twice, something that does not belong there.
[[nodiscard]] std::vector<std::string> mistyped(std::string_view text, std::size_t count);

}  // namespace nianbao::test
