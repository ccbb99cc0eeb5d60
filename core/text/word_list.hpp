#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/char_set.hpp"

namespace nianbao {

/// A fixed list of words to be found at any position of a text: only those with the character there as their first are compared.
template <std::size_t N>
class WordList {
 public:
  constexpr explicit WordList(const std::u16string_view (&words)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      std::size_t at = i;  // in the order of their first letters, else in the order given
      for (; at > 0 && words_[at - 1].front() > words[i].front(); --at) words_[at] = words_[at - 1];
      words_[at] = words[i];
    }
    for (const std::u16string_view word : words) begins_.add(word.front());
  }

  /// The first word of the list that the text begins with; empty where there is none.
  [[nodiscard]] constexpr std::u16string_view at_start(std::u16string_view text) const {
    if (text.empty() || !begins_.may_have(text.front())) return {};
    for (const std::u16string_view word : words_) {
      if (word.front() > text.front()) break;
      if (text.starts_with(word)) return word;
    }
    return {};
  }

 private:
  std::array<std::u16string_view, N> words_{};
  CharFilter begins_;
};

}  // namespace nianbao
