#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace nianbao {

/// A filter over a set of characters, by the low bits of each, as many as tell so many words of 64 bits apart: `may_have` is true for all
/// of them, and false for nearly all others.
template <std::size_t Words>
class LetterFilter {
 public:
  constexpr LetterFilter() = default;
  constexpr explicit LetterFilter(std::u16string_view characters) {
    for (const char16_t c : characters) add(c);
  }
  constexpr void add(char16_t c) { bits_[slot(c)] |= bit(c); }
  [[nodiscard]] constexpr bool may_have(char16_t c) const { return (bits_[slot(c)] & bit(c)) != 0; }
  /// Whether all letters of a word may be in the set.
  [[nodiscard]] constexpr bool may_have_all(std::u16string_view word) const {
    return std::all_of(word.begin(), word.end(), [this](char16_t c) { return may_have(c); });
  }
  /// How many letters of a word are certainly not in the set.
  [[nodiscard]] constexpr std::size_t missing(std::u16string_view word) const {
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [this](char16_t c) { return !may_have(c); }));
  }

 private:
  static constexpr std::size_t slot(char16_t c) { return (c >> 6) % Words; }
  static constexpr std::uint64_t bit(char16_t c) { return std::uint64_t{1} << (c & 63); }

  std::array<std::uint64_t, Words> bits_{};
};

/// Of the letters of a text or of a list of words.
using CharFilter = LetterFilter<16>;

/// A set of characters with a fast membership test.
class CharSet {
 public:
  constexpr explicit CharSet(std::u16string_view characters)
      : characters_(characters), filter_(characters), last_(*std::max_element(characters.begin(), characters.end())) {}
  [[nodiscard]] constexpr bool has(char16_t c) const {
    return filter_.may_have(c) && characters_.find(c) != characters_.npos;
  }
  /// Where the first of them stands in a text, from a place on; npos where none does.
  [[nodiscard]] constexpr std::size_t find_in(std::u16string_view text, std::size_t at = 0) const {
    while (at < text.size() && (text[at] > last_ || !has(text[at]))) ++at;
    return at < text.size() ? at : text.npos;
  }

 private:
  std::u16string_view characters_;
  LetterFilter<4> filter_;  ///< of a few
  char16_t last_;           ///< by its code: a text is gone through quickly for marks that all stand before its letters
};

}  // namespace nianbao
