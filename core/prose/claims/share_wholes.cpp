#include "prose/claims/share_wholes.hpp"

namespace nianbao::prose {

Reading decided_of(Mask rows) { return {TableId::review, rows, columns::kAll, 0, columns::kPending}; }

Readings wholes_of_results(bool of_handled, bool of_new) {
  if (of_handled && !of_new) return {requests(rows::kHandled)};
  Readings out;
  for (const Mask of :
       {of_new ? rows::kNew : rows::kHandled, of_new ? rows::kHandled : rows::kNew, rows::kNew | rows::kCarriedIn})
    out.add(requests(of));
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
