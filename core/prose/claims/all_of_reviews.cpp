#include "prose/claims/all_of_reviews.hpp"

#include <algorithm>

#include "prose/claims/share_wholes.hpp"

namespace nianbao::prose {

const Token* AllOfReviews::named() const {
  constexpr Slots kAlong{Slot::filler, Slot::time, Slot::matter, Slot::disclosure, Slot::comma, Slot::decide};
  std::size_t at = here_.at;
  while (at > here_.first() && here_.token(at - 1).is_any(kAlong)) --at;
  const bool named = at > 0 && here_.token(at - 1).is(Slot::review) && here_.context.of_disclosure;
  return named ? &here_.token(at - 1) : nullptr;
}

std::optional<AllOfReviews::Counted> AllOfReviews::own() const {
  Mask rows = 0;
  for (std::size_t at = here_.at; at-- > here_.first();) {
    const Token& token = here_.token(at);
    std::size_t before = at;  // 已审结的 of 已审结的 30 件诉讼
    while (before > here_.first() && here_.token(before - 1).is_any({Slot::filler, Slot::finish})) --before;
    const bool begins = before == 0 || here_.token(before - 1).is_mark() || here_.token(before - 1).is(Slot::rest);
    const bool bound = here_.claim_at(at) != nullptr && here_.claim_at(at)->speaks();
    if (token.is(Slot::quantity))
      return rows != 0 && begins && !bound ? std::optional(Counted{at, rows}) : std::nullopt;
    if (token.is(Slot::review)) rows |= token.code;
    else if (token.is(Slot::text) && here_.words(at, at).ends_with(u"复议决定")) rows |= rows::kReconsideration;
    else if (!token.is_any({Slot::filler, Slot::disclosure}) && !(token.is(Slot::comma) && rows == 0)) break;
  }
  return std::nullopt;
}

void AllOfReviews::one_outcome(std::size_t outcome) {
  if (const auto counted = own()) {
    Statement* one = add({{TableId::review, counted->rows, here_.token(outcome).code}}, outcome);
    count(one, here_.token(counted->number).value);
    if (one != nullptr) one->at_least = true;
    return;
  }
  if (!here_.context.after_review) return no_other_outcome(outcome);
  if (const auto some = some_of_them()) return all_of_some(*some, outcome);
  for (std::size_t i = std::max(since_, first_listed()); i < here_.claims.size(); ++i) {
    const Claim& claim = here_.claims[i];
    if (counts_reviews(claim)) count(add(in_outcome(claim, here_.token(outcome).code), outcome), claim.value);
  }
}

std::size_t AllOfReviews::first_listed() const {
  std::size_t first = 0;
  for (std::size_t at = here_.at; at > here_.first() && !here_.token(at - 1).is(Slot::semicolon); --at) {
    if (here_.token(at - 1).is(Slot::colon)) return first;
    const Claim* claim = here_.claim_at(at - 1);
    if (claim != nullptr && counts_reviews(*claim)) first = *here_.claim_of[at - 1] - here_.first_claim;
  }
  return 0;
}

std::optional<std::size_t> AllOfReviews::some_of_them() const {
  std::size_t at = here_.at;
  while (at > here_.first() && !here_.token(at - 1).is_number() && !here_.token(at - 1).is(Slot::semicolon)) --at;
  if (at == here_.first() || !here_.token(at - 1).is(Slot::quantity)) return std::nullopt;
  const Claim* claim = here_.claim_at(at - 1);
  return claim == nullptr || !counts_reviews(*claim) ? std::optional(at - 1) : std::nullopt;
}

void AllOfReviews::all_of_some(std::size_t number, std::size_t outcome) {
  const std::size_t begin = begin_of_clause(here_.tokens, number);
  const bool finished = has_token(here_.tokens, begin, here_.at, {Slot::finish});
  const bool these = are_all(here_.tokens, begin, number, {Slot::filler});  // 复议 2 件，2 件均获维持
  if (!(finished || these) || since_ >= here_.claims.size()) return;
  const auto counted =
      std::find_if(here_.claims.begin() + static_cast<std::ptrdiff_t>(since_), here_.claims.end(), counts_reviews);
  const Claim* of = counted != here_.claims.end() ? &*counted : here_.claim_at(number);
  if (counted == here_.claims.end() && !counts_decided(of)) return;  // 行政复议审结 3 件，答复均获维持
  Statement* some = add(in_outcome(*of, here_.token(outcome).code), outcome);
  count(some, here_.token(number).value);
  if (some != nullptr && !finished) some->at_least = true;
}

void AllOfReviews::no_other_outcome(std::size_t outcome) {
  const Token* reviews = named();
  if (reviews == nullptr) return;
  constexpr Mask kDecided = columns::kUpheld | columns::kCorrected | columns::kOtherEnd;
  const Mask said = here_.token(outcome).code;
  if (said != columns::kUpheld && said != columns::kCorrected) return;
  add({{TableId::review, reviews->code, kDecided & ~said}}, outcome);
}

void AllOfReviews::one_way_to_sue(std::size_t way) {
  const Claim* last = since_ < here_.claims.size() ? &here_.claims.back() : nullptr;
  const bool of_both = last != nullptr && last->topic == Topic::review && !last->readings.empty() &&
                       last->readings.front().rows == rows::kLitigation;
  const Mask said = here_.token(way).code;
  const Token* subject = last == nullptr ? named() : nullptr;  // 因信息公开产生的诉讼均为直接起诉
  const bool of_all = subject != nullptr && subject->code == rows::kLitigation;
  if ((of_both || of_all) && (said == rows::kDirect || said == rows::kAfter))
    add({{TableId::review, rows::kLitigation & ~said, columns::kAll}}, way);
}

void AllOfReviews::none_pending(std::size_t finish) {
  Mask counted = 0;
  for (std::size_t i = since_; i < here_.claims.size(); ++i) {
    if (counts_reviews(here_.claims[i])) counted |= here_.claims[i].readings.front().rows;
  }
  const Mask own = codes_of(here_.tokens, begin_of_clause(here_.tokens, here_.at), here_.at, Slot::review);
  const Mask named = own != 0 ? own : counted != 0 ? counted : here_.context.reviews_named;
  add({{TableId::review, named, columns::kPending}}, finish);
}

}  // namespace nianbao::prose
