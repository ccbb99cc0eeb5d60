#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// Words of one meaning, parted by spaces. {甲,乙}丙 stands for 甲丙 and 乙丙; {甲,} for 甲 or nothing. What may follow each of them is a
/// pattern of its own where both together would be too many to be kept: it is looked for behind a word that was found.
struct Entry {
  Slots slots;
  std::uint32_t code;
  std::u16string_view words;
  std::u16string_view tail{};
};

/// Of a filler: 公民, anyone or natural persons.
inline constexpr std::uint32_t kPeople = 1;

/// Likewise: a bracket around a number of a list, 招生入学（5 件）、教师招聘（4 件）.
inline constexpr std::uint32_t kBracket = 2;
[[nodiscard]] inline bool is_bracket(const Token& token) { return token.is(Slot::filler) && token.code == kBracket; }

/// Of a word for fees that need not be those of the table: 证照收费 12.5 万元.
inline constexpr std::uint32_t kAnyFee = 1;

/// 增至, 减少到, 降为: whether a word of growth says what was reached.
[[nodiscard]] inline bool says_reached(std::u16string_view word) {
  return std::u16string_view(u"到至为").find(word.back()) != std::u16string_view::npos;
}

/// What is counted, done and decided.
[[nodiscard]] std::span<const Entry> words_of_the_form();

/// How it is divided: results, applicants, outcomes.
[[nodiscard]] std::span<const Entry> words_of_division();

/// What stands around that in any text.
[[nodiscard]] std::span<const Entry> words_of_speech();

}  // namespace nianbao::prose
