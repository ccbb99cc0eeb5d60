#pragma once

#include <string>
#include <string_view>

#include "prose/tokens/words.hpp"

namespace nianbao::prose {

/// A word found at a place.
struct Word {
  const Entry* entry = nullptr;
  std::size_t length = 0;

  explicit operator bool() const { return entry != nullptr; }
};

/// The longest word that `text` begins with, or none.
[[nodiscard]] Word find_word(std::u16string_view text);

/// Calls `use` with every word that a pattern of an Entry stands for.
template <typename Use>
void expand(std::u16string_view pattern, std::u16string& word, const Use& use) {
  const std::size_t open = pattern.find(u'{');
  const std::size_t length = word.size();
  word += pattern.substr(0, open);
  if (open == pattern.npos) {
    use(std::u16string_view(word));
  } else {
    const std::size_t close = pattern.find(u'}', open);
    for (std::size_t begin = open + 1; begin <= close;) {
      const std::size_t end = std::min(pattern.find(u',', begin), close);
      const std::size_t before = word.size();
      word += pattern.substr(begin, end - begin);
      expand(pattern.substr(close + 1), word, use);
      word.resize(before);
      begin = end + 1;
    }
  }
  word.resize(length);
}

}  // namespace nianbao::prose
