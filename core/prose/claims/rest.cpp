#include "prose/claims/reasons.hpp"
#include "prose/claims/statements.hpp"
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

bool is_all_but_carried(const Field& field, const Place& here) {
  if (!field.has(Slot::rest) || here.claims.empty() || !here.claims.back().speaks()) return false;
  constexpr Slots kAlong{Slot::filler, Slot::request, Slot::asking, Slot::by_request};
  std::size_t each = here.at + 1;
  while (each < here.tokens.size() && here.token(each).is_any(kAlong)) ++each;
  if (each < here.tokens.size() && here.token(each).is(Slot::open))  // （含上年结转 2 件）
    each = find_token(here.tokens, each, here.tokens.size(), {Slot::close}) + 1;
  const bool all = each + 1 < here.tokens.size() && here.token(each).is(Slot::each) &&
                   here.token(each + 1).is_any({Slot::finish, Slot::answer});
  return all && here.excepts() && here.claims.back().readings.front().rows == rows::kCarriedOut;
}

}  // namespace nianbao::prose
