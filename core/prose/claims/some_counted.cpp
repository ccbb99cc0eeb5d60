#include "prose/claims/statements.hpp"

// Whether 均 speaks of some of what was counted.

namespace nianbao::prose {
namespace {

/// 公开 4 件；2 件因不掌握、1 件因需另行制作，均无法提供: of the items behind the last ；.
bool is_of_items(const Place& here) {
  bool counted = false;
  for (std::size_t i = here.at; i > here.first(); --i) {
    if (here.token(i - 1).is(Slot::semicolon)) return counted;
    if (!here.token(i - 1).is(Slot::quantity)) continue;
    if (here.claim_of[i - 1] && here.claim_of[i - 1] == here.context.last_claim) return false;
    counted = true;
  }
  return false;
}

/// 12 件 of 收到申请 12 件，12 件均予以公开: all of those again.
bool repeats_last(const Place& here, const Token& number) {
  const auto last = here.context.last_claim;
  return last && *last >= here.first_claim && here.claims[*last - here.first_claim].value == number.value;
}

/// 1 件全部公开，1 件…: of a number right before it that is not all there were.
bool is_of_number_before(const Place& here) {
  constexpr Slots kAlong{Slot::asking, Slot::request, Slot::by_request, Slot::finish, Slot::filler, Slot::comma};
  std::size_t behind = here.at;  // the number: 6 件已办结申请予以全部公开
  while (behind > here.first() && here.token(behind - 1).is_any(kAlong)) --behind;
  if (behind == 0 || !here.token(behind - 1).is(Slot::quantity)) return false;
  const Claim* claim = here.claim_at(behind - 1);
  if (claim == nullptr || !claim->speaks()) return !repeats_last(here, here.token(behind - 1));
  const bool others = claim->readings.front().table != TableId::requests;  // 规范性文件 3 件，均已全部公开
  return others || (claim->force != Force::suggests && here.context.last_claim != here.claim_of[behind - 1]);
}

}  // namespace

bool is_of_some_counted(const Place& here) { return is_of_number_before(here) || is_of_items(here); }

bool tells_how_all_ended(const Place& here) {
  const std::size_t at = here.at;
  const bool all = here.token(at).is(Slot::result) && here.text.compare(here.token(at).begin, 2, u"全部") == 0;
  return all && (at + 1 == here.tokens.size() || (here.token(at + 1).is_mark() && !here.token(at + 1).is(Slot::colon)));
}

}  // namespace nianbao::prose
