#include "text/unicode.hpp"

#include <cstdint>

namespace nianbao {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Reads one code point at `at` and moves past it; a broken sequence yields U+FFFD and moves past its valid prefix.
char32_t decode(std::string_view s, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(s[at++]);
  if (lead < 0x80) return lead;
  if (lead > 0xE0 && lead < 0xED && at + 1 < s.size()) {  // Chinese, nearly all of it: three bytes
    const auto second = static_cast<unsigned char>(s[at]);
    const auto third = static_cast<unsigned char>(s[at + 1]);
    if ((second & 0xC0) == 0x80 && (third & 0xC0) == 0x80) {
      at += 2;
      return (lead & 0x0Fu) << 12 | (second & 0x3Fu) << 6 | (third & 0x3Fu);
    }
  }
  const int trail = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4) return kReplacement;
  char32_t code = lead & (0x3Fu >> trail);
  for (int i = 0; i < trail; ++i) {
    if (at == s.size()) return kReplacement;
    const auto next = static_cast<unsigned char>(s[at]);
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (i == 0) {  // shuts out overlong forms, surrogates and what lies past U+10FFFF
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    }
    if (next < low || next > high) return kReplacement;
    code = (code << 6) | (next & 0x3Fu);
    ++at;
  }
  return code;
}

/// Writes a code point, at most four bytes; returns where the next one goes.
char* encode(char32_t code, char* out) {
  const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
  return out;
}

constexpr bool high_surrogate(char16_t c) { return c >= 0xD800 && c < 0xDC00; }
constexpr bool low_surrogate(char16_t c) { return c >= 0xDC00 && c < 0xE000; }

}  // namespace

std::u16string utf16(std::string_view utf8) {
  std::u16string out(utf8.size(), u'\0');
  char16_t* end = out.data();
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code = decode(utf8, at);
    if (code < 0x10000) {
      *end++ = static_cast<char16_t>(code);
    } else {
      *end++ = static_cast<char16_t>(0xD7C0 + (code >> 10));
      *end++ = static_cast<char16_t>(0xDC00 | (code & 0x3FF));
    }
  }
  return {out.data(), end};  // no larger than it has to be: it stays, as the text of a document
}

std::string utf8(std::u16string_view utf16) {
  std::string out(utf16.size() * 3, '\0');
  char* end = out.data();
  for (std::size_t i = 0; i < utf16.size(); ++i) {
    const char16_t c = utf16[i];
    if (c < 0xD800) {
      end = encode(c, end);
    } else if (high_surrogate(c) && i + 1 < utf16.size() && low_surrogate(utf16[i + 1])) {
      end = encode(0x10000 + ((char32_t(c) - 0xD800) << 10) + (char32_t(utf16[++i]) - 0xDC00), end);
    } else {
      end = encode(high_surrogate(c) || low_surrogate(c) ? kReplacement : char32_t(c), end);
    }
  }
  out.resize(static_cast<std::size_t>(end - out.data()));
  return out;
}

}  // namespace nianbao
