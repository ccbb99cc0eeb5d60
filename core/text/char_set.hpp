#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nianbao {

/// Some characters, told from all others fast: of what is not in the set, one look at the low bits says so nearly always.
class CharSet {
 public:
  constexpr explicit CharSet(std::u16string_view characters) : characters_(characters) {
    for (const char16_t c : characters) low_[slot(c)] |= bit(c);
  }
  [[nodiscard]] constexpr bool has(char16_t c) const {
    return (low_[slot(c)] & bit(c)) != 0 && characters_.find(c) != characters_.npos;
  }

 private:
  static constexpr std::size_t slot(char16_t c) { return (c >> 6) & 15; }
  static constexpr std::uint64_t bit(char16_t c) { return std::uint64_t{1} << (c & 63); }

  std::u16string_view characters_;
  std::array<std::uint64_t, 16> low_{};
};

}  // namespace nianbao
