#pragma once

#include <string_view>
#include <vector>

#include "prose/lexemes.hpp"

namespace nianbao::prose {

/// What stands between two marks: a number and what its label says.
struct Item {
  std::vector<std::size_t> numbers;
  std::size_t begin = 0;
  std::size_t end = 0;
  Sense separator = Sense::text;  ///< the mark behind it; text at the end
  Senses senses;
};

/// How much a mark parts: 、 less than ，, and that less than ；. 0 for what is no such mark.
constexpr int level_of(Sense separator) {
  return separator == Sense::pause ? 1 : separator == Sense::comma ? 2 : separator == Sense::semicolon ? 3 : 0;
}

/// Numbers that can be added: of one measure word, or of words that all count documents and requests.
[[nodiscard]] bool add_up(std::u16string_view a, std::u16string_view b);

/// The items from `begin` to the end of the sentence or of the bracket it stands in. Inner brackets are left out; a 、 without
/// a number before it goes on with its label: 预算、决算 8 条. None where they have to be plain and one is not.
[[nodiscard]] std::vector<Item> items_from(const std::vector<Lexeme>& lexemes, std::size_t begin, bool plain);

/// 各 of 维持、纠正各 1 件
[[nodiscard]] inline bool is_each(const Lexeme& lexeme) {
  return lexeme.is(Sense::respectively) && lexeme.end - lexeme.begin == 1;
}

/// What a number of a list adds to it: with 各 as often as there are labels.
[[nodiscard]] double worth(const std::vector<Lexeme>& lexemes, std::size_t number);

/// A number that tells of another thing than how many: a difference, a mean, an estimate.
[[nodiscard]] bool is_aside(const std::vector<Lexeme>& lexemes, std::size_t number);

}  // namespace nianbao::prose
