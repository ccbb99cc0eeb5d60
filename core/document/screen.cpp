#include "document/screen.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {
namespace {

bool is_wide(char16_t c) {
  if (c <= 0xA4CF) return c >= 0x2E80;  // nearly all that is read
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
         (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
}

/// Soft hyphens, zero-width spaces, marks of direction: a screen gives them no column.
bool is_unseen(char16_t c) {
  if (c < 0xAD) return false;
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         c == 0xFEFF;
}

bool is_latin(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

}  // namespace

std::u16string on_screen(std::u16string_view line, FrameWidth frame) {
  std::u16string out;
  for (const char16_t c : line) {
    if (is_unseen(c)) continue;
    out.push_back(c);
    if (is_wide(c) || (frame == FrameWidth::two && is_frame(c))) out.push_back(kSecondHalf);
  }
  return out;
}

std::size_t screen_width(std::u16string_view line) {
  std::size_t columns = 0;
  for (const char16_t c : line) columns += is_wide(c) ? 2 : is_unseen(c) ? 0 : 1;
  return columns;
}

std::u16string words_at(std::u16string_view screen_line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, screen_line.size());
  end = std::min(end, screen_line.size());
  std::u16string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (screen_line[i] != kSecondHalf) out.push_back(screen_line[i]);
  }
  const Span words = trimmed(out, {0, static_cast<std::uint32_t>(out.size())});
  return std::u16string(slice(out, words));
}

void join_line(std::u16string& cell, std::u16string_view line) {
  if (line.empty()) return;
  if (!cell.empty() && is_latin(cell.back()) && is_latin(line.front())) cell.push_back(u' ');
  cell += line;
}

}  // namespace nianbao
