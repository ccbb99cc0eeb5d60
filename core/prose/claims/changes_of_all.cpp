#include <bit>

#include "prose/claims/comparisons.hpp"
#include "prose/claims/reasons.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

/// What the tables count, by its names.
struct Wholes {
  bool requests = false;
  Mask reviews = 0;    ///< rows of table four
  Mask decisions = 0;  ///< of table two
};

/// What a clause names before `end`, all of which is known; nothing where it says anything else.
Wholes named_before(const Words& words, std::size_t end, bool leads) {
  constexpr Slots kAlong{Slot::receive, Slot::fresh,    Slot::accept,     Slot::filler, Slot::time,
                         Slot::compare, Slot::quantity, Slot::disclosure, Slot::also,   Slot::among};
  constexpr Slots kComing{Slot::receive, Slot::fresh, Slot::accept};
  Wholes all;
  for (std::size_t at = end; at-- > 0 && (!words.tokens[at].is_mark() || words.tokens[at].is(Slot::close));) {
    const Token& token = words.tokens[at];
    if (token.is(Slot::close)) {  // 行政处罚比2023年（175 件）上升 14%
      at -= token.behind_open;
      continue;
    }
    const bool came_in = at > 0 && token.is(Slot::asking) && words.tokens[at - 1].is_any(kComing);
    const bool asked = token.is(Slot::request) || came_in || (token.is(Slot::asking) && is_number_of(words.text(at))) ||
                       (leads && token.is(Slot::fresh));
    all.requests = all.requests || asked;
    if (token.is(Slot::review)) all.reviews |= token.code;
    else if (token.is(Slot::decision) && words.text(at).ends_with(u"事项")) return {};  // of what may be decided
    else if (token.is(Slot::decision)) all.decisions |= token.code;
    else if (!asked && !token.is_any(kAlong)) return {};
  }
  return all;
}

/// 申请数量 of 申请数量明显上升，较上年的 260 件增长 20%, behind it; 0 where the clause of `change` names something of its own, or the one
/// before it says more.
std::size_t end_of_grown(const Words& words, std::size_t change) {
  constexpr Slots kBeside{Slot::compare, Slot::time, Slot::quantity, Slot::filler};
  std::size_t end = begin_of_clause(words.tokens, change);
  if (end < 2 || !are_all(words.tokens, end, change, kBeside)) return 0;
  end -= 2;
  if (!words.tokens[end].is(Growth::more) && !words.tokens[end].is(Growth::less)) return 0;
  while (end > 0 && is_any_of(words.text(end - 1), kDegrees)) --end;
  return end;
}

}  // namespace

std::optional<Reading> all_that_grew(const Words& words, std::size_t change, std::size_t before) {
  const bool leads = change > 1 && words.tokens[change - 1].is(Slot::comma) &&
                     words.tokens[change - 2].is(Slot::compare) && before < change;
  const std::size_t grown = end_of_grown(words, change);
  const Wholes all = named_before(words, grown > 0 ? grown : change - (leads ? 1 : 0), leads);
  constexpr Mask kCounted = rows::kPermits | rows::kPenalties | rows::kEnforcement;
  const bool own = words.around[begin_of_clause(words.tokens, change)].scope == Scope::own;
  const bool one = std::has_single_bit(all.decisions) && (all.decisions & ~kCounted) == 0 && own;
  const bool told = words.passage.section == SectionId::overview || words.passage.section == SectionId::requests;
  if (all.decisions == 0 && all.reviews != 0) return Reading{TableId::review, all.reviews, columns::kAll};
  if (all.decisions == 0) return all.requests && told ? std::optional(requests(rows::kNew)) : std::nullopt;
  if (!one || all.requests || all.reviews != 0) return std::nullopt;
  if (is_measure_of(words.tokens[before].measure, measures::kKinds)) return std::nullopt;  // 由 196 项减少 8 项
  return Reading{TableId::proactive, all.decisions, columns::kDecisions};
}

}  // namespace nianbao::prose
