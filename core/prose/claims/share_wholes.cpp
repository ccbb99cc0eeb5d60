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
