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
  constexpr explicit CharSet(std::u16string_view characters) : characters_(characters), filter_(characters) {
    for (const char16_t c : characters) {
      char16_t next = 0xFFFF;
      for (const char16_t other : characters) next = other > c ? std::min(next, other) : next;
      if (next - c <= gap_end_ - gap_) continue;
      gap_ = c;
      gap_end_ = next;
    }
  }
  [[nodiscard]] constexpr bool has(char16_t c) const {
    return !is_between(c) && filter_.may_have(c) && characters_.find(c) != characters_.npos;
  }
  /// Where the first of them stands in a text, from a place on; npos where none does.
  [[nodiscard]] constexpr std::size_t find_in(std::u16string_view text, std::size_t at = 0) const {
    while (at < text.size() && !has(text[at])) ++at;
    return at < text.size() ? at : text.npos;
  }

 private:
  [[nodiscard]] constexpr bool is_between(char16_t c) const { return c > gap_ && c < gap_end_; }

  std::u16string_view characters_;
  LetterFilter<4> filter_;  ///< of a few
  // The widest gap between their codes: of marks, in both widths or in one, nearly all letters of a text are in it.
  char16_t gap_ = 0;
  char16_t gap_end_ = 0;
};

}  // namespace nianbao
