#include "rule/identifiers.hpp"

#include "text/chars.hpp"

namespace nianbao {
namespace {

/// A number in an address, a file name, a code: 202401/t20240120.htm, 014314799/2024-00002, A123.
constexpr bool glues(char16_t c) {
  constexpr std::u16string_view kGlue = u"/_.=&?@#%";
  const int small = c | 0x20;
  return (small >= u'a' && small <= u'z') || kGlue.find(c) != kGlue.npos;
}

}  // namespace

std::vector<LongNumber> long_numbers(const Narrative& prose, std::size_t shortest) {
  std::vector<LongNumber> out;
  for (const Passage& passage : prose.passages) {
    const std::u16string_view text = passage.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!is_digit(text[i])) continue;
      std::string digits;
      std::size_t end = i;
      for (std::size_t at = i; at < text.size() && (is_digit(text[at]) || text[at] == u' ' || text[at] == u'-'); ++at) {
        if (!is_digit(text[at])) continue;
        digits.push_back(static_cast<char>(text[at]));
        end = at + 1;
      }
      const auto behind = text.substr(end);
      const bool check_letter = digits.size() == 17 && (behind.starts_with(u'X') || behind.starts_with(u'x'));
      if (check_letter) digits.push_back('X'), ++end;
      const bool free = (i == 0 || !glues(text[i - 1])) && (end == text.size() || !glues(text[end]));
      if (digits.size() >= shortest && free) out.push_back({std::move(digits), passage.span(i, end)});
      i = end - 1;
    }
  }
  return out;
}

std::string masked(const std::string& digits) {
  constexpr std::size_t kShown = 3;  // digits at each end: enough to find the number by, and no more
  std::string out = digits;
  for (std::size_t i = kShown; i + kShown < out.size(); ++i) out[i] = '*';
  return out;
}

}  // namespace nianbao
