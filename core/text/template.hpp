#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// Whether every {placeholder} of `a` is in `b` as well.
constexpr bool placeholders_within(std::string_view a, std::string_view b) {
  for (std::size_t open = a.find('{'); open != a.npos; open = a.find('{', open + 1)) {
    const std::size_t close = a.find('}', open);
    if (close == a.npos || b.find(a.substr(open, close - open + 1)) == b.npos) return false;
  }
  return true;
}

/// `text` with each {name} replaced by `words_of(name)`. Braces in the replacements are left alone.
template <class WordsOf>
std::string fill(std::string_view text, const WordsOf& words_of) {
  std::string out;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{')) {
    const std::size_t close = text.find('}', open);
    out.append(text.substr(0, open)).append(words_of(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
  return out.append(text);
}

}  // namespace nianbao
