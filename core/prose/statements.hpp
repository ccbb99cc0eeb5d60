#pragma once

#include <span>
#include <vector>

#include "prose/binder.hpp"
#include "prose/circumstances.hpp"

namespace nianbao::prose {

/// What is said without a figure: that there is none of something, or that all of it ended in one way.
struct Statement {
  Binding binding;
  double value = 0;
  std::size_t begin = 0;  ///< in the passage's text
  std::size_t end = 0;
};

/// A sentence at one of its lexemes.
struct Place {
  const Report& report;
  std::u16string_view text;
  const std::vector<Lexeme>& lexemes;
  const std::vector<Circumstance>& around;
  const Binder& binder;
  const Context& context;
  std::size_t at;

  [[nodiscard]] const Lexeme& lexeme(std::size_t i) const { return lexemes[i]; }
  [[nodiscard]] std::u16string_view words(std::size_t first, std::size_t last) const {
    return text.substr(lexemes[first].begin, lexemes[last].end - lexemes[first].begin);
  }
};

/// 未收到…, 无…, at a negation.
[[nodiscard]] std::vector<Statement> nothing_at(const Place& here);

/// 均…, at the word for all; `said` are the facts of the sentence before it.
[[nodiscard]] std::vector<Statement> all_at(const Place& here, std::span<const Fact> said);

}  // namespace nianbao::prose
