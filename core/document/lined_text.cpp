#include "document/lined_text.hpp"

#include <algorithm>

namespace nianbao {

Lines lines_of(std::u16string_view text) {
  Lines out;
  out.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), u'\n')) + 1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(u'\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

LinedText::LinedText(std::u16string text) : text_(std::move(text)), lines_(lines_of(text_)), letters_(text_) {}

bool LinedText::may_have_any(std::u16string_view marks) const {
  return std::any_of(marks.begin(), marks.end(), [this](char16_t mark) { return letters_.may_have(mark); });
}

}  // namespace nianbao
