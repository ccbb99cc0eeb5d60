#include "prose/claims/reasons.hpp"
#include "text/quantity_words.hpp"

// What is left: 其余 3 件.

namespace nianbao::prose {

bool counts_rest(const Field& field, std::u16string_view text, const Tokens& tokens, std::size_t at) {
  constexpr Slots kAlong{Slot::filler, Slot::text, Slot::rest, Slot::request, Slot::asking};
  for (; at > 0 && tokens[at - 1].is_any(kAlong); --at) {
    const auto said = words_of(text, tokens[at - 1]);
    const bool kept = field.has(Slot::in_force) && is_any_of(said, u"尚有 仍有 还有");  // 仍有 18 件继续有效
    if (ends_with_rest(said)) return !kept;
    if (tokens[at - 1].is(Slot::text)) return false;
  }
  return false;
}

Readings rest_of(const Readings& groups, const Field& field, const Tokens& tokens, std::size_t at) {
  if (!field.has(Slot::rest)) return groups;
  const Mask rows = groups.front().rows;
  Mask told = 0;
  for (std::size_t i = 0; i < at; ++i) {
    const bool inside = tokens[i].is(Slot::result) && tokens[i].code != rows && (tokens[i].code & ~rows) == 0;
    if (inside) told |= tokens[i].code;
  }
  Readings out{requests(rows & ~told, groups.front().columns)};
  out.add(groups);  // 其余 15 件均提供了信息: whole or in part
  return out;
}

}  // namespace nianbao::prose
