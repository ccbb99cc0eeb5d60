#pragma once

#include <initializer_list>
#include <string_view>

namespace nianbao {

/// Whether a text is one of the words.
[[nodiscard]] bool is_any_of(std::u16string_view text, std::initializer_list<std::u16string_view> words);

/// Whether one of the words stands in a text.
[[nodiscard]] bool has_any(std::u16string_view text, std::initializer_list<std::u16string_view> words);

/// Whether a text ends in one of the words.
[[nodiscard]] bool ends_in_any_of(std::u16string_view text, std::initializer_list<std::u16string_view> words);

}  // namespace nianbao
