#pragma once

#include <string_view>

#include "text/char_set.hpp"

namespace nianbao {

/// A fixed list of words, which spaces part, to be found at any position of a text: they are compared only where one of them may begin.
class WordList {
 public:
  constexpr explicit WordList(std::u16string_view words) : words_(words) {
    const auto begins = [words](std::size_t at) { return at == 0 || words[at - 1] == u' '; };
    const auto is_letter = [words](std::size_t at) { return at + 1 == words.size() || words[at + 1] == u' '; };
    for (std::size_t at = 0; at < words.size(); ++at) has_letters_ = has_letters_ || (begins(at) && is_letter(at));
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (begins(at)) begins_.add(key(words.substr(at)));
    }
  }

  /// The first word of the list that the text begins with; empty where there is none.
  [[nodiscard]] std::u16string_view at_start(std::u16string_view text) const;

 private:
  /// What the filter knows words by: how they begin.
  [[nodiscard]] constexpr char16_t key(std::u16string_view text) const {
    constexpr unsigned kApart = 37;  // no power of two, so that two letters make another key in the other order
    return has_letters_ ? text[0] : static_cast<char16_t>(text[0] + kApart * text[1]);
  }

  std::u16string_view words_;
  CharFilter begins_;
  bool has_letters_ = false;  ///< a word is one letter: all are known by their first, else by two
};

}  // namespace nianbao
