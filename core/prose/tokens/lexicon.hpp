#pragma once

#include <algorithm>
#include <string_view>
#include <utility>

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

/// Walks along every word that a pattern of an Entry stands for, `step` by step through its pieces from a state to the next: what begins
/// alike is walked once. Calls `use` with the state at the end of each word.
template <typename State, typename Step, typename Use>
void expand(std::u16string_view pattern, State state, const Step& step, const Use& use) {
  const std::size_t open = pattern.find(u'{');
  state = step(std::move(state), pattern.substr(0, open));
  if (open == pattern.npos) return use(state);
  const std::size_t close = pattern.find(u'}', open);
  for (std::size_t begin = open + 1; begin <= close;) {
    const std::size_t end = std::min(pattern.find(u',', begin), close);
    expand(pattern.substr(close + 1), step(state, pattern.substr(begin, end - begin)), step, use);
    begin = end + 1;
  }
}

}  // namespace nianbao::prose
