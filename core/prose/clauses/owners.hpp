#pragma once

#include "prose/clauses/scope.hpp"
#include "prose/tokens/words.hpp"

// Whose figures a sentence tells, by the organs that it names.

namespace nianbao::prose {

/// A sentence of a report, by the places of its tokens.
struct Clauses {
  const Author& author;
  std::u16string_view text;
  const Tokens& tokens;

  [[nodiscard]] std::u16string_view words(std::size_t at) const { return words_of(text, tokens[at]); }
  /// Whether a word says what an organ does, of its own accord or not.
  [[nodiscard]] bool acts(std::size_t at) const;
};

/// At 我局, 全县, 各部门, 复议机关: whose it is from here on.
void at_whose(const Clauses& here, Setting& now, std::size_t at);

/// At unknown words, which may be the name of an organ.
void at_name(const Clauses& here, Setting& now, std::size_t at);

}  // namespace nianbao::prose
