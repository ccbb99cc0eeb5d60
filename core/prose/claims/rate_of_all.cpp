#include "prose/claims/reasons.hpp"
#include "prose/claims/statements.hpp"

// 办结率100%, 100%办结: a share that is all.

namespace nianbao::prose {
namespace {

/// Whether nothing but the requests stands before a word in its clause.
bool begins_clause(const Place& here, std::size_t at) {
  return at == 0 || here.token(at - 1).is_mark() || here.token(at - 1).is_any({Slot::asking, Slot::request});
}

}  // namespace

std::optional<std::size_t> rate_of_all(const Place& here) {
  if (!here.token(here.at).is(Slot::percent) || here.token(here.at).value != 100) return std::nullopt;
  std::size_t end = here.at;  // of its name
  while (end > here.first() && here.token(end - 1).is(Slot::filler)) --end;
  if (end == here.first() || !is_any_of(here.words(end - 1, end - 1), u"办结率 答结率 完结率")) return std::nullopt;
  std::size_t first = end - 1;  // 年内答复办结率
  while (first > here.first() && here.token(first - 1).is_any({Slot::time, Slot::answer})) --first;
  const bool told = begins_clause(here, first) && !is_hypothetical(here.text, here.tokens, end - 1, here.author);
  return told ? std::optional(end - 1) : std::nullopt;
}

bool shares_all(const Place& here) {
  constexpr Slots kEnds{Slot::finish, Slot::answer, Slot::outcome, Slot::result};
  if (!here.token(here.at).is(Slot::percent) || here.token(here.at).approximate) return false;
  std::size_t first = here.at;  // 当年已100%按期办结
  while (first > here.first() && (here.token(first - 1).is(Slot::filler) || here.token(first - 1).is(Time::this_year)))
    --first;
  const Token* next = first_but(here.tokens, here.at + 1, Slot::filler);
  return next != nullptr && next->is_any(kEnds) && begins_clause(here, first);
}

}  // namespace nianbao::prose
