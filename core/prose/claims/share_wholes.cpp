#include "prose/claims/share_wholes.hpp"

#include <algorithm>

namespace nianbao::prose {

Reading decided_of(Mask rows) { return {TableId::review, rows, columns::kAll, 0, columns::kPending}; }

bool counts_decided(const Claim* claim) {
  return claim != nullptr && claim->topic == Topic::review &&
         std::any_of(claim->readings.begin(), claim->readings.end(),
                     [](const Reading& it) { return it == decided_of(it.rows); });
}

Readings wholes_of_results(bool of_handled, bool of_new) {
  if (of_new) return {requests(rows::kNew)};
  if (of_handled) return {requests(rows::kHandled)};
  return {requests(rows::kHandled), requests(rows::kNew), requests(rows::kNew | rows::kCarriedIn)};
}

Readings wholes_of_part(const Claim* part, Readings wholes, Mask theirs) {
  for (const Mask rows : {rows::kNew, rows::kHandled}) {
    if (theirs != 0) wholes.add(requests(rows, theirs & ~columns::kLoosely));
  }
  const bool came_in = part != nullptr && !part->readings.empty() &&
                       std::all_of(part->readings.begin(), part->readings.end(), [](const Reading& it) {
                         return it.table == TableId::requests && (it.rows & ~(rows::kNew | rows::kCarriedIn)) == 0;
                       });
  if (!came_in) return wholes;
  Readings out;
  for (const Reading& whole : wholes) {
    if (whole.rows != rows::kHandled) out.add(whole);
  }
  return out;
}

bool names_first(std::u16string_view text, const Tokens& tokens, std::size_t part, std::size_t share,
                 std::size_t percent) {
  const std::size_t first = find_token(tokens, 0, part, {Slot::quantity});
  if (share >= percent || first == part || tokens[first].measure != tokens[part].measure ||
      tokens[first].value <= tokens[part].value)
    return false;
  const auto of = text.substr(tokens[share].begin, tokens[percent].begin - tokens[share].begin);
  const std::size_t all = of.find(u"全部");
  const auto noun = all == of.npos ? of.substr(0, 0) : of.substr(all + 2, of.find(u'的') - all - 2);
  const auto clause = text.substr(tokens.front().begin, tokens[first].begin - tokens.front().begin);
  return noun.size() > 1 && clause.find(noun) != clause.npos;
}

Readings wholes_of_outcomes(Mask own, bool alone) {
  Readings out;
  for (const Mask of :
       {own, rows::kReconsideration, rows::kLitigation, Mask{rows::kReconsideration | rows::kLitigation}}) {
    if (alone && of != own) continue;
    out.add({TableId::review, of, columns::kAll});
    out.add(decided_of(of));
  }
  return out;
}

}  // namespace nianbao::prose
