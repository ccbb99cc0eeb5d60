#pragma once

#include <string_view>

#include "text/char_set.hpp"

namespace nianbao {

/// A fixed list of words, which spaces part, to be found at any position of a text: they are compared only where one of them may begin.
class WordList {
 public:
  constexpr explicit WordList(std::u16string_view words) : words_(words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (at == 0 || words[at - 1] == u' ') begins_.add(words[at]);
    }
  }

  /// The first word of the list that the text begins with; empty where there is none.
  [[nodiscard]] std::u16string_view at_start(std::u16string_view text) const;

 private:
  std::u16string_view words_;
  CharFilter begins_;
};

}  // namespace nianbao
