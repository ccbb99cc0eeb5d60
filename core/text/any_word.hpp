#pragma once

#include <algorithm>
#include <string_view>

#include "text/char_set.hpp"

namespace nianbao {

/// The first of the words, which spaces part, that fits; empty where none does.
template <typename Fits>
[[nodiscard]] constexpr std::u16string_view find_word(std::u16string_view words, const Fits& fits) {
  while (!words.empty()) {
    const std::u16string_view word = words.substr(0, words.find(u' '));
    if (fits(word)) return word;
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return {};
}

/// Calls `use` with each of the words, which spaces part.
template <typename Use>
constexpr void each_word(std::u16string_view words, const Use& use) {
  (void)find_word(words, [&use](std::u16string_view word) { return use(word), false; });
}

/// Whether a text is one of the words, which spaces part.
[[nodiscard]] bool is_any_of(std::u16string_view text, std::u16string_view words);

/// Whether one of the words, which spaces part, stands in a text; `letters`: its own, or those of a text around it.
[[nodiscard]] bool has_any(std::u16string_view text, std::u16string_view words);
[[nodiscard]] bool has_any(std::u16string_view text, const CharFilter& letters, std::u16string_view words);

/// Whether a text ends in one of the words, which spaces part.
[[nodiscard]] bool ends_in_any_of(std::u16string_view text, std::u16string_view words);

/// The first of the words, which spaces part, that a text begins with; empty where there is none.
[[nodiscard]] std::u16string_view word_at_start(std::u16string_view text, std::u16string_view words);

/// Whether a text begins with one of the words, which spaces part.
[[nodiscard]] bool begins_with_any(std::u16string_view text, std::u16string_view words);

/// The same with a literal, of which a call passes its place alone: there are hundreds of them.
[[nodiscard]] bool is_any_of(std::u16string_view text, const char16_t* words);
[[nodiscard]] bool has_any(std::u16string_view text, const char16_t* words);
[[nodiscard]] bool ends_in_any_of(std::u16string_view text, const char16_t* words);
[[nodiscard]] bool begins_with_any(std::u16string_view text, const char16_t* words);

}  // namespace nianbao
