#pragma once

#include <string_view>
#include <vector>

#include "prose/tokens/slots.hpp"
#include "text/any_word.hpp"

namespace nianbao::prose {

/// A word, a number with its measure word, a mark, or a run of characters that say nothing to us.
struct Token {
  Slots slots{Slot::text};
  std::uint32_t code = 0;  ///< of a word: cells, or which of its kind; of an approximate number: Rough
  std::size_t begin = 0;   ///< in the passage's text
  std::size_t end = 0;
  double value = 0;  ///< of a number, a year
  int decimals = 0;
  std::u16string_view measure{};  ///< of a quantity: 件
  bool approximate = false;       ///< 12余件, 3-5件
  std::size_t behind_open = 0;  ///< so many tokens behind the bracket that it stands in, or that it closes; 0: in none

  [[nodiscard]] bool is(Slot slot) const { return slots.has(slot); }
  [[nodiscard]] bool is_any(Slots of) const { return slots.meets(of); }
  [[nodiscard]] bool is(Time time) const { return is(Slot::time) && code == static_cast<std::uint32_t>(time); }
  [[nodiscard]] bool is(Whose whose) const { return is(Slot::whose) && code == static_cast<std::uint32_t>(whose); }
  [[nodiscard]] bool is(Carry way) const { return is(Slot::carry) && code == static_cast<std::uint32_t>(way); }
  [[nodiscard]] bool is(Growth growth) const { return is(Slot::change) && code == static_cast<std::uint32_t>(growth); }
  [[nodiscard]] bool is_number() const { return is_any({Slot::quantity, Slot::bare}); }
  [[nodiscard]] bool is_mark() const {
    return is_any({Slot::comma, Slot::pause, Slot::semicolon, Slot::colon, Slot::open, Slot::close});
  }
  [[nodiscard]] bool in_brackets() const { return behind_open > 0; }
};

/// The words of a sentence, in order.
using Tokens = std::vector<Token>;

/// The words of a token of a text.
[[nodiscard]] inline std::u16string_view words_of(std::u16string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

/// The tokens of a sentence, which is `text` from `begin` to `end`, for a report of `year` (0: not known). They cover it without gaps.
[[nodiscard]] Tokens read_tokens(std::u16string_view text, std::size_t begin, std::size_t end, int year);

/// In tokens. No clause of a report has so many: a guard against hostile input.
inline constexpr std::size_t kLongestClause = 200;

/// Where the clause of a token begins: behind the mark before it.
[[nodiscard]] inline std::size_t begin_of_clause(const Tokens& tokens, std::size_t at) {
  const std::size_t first = at > kLongestClause ? at - kLongestClause : 0;
  while (at > first && !tokens[at - 1].is_mark()) --at;
  return at;
}

/// Behind the last mark before a place that is no 、, from `first` on.
[[nodiscard]] inline std::size_t begin_across_pauses(const Tokens& tokens, std::size_t behind, std::size_t first) {
  while (behind > first && (!tokens[behind - 1].is_mark() || tokens[behind - 1].is(Slot::pause))) --behind;
  return behind;
}

/// What the words with a slot between two places stand for, together.
[[nodiscard]] inline std::uint32_t codes_of(const Tokens& tokens, std::size_t begin, std::size_t end, Slot slot) {
  std::uint32_t codes = 0;
  for (std::size_t at = begin; at < end; ++at) codes |= tokens[at].is(slot) ? tokens[at].code : 0;
  return codes;
}

/// The first of the tokens between two places that is of these slots; `end` where none is.
[[nodiscard]] inline std::size_t find_token(const Tokens& tokens, std::size_t begin, std::size_t end, Slots slots) {
  while (begin < end && !tokens[begin].is_any(slots)) ++begin;
  return begin;
}

/// Whether one of them is.
[[nodiscard]] inline bool has_token(const Tokens& tokens, std::size_t begin, std::size_t end, Slots slots) {
  return find_token(tokens, begin, end, slots) < end;
}

/// Whether all of them are.
[[nodiscard]] inline bool are_all(const Tokens& tokens, std::size_t begin, std::size_t end, Slots slots) {
  while (begin < end && tokens[begin].is_any(slots)) ++begin;
  return begin >= end;
}

/// Whether a number stands between two places.
[[nodiscard]] inline bool has_number(const Tokens& tokens, std::size_t begin, std::size_t end) {
  while (begin < end && !tokens[begin].is_number()) ++begin;
  return begin < end;
}

/// The first token from a place on that is none of these; none where all are.
[[nodiscard]] inline const Token* first_but(const Tokens& tokens, std::size_t at, Slots along) {
  while (at < tokens.size() && tokens[at].is_any(along)) ++at;
  return at < tokens.size() ? &tokens[at] : nullptr;
}

/// 12余件, 约 12 件
[[nodiscard]] inline bool is_approximate(const Tokens& tokens, std::size_t number) {
  return tokens[number].approximate || (number > 0 && tokens[number - 1].is(Slot::approximately));
}

/// Which way an approximate number is so; the word before it says it first: 近 300 余件.
[[nodiscard]] inline Rough rough_of(const Tokens& tokens, std::size_t number) {
  const bool led = number > 0 && tokens[number - 1].is(Slot::approximately);
  return static_cast<Rough>(led ? tokens[number - 1].code : tokens[number].approximate ? tokens[number].code : 0);
}

/// 3 个工作日内发布, 48 小时以后: how long something took.
[[nodiscard]] inline bool counts_days(const Token& token) {
  return token.measure.ends_with(u"工作日") || is_any_of(token.measure, u"天 日 小时 个小时 分钟 个月 个季度");
}
/// 2.3 个百分点
[[nodiscard]] inline bool counts_points(const Token& token) { return token.measure.ends_with(u"百分点"); }

}  // namespace nianbao::prose
