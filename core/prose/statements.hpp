#pragma once

#include <algorithm>
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

  /// How far such words reach in a sentence, in lexemes: what goes on for longer is no sentence of a report, and would be read again at
  /// each of its words.
  static constexpr std::size_t kReach = 200;

  [[nodiscard]] const Lexeme& lexeme(std::size_t i) const { return lexemes[i]; }
  [[nodiscard]] std::size_t first() const { return at > kReach ? at - kReach : 0; }
  [[nodiscard]] std::size_t end() const { return std::min(lexemes.size(), at + kReach); }
  [[nodiscard]] std::u16string_view words(std::size_t first, std::size_t last) const {
    return text.substr(lexemes[first].begin, lexemes[last].end - lexemes[first].begin);
  }
  [[nodiscard]] std::u16string_view words_before() const { return words(first(), at); }
  /// 除 1 件外, before it
  [[nodiscard]] bool excepts() const {
    const std::u16string_view before = words_before();
    const std::size_t except = before.find(u'除');
    return except != before.npos && before.find(u'外', except) != before.npos;
  }
};

/// 未收到…, 无…, at a negation.
[[nodiscard]] std::vector<Statement> nothing_at(const Place& here);

/// 结果为纠正 behind 行政复议 1 件, at the outcome: all that were counted last ended so.
[[nodiscard]] std::vector<Statement> outcome_at(const Place& here, const Fact& counted);

/// 均…, at the word for all; `said` are the facts of the sentence before it.
[[nodiscard]] std::vector<Statement> all_at(const Place& here, std::span<const Fact> said);

}  // namespace nianbao::prose
