#pragma once

#include <string_view>

namespace nianbao {

/// Whether a text is one of the words, which spaces part.
[[nodiscard]] bool is_any_of(std::u16string_view text, std::u16string_view words);

/// Whether one of the words, which spaces part, stands in a text.
[[nodiscard]] bool has_any(std::u16string_view text, std::u16string_view words);

/// Whether a text ends in one of the words, which spaces part.
[[nodiscard]] bool ends_in_any_of(std::u16string_view text, std::u16string_view words);

/// Whether a text begins with one of the words, which spaces part.
[[nodiscard]] bool begins_with_any(std::u16string_view text, std::u16string_view words);

}  // namespace nianbao
