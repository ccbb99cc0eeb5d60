#pragma once

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

/// Walks along every word that a pattern of an Entry stands for, `step` by step through its letters from a state to the next: what begins
/// alike is walked once. Calls `use` with the state at the end of each word.
template <typename State, typename Step, typename Use>
void expand(std::u16string_view pattern, State state, const Step& step, const Use& use) {
  const std::size_t open = pattern.find(u'{');
  for (const char16_t letter : pattern.substr(0, open)) state = step(std::move(state), letter);
  if (open == pattern.npos) return use(state);
  const std::size_t close = pattern.find(u'}', open);
  State part = state;
  for (std::size_t at = open + 1; at <= close; ++at) {
    if (at < close && pattern[at] != u',') {
      part = step(std::move(part), pattern[at]);
      continue;
    }
    expand(pattern.substr(close + 1), std::move(part), step, use);
    part = state;
  }
}

}  // namespace nianbao::prose
