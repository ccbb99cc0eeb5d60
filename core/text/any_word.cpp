#include "text/any_word.hpp"

#include "text/char_set.hpp"

namespace nianbao {

bool is_any_of(std::u16string_view text, std::u16string_view words) {
  return !find_word(words, [text](std::u16string_view word) { return text == word; }).empty();
}

bool has_any(std::u16string_view text, std::u16string_view words) {
  const CharFilter letters(text);
  const auto has = [&](std::u16string_view word) { return letters.may_have_all(word) && text.find(word) != text.npos; };
  return !find_word(words, has).empty();
}

bool ends_in_any_of(std::u16string_view text, std::u16string_view words) {
  return !find_word(words, [text](std::u16string_view word) { return text.ends_with(word); }).empty();
}

std::u16string_view word_at_start(std::u16string_view text, std::u16string_view words) {
  if (text.empty()) return {};
  return find_word(words, [text](std::u16string_view word) {
    return word.front() == text.front() && text.starts_with(word);  // mostly the first tells
  });
}

bool begins_with_any(std::u16string_view text, std::u16string_view words) {
  return !word_at_start(text, words).empty();
}

}  // namespace nianbao
