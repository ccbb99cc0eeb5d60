#include "prose/clauses/divided.hpp"

#include <algorithm>
#include <utility>

#include "prose/tokens/cells.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// The number of 结转的 10 件申请中 9 件由自然人提出, at 中: what was carried over is divided by who asked, and not all that was handled.
std::optional<std::size_t> carried_whole(const Tokens& tokens, std::size_t at, View text) {
  if (!parts_whole(tokens, at, text)) return std::nullopt;
  std::size_t number = at - 1;
  while (number > 0 && !tokens[number].is_number()) --number;
  const bool carried = has_token(tokens, begin_of_clause(tokens, number), at, {Slot::carry});
  return carried ? std::optional(number) : std::nullopt;
}

}  // namespace

bool parts_whole(const Tokens& tokens, std::size_t at, View text) {
  const bool among = tokens[at].is(Slot::filler) && is_among(text[tokens[at].begin]);
  const bool includes = tokens[at].is(Slot::open_list) && tokens[at].code == 1 && at > 1 &&
                        tokens[at - 1].is(Slot::asking) && tokens[at - 2].is(Slot::quantity);
  if (!among && !includes) return false;
  const std::size_t end = std::min(tokens.size(), at + kLongestClause);  // each 中 of a clause looks at all of it
  const std::size_t first = at > kLongestClause ? at - kLongestClause : 0;
  std::size_t next = at + 1;
  while (next < end && !is_border(tokens[next])) ++next;
  if (next == end || !(tokens[next].is_number() || tokens[next].is(Slot::percent))) return false;
  while (at > first && !is_border(tokens[at - 1])) --at;
  const bool joined = tokens[at].is(Slot::also);  // 上年结转的 2 件和新收申请中的 11 件
  return at > first && tokens[at - 1].is_number() && !joined;
}

bool leads_to_some(const Tokens& tokens, std::size_t at, View text) {
  if (!parts_whole(tokens, at, text) || !tokens[at - 1].is_number()) return false;
  const Token* next = first_but(tokens, at + 1, Slot::filler);
  return next != nullptr && next->is(Slot::quantity);
}

std::optional<std::size_t> whole_before(const Tokens& tokens, std::size_t at, View text) {
  constexpr std::size_t kReach = 6;  // tokens, as 8 件已办结的申请中， has, and two more
  if (const auto carried = carried_whole(tokens, at, text)) return carried;
  if (at < 2 || !tokens[at].is(Slot::comma)) return std::nullopt;
  // 结转的 2 件，即自然人 1 件、企业 1 件
  const bool namely =
      tokens[at - 1].is(Slot::quantity) && at + 1 < tokens.size() && words_of(text, tokens[at + 1]) == u"即";
  if (!is_among(text[tokens[at].begin - 1]) && !namely) return std::nullopt;
  for (std::size_t number = at; number > 0 && at - number < kReach; --number) {
    if (tokens[number - 1].is_number()) return number - 1;
    if (tokens[number - 1].is_mark()) break;
  }
  return std::nullopt;
}

bool leads_to_list(const Tokens& tokens, std::size_t at, View text) {
  const bool those = tokens[at].begin > 0 && text[tokens[at].begin - 1] == u'的';
  while (++at < tokens.size() && !tokens[at].is_mark() && !tokens[at].is_number()) {
  }
  if (those) return at == tokens.size() || text[tokens[at].begin - 1] != u'外';  // 除结转的 2 件外，办结 39 件
  return at < tokens.size() && tokens[at].is(Slot::colon);
}

bool tells_rest(const Tokens& tokens, std::size_t at) {
  while (++at < tokens.size() && !tokens[at].is_mark() && !tokens[at].is_number()) {
  }
  bool counted = false;
  while (++at < tokens.size() && !tokens[at].is(Slot::semicolon)) {
    if (tokens[at].is_number() && std::exchange(counted, true)) return false;
    if (tokens[at].is(Slot::comma) && !counted) return false;  // 1 件因申请人补正，顺延至2022年
    if (tokens[at].is(Carry::out) || (tokens[at].is(Slot::outcome) && tokens[at].code == columns::kPending))
      return true;
  }
  return false;
}

std::size_t end_of_reviews(const Tokens& tokens, std::size_t at) {
  constexpr Slots kAlong{Slot::review, Slot::quantity, Slot::pause, Slot::also, Slot::filler, Slot::disclosure};
  if (at + 1 == tokens.size() || !tokens[at + 1].is_any({Slot::comma, Slot::colon})) return at;
  std::size_t end = at + 2;
  std::size_t numbers = 0;
  for (; end < tokens.size() && tokens[end].is_any(kAlong); ++end) numbers += tokens[end].is_number();
  const bool alone = end == tokens.size() || tokens[end].is_mark();
  return alone && numbers > 1 ? end : at;
}

}  // namespace nianbao::prose
