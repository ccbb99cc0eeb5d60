#include "text/word_list.hpp"

#include "text/any_word.hpp"

namespace nianbao {

std::u16string_view WordList::at_start(std::u16string_view text) const {
  if (!may_begin(text)) return {};
  return find_word(words_, [text](std::u16string_view word) { return text.starts_with(word); });
}

}  // namespace nianbao
