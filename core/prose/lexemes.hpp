#pragma once

#include <string_view>
#include <vector>

#include "prose/lexicon.hpp"

namespace nianbao::prose {

/// A word, a number with its measure word, a mark, or a run of characters that say nothing to us.
struct Lexeme {
  Sense sense = Sense::text;
  std::size_t begin = 0;  ///< in the passage's text
  std::size_t end = 0;
  std::string_view cells{};  ///< of a word
  double value = 0;          ///< of a number, a year
  int decimals = 0;
  std::u16string_view measure{};  ///< of a quantity: 件
  bool approximate = false;       ///< 12余件, 3-5件
  std::size_t behind_open = 0;  ///< so many lexemes behind the bracket that it stands in, or that it closes; 0: in none

  [[nodiscard]] bool is(Sense s) const { return sense == s; }
  [[nodiscard]] bool is_number() const { return sense == Sense::quantity || sense == Sense::bare; }
  [[nodiscard]] bool in_brackets() const { return behind_open > 0; }
  [[nodiscard]] bool is_mark() const { return sense >= Sense::comma && sense <= Sense::close; }
};

/// 12余件, 约 12 件
[[nodiscard]] inline bool is_approximate(const std::vector<Lexeme>& lexemes, std::size_t number) {
  return lexemes[number].approximate || (number > 0 && lexemes[number - 1].is(Sense::approximately));
}

/// 2.3 个百分点
[[nodiscard]] inline bool counts_points(const Lexeme& lexeme) { return lexeme.measure.ends_with(u"百分点"); }

/// The tokens of a sentence, which is `text` from `begin` to `end`. They cover it without gaps.
[[nodiscard]] std::vector<Lexeme> read_lexemes(std::u16string_view text, std::size_t begin, std::size_t end);

}  // namespace nianbao::prose
