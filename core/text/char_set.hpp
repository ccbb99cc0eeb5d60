#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace nianbao {

/// The low bits of some characters: of nearly all others, one look says that they are not among them.
class LowBits {
 public:
  constexpr LowBits() = default;
  constexpr explicit LowBits(std::u16string_view characters) {
    for (const char16_t c : characters) add(c);
  }
  constexpr void add(char16_t c) { bits_[slot(c)] |= bit(c); }
  [[nodiscard]] constexpr bool has(char16_t c) const { return (bits_[slot(c)] & bit(c)) != 0; }
  /// How many letters of a word are certainly not among them.
  [[nodiscard]] constexpr std::size_t missing(std::u16string_view word) const {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [this](char16_t c) { return !has(c); }));
  }

 private:
  static constexpr std::size_t slot(char16_t c) { return (c >> 6) & 15; }
  static constexpr std::uint64_t bit(char16_t c) { return std::uint64_t{1} << (c & 63); }

  std::array<std::uint64_t, 16> bits_{};
};

/// Some characters, told from all others fast.
class CharSet {
 public:
  constexpr explicit CharSet(std::u16string_view characters) : characters_(characters), low_(characters) {}
  [[nodiscard]] constexpr bool has(char16_t c) const { return low_.has(c) && characters_.find(c) != characters_.npos; }

 private:
  std::u16string_view characters_;
  LowBits low_;
};

}  // namespace nianbao
