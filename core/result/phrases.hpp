#pragma once

#include <initializer_list>
#include <string>

#include "rule/rule.hpp"

namespace nianbao {

/// A sentence in both languages with places {0}, {1}, … for words. Does not compile where the languages have other places.
struct Phrase {
  consteval Phrase(std::string_view zh, std::string_view en) : texts{zh, en} {
    if (zh.empty() || en.empty()) a_text_is_empty();
    if (!placeholders_within(zh, en) || !placeholders_within(en, zh)) the_two_languages_have_different_placeholders();
  }
  Texts texts;
};

/// The phrase with `words` in the places {0}, {1}, ….
[[nodiscard]] std::string filled(const Phrase& phrase, Language language,
                                 std::initializer_list<std::string_view> words);

}  // namespace nianbao
