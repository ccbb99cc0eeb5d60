#include "prose/claims/comparisons.hpp"
#include "prose/claims/reasons.hpp"

namespace nianbao::prose {

OfAll all_that_grew(const Words& words, std::size_t change, std::size_t before) {
  constexpr Slots kAlong{Slot::receive, Slot::fresh,    Slot::accept,     Slot::filler, Slot::time,
                         Slot::compare, Slot::quantity, Slot::disclosure, Slot::also};
  constexpr Slots kComing{Slot::receive, Slot::fresh, Slot::accept};
  OfAll all;
  const bool leads = change > 1 && words.tokens[change - 1].is(Slot::comma) &&
                     words.tokens[change - 2].is(Slot::compare) && before < change;
  for (std::size_t at = change - (leads ? 1 : 0); at-- > 0 && !words.tokens[at].is_mark();) {
    const Token& token = words.tokens[at];
    const bool came_in = at > 0 && token.is(Slot::asking) && words.tokens[at - 1].is_any(kComing);
    const bool asked = token.is(Slot::request) || came_in || (token.is(Slot::asking) && is_number_of(words.text(at))) ||
                       (leads && token.is(Slot::fresh));
    all.requests = all.requests || asked;
    if (token.is(Slot::review)) all.reviews |= token.code;
    else if (!asked && !token.is_any(kAlong)) return {};
  }
  if (all.reviews != 0) all.requests = false;
  const bool told = words.passage.section == SectionId::overview || words.passage.section == SectionId::requests;
  return all.requests && !told ? OfAll() : all;
}

}  // namespace nianbao::prose
