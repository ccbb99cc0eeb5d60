#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rule/rule.hpp"

// Looking through the prose of a report; shared by the rules of hygiene.

namespace nianbao {

/// Places in a passage's text.
struct Stretch {
  std::size_t begin;
  std::size_t end;
  [[nodiscard]] std::size_t length() const { return end - begin; }
};

/// Sentences, without the marks that end them.
[[nodiscard]] std::vector<Stretch> sentences_of(std::u16string_view text);

/// Behind （一）, 1., 一是 of an item that begins at a place; the place where none does.
[[nodiscard]] std::size_t behind_number(std::u16string_view text, std::size_t at);

/// Behind 监督保障方面 of 监督保障方面我局…, where the break behind a heading was lost; the place itself where no heading stands there.
[[nodiscard]] std::size_t behind_heading(std::u16string_view text, std::size_t at);

/// The first place where any of the words stands, which spaces part.
[[nodiscard]] std::optional<std::size_t> find_first(std::u16string_view text, std::u16string_view words);

/// Words that make a sentence a plan.
inline constexpr std::u16string_view kPlans = u"将 下一步 避免 防止 杜绝 确保 力争 进一步提";

/// Calls `use(passage, at)` for every place where `words` stands in the text of a passage.
template <typename Use>
void each_place(const Narrative& prose, std::u16string_view words, Use use) {
  for (const Passage& passage : prose.passages) {
    if (!passage.letters.may_have_all(words)) continue;
    for (std::size_t at = passage.text.find(words); at != passage.text.npos;
         at = passage.text.find(words, at + words.size()))
      use(passage, at);
  }
}

}  // namespace nianbao
