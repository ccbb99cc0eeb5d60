#pragma once

#include <string_view>

#include "text/any_word.hpp"
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
      if (!begins(at)) continue;
      begins_.add(has_letters_ ? words[at] : key(words[at], words[at + 1]));
      if (!has_letters_) begins_.add(key(words[at + 1], words[at]));
    }
  }

  /// The first word of the list that the text begins with; empty where there is none.
  [[nodiscard]] std::u16string_view at_start(std::u16string_view text) const {
    return may_begin(text) ? word_at_start(text, words_) : std::u16string_view{};
  }

 private:
  /// What the filter knows two letters by.
  static constexpr char16_t key(char16_t one, char16_t other) {
    return static_cast<char16_t>(one + 37U * other);  // no power of two: another key than in the other order
  }
  [[nodiscard]] constexpr bool may_begin(std::u16string_view text) const {
    if (has_letters_) return !text.empty() && begins_.may_have(text[0]);
    return text.size() > 1 && begins_.may_have(key(text[0], text[1])) && begins_.may_have(key(text[1], text[0]));
  }

  std::u16string_view words_;
  CharFilter begins_;
  bool has_letters_ = false;  ///< a word is one letter: all are known by their first, else by two, in both orders
};

}  // namespace nianbao
