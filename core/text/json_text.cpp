#include "text/json_text.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace nianbao {

std::size_t plain_in_json(std::string_view text) {
  std::size_t at = 0;
  if constexpr (std::endian::native == std::endian::little) {
    // Eight bytes at a time: where a byte is less than n, taking n away borrows from its highest bit. The lowest such bit is right.
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr auto less = [](std::uint64_t bytes, std::uint64_t n) { return (bytes - n * kOnes) & ~bytes; };
    for (std::uint64_t bytes; at + sizeof bytes <= text.size(); at += sizeof bytes) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      const std::uint64_t escaped =
          (less(bytes, 0x20) | less(bytes ^ ('"' * kOnes), 1) | less(bytes ^ ('\\' * kOnes), 1)) & (0x80 * kOnes);
      if (escaped != 0) return at + static_cast<std::size_t>(std::countr_zero(escaped)) / 8;
    }
  }
  while (at < text.size() && text[at] != '"' && text[at] != '\\' && static_cast<unsigned char>(text[at]) >= 0x20) ++at;
  return at;
}

}  // namespace nianbao
