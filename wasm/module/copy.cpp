#include <cstddef>
#include <cstdint>

// The library that Emscripten links into small modules copies and fills memory byte by byte. Here it is eight bytes at a time: a
// twentieth of a check. `no_builtin`: or the compiler would see what these are, and have them call themselves.
namespace {

using Word = std::uint64_t;

}  // namespace

extern "C" {

[[clang::no_builtin]] void* memcpy(void* __restrict to, const void* __restrict from, std::size_t size) {
  auto* out = static_cast<char*>(to);
  const auto* in = static_cast<const char*>(from);
  for (; size >= sizeof(Word); size -= sizeof(Word), out += sizeof(Word), in += sizeof(Word))
    __builtin_memcpy(out, in, sizeof(Word));
  while (size-- > 0) *out++ = *in++;
  return to;
}

[[clang::no_builtin]] void* memset(void* to, int byte, std::size_t size) {
  auto* out = static_cast<char*>(to);
  const Word word = static_cast<unsigned char>(byte) * Word{0x0101010101010101};
  for (; size >= sizeof(Word); size -= sizeof(Word), out += sizeof(Word)) __builtin_memcpy(out, &word, sizeof(Word));
  while (size-- > 0) *out++ = static_cast<char>(byte);
  return to;
}

}  // extern "C"
