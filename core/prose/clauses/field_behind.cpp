#include <algorithm>

#include "prose/clauses/field.hpp"
#include "text/chars.hpp"

// What a negation denies.

namespace nianbao::prose {
namespace {

/// Whether what a negation behind a place denies is another thing, and not what is done with the same: 未制定、未废止规范性文件.
bool denies_next(const Field& field, const Tokens& tokens, std::size_t at) {
  constexpr Slots kDone{Slot::make, Slot::repeal, Slot::filler};
  return at + 1 < tokens.size() && tokens[at + 1].is(Slot::none) &&
         !std::all_of(field.words.begin(), field.words.end(), [&](const Token* it) { return it->is_any(kDone); });
}

}  // namespace

Field field_behind(const Tokens& tokens, std::size_t at, std::u16string_view text) {
  constexpr std::size_t kLongest = 40;  // characters; longer ones say more than a negation
  Field field;
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.is_mark() && !token.is(Slot::pause)) break;
    if (token.is(Slot::pause) && denies_next(field, tokens, i)) break;                           // 零申请、零答复
    if (token.is(Slot::quantity) && token.value == 1 && !is_digit(text[token.begin])) continue;  // 未接到一件申请
    if (field.words.size() == kLongest) field.tail_known = false;
    if (!field.tail_known) break;
    if (token.is_number() || token.is_any({Slot::text, Slot::percent, Slot::change})) field.tail_known = false;
    field.words.push_back(&token);
  }
  return field;
}

}  // namespace nianbao::prose
