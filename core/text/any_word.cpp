#include "text/any_word.hpp"

#include <algorithm>

namespace nianbao {

bool is_any_of(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool has_any(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::u16string_view word) { return text.find(word) != text.npos; });
}

bool ends_in_any_of(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::u16string_view word) { return text.ends_with(word); });
}

}  // namespace nianbao
