#include "rule/stretches.hpp"

#include "text/any_word.hpp"
#include "text/char_set.hpp"
#include "text/sentences.hpp"

namespace nianbao {

std::vector<Stretch> sentences_of(std::u16string_view text) {
  std::vector<Stretch> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(kStatementEnds.find_in(text, begin), text.size());
    if (end > begin) sentences.push_back({begin, end});
    begin = end + 1;
  }
  return sentences;
}

std::optional<std::size_t> find_first(std::u16string_view text, std::u16string_view words) {
  const CharFilter letters(text);
  std::size_t first = text.npos;
  each_word(words, [&](std::u16string_view word) {
    if (letters.may_have_all(word)) first = std::min(first, text.find(word));
  });
  return first == text.npos ? std::nullopt : std::optional(first);
}

std::size_t behind_number(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 4;  // characters: the number of an item, as （十二）
  const std::size_t mark = text.substr(at, kLongest).find_first_of(u"）).．、是");
  if (mark == text.npos) return at;
  const auto number = text.substr(at, mark);
  const bool numbers = number.find_first_not_of(u"（(一二三四五六七八九十0123456789") == number.npos;
  return numbers ? at + mark + 1 : at;
}

std::size_t behind_heading(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 16;  // characters of a heading in front of its sentence: 主动公开政府信息方面
  static constexpr CharSet kEnds(u"，。：；");
  static constexpr CharSet kCounting(u"个些多各两二三四五六七几等");
  auto head = text.substr(at, kLongest);
  head = head.substr(0, kEnds.find_in(head));
  for (const std::u16string_view ending : {u"方面", u"情况", u"类别", u"形式"}) {
    const std::size_t last = head.find(ending);
    const bool counts = last != head.npos && last > 0 && kCounting.has(head[last - 1]);  // 将从三个方面改进
    if (last != head.npos && last > 2 && !counts) return at + last + ending.size();
  }
  return at;
}

}  // namespace nianbao
