#include "prose/claims/change_words.hpp"

#include <optional>

#include "prose/claims/limits.hpp"
#include "prose/tokens/words.hpp"

namespace nianbao::prose {
namespace {

/// Words of another thing end what was said of the one before; but 公开 of （上年公开 1143 条） is of the same.
bool begins_anew(const Words& words, std::size_t at) {
  constexpr Slots kAlong{Slot::comma,   Slot::pause,    Slot::colon,   Slot::open,         Slot::close,
                         Slot::percent, Slot::time,     Slot::compare, Slot::filler,       Slot::also,
                         Slot::carry,   Slot::quantity, Slot::change,  Slot::approximately};
  const Token& token = words.tokens[at];
  if (words.names_sum(at)) return false;
  if ((token.is_any(kAlong) && !token.is(Time::part_of_year)) || words.text(at) == u"年均" ||
      (at > 0 && words.counts_times(at - 1)))
    return false;
  if (!token.in_brackets()) return true;
  const Token& first = words.tokens[at - token.behind_open + 1];
  return !first.is(Slot::time) || first.is(Time::this_year);
}

/// What a change says with a number: 增加 5 件; 增加到 12 件 with `to`.
Says says_with(const Words& words, std::size_t change, std::size_t number, bool to) {
  const bool yearly = is_over_years(words, change);
  const bool percent = words.tokens[number].is(Slot::percent);
  if (yearly && percent) return Says::nothing;  // what reads several years reads it
  const bool rate = to && percent;              // 满意率提升至 97%
  const bool rough = percent && limits_of(words.passage.text, words.tokens, number).has_value();  // 减少三成以上
  if (!(rough || words.exact(number)) || rate || yearly || words.tokens[change].is(Growth::same)) return Says::unfit;
  return percent ? Says::percent : to ? Says::reached : Says::difference;
}

/// 增加 5 件, 增长 20%; 由 8 件增加到 12 件.
Said said_by_change(const Words& words, std::size_t at) {
  if (words.tokens[at].is(Growth::doubled)) return {Says::times, at, at};
  bool to = says_reached(words.text(at));
  for (std::size_t i = at + 1; i < words.tokens.size(); ++i) {
    const Token& token = words.tokens[i];
    if (words.counts_times(i)) return {to ? Says::times : Says::grown, i, at};
    const bool is = i == at + 2 && words.text(at + 1) == u"为";  // 上升为 12 件; but 增幅为 20%
    if (words.counts(i)) return {says_with(words, at, i, to || is), i, at};
    if (token.is(Slot::percent)) return {says_with(words, at, i, to), i, at};
    const auto word = words.text(i);
    if (word == u"由" || word == u"从") break;  // 增速由 65% 回落至 21%
    to = to || word == u"到" || word == u"至";
    if (!token.is(Slot::filler) && !(token.is(Slot::time) && !token.is(Time::part_of_year))) break;
  }
  return {Says::nothing, at, at};
}

/// 2960 人 of 由年初的 2960 人增至 3404 人
bool is_of_its_beginning(const Words& words, std::size_t at) {
  while (at > 0 && words.text(at - 1) == u"的") --at;
  return at > 1 && words.text(at - 1) == u"年初" && (words.text(at - 2) == u"由" || words.text(at - 2) == u"从");
}

/// 150 个 of 比上版 150 个增加 60 个
bool is_compared_with(const Words& words, std::size_t at) {
  constexpr std::size_t kNear = 3;  // tokens between 比 and its number
  if (at + 1 >= words.tokens.size() || !words.tokens[at + 1].is(Slot::change)) return false;
  for (std::size_t i = at; i > 0 && at - i < kNear && !words.tokens[i - 1].is_mark(); --i) {
    if (words.tokens[i - 1].is(Slot::compare)) return words.text(i - 1) == u"比" || words.text(i - 1) == u"较";
  }
  return false;
}

/// 76 个 of 将 76 个账号整合为 48 个, at 48 个: the number before it, of which it was made.
std::optional<std::size_t> made_of(const Words& words, std::size_t at) {
  if (!words.exact(at) || !led_by(words, u"为成", at)) return std::nullopt;
  std::size_t from = at - 1;
  while (from > 0 && !words.tokens[from].is_mark() && !words.counts(from)) --from;
  const bool same = words.counts(from) && words.tokens[from].measure == words.tokens[at].measure;
  return same && led_by(words, u"将把由从有", from) ? std::optional(from) : std::nullopt;
}

}  // namespace

bool is_over_years(const Words& words, std::size_t change) {
  while (change > 0 && words.tokens[change - 1].is_any({Slot::filler, Slot::total})) --change;
  return change > 0 &&
         (is_any_of(words.text(change - 1), u"年均 年间") || words.tokens[change - 1].is(Time::other_years));
}

Says says_number(const Words& words, std::size_t at) {
  if (at > 0 && words.tokens[at - 1].is(Slot::average)) return Says::nothing;  // 日均 6.9 件
  if (!words.exact(at)) return Says::vague;
  const bool earlier = words.passage.words(0, words.tokens[at].begin).ends_with(u"前的");  // 比迁移前的 20 个减少 4 个
  if (earlier || is_of_its_beginning(words, at) || is_compared_with(words, at)) return Says::before;
  const Setting& around = words.around[at];
  return around.when == When::other_year ? Says::before : around.fits() ? Says::now : Says::vague;
}

Said said_at(const Words& words, std::size_t at) {
  const auto from = words.counts(at) ? made_of(words, at) : std::nullopt;
  if (words.counts(at)) return from ? Said{Says::reached, at, *from} : Said{says_number(words, at), at, at};
  if (words.tokens[at].is(Slot::change)) return said_by_change(words, at);
  if (words.counts_times(at)) return {Says::times, at, at};
  if (words.tokens[at].is(Slot::compare)) return {Says::beside, at, at};
  return {begins_anew(words, at) ? Says::another : Says::nothing, at, at};
}

bool is_beside_other_year(const Words& words, std::size_t change, std::size_t before) {
  const auto own = words.around[before].year;
  if (!own) return false;
  for (std::size_t at = begin_of_clause(words.tokens, change); at + 1 < change; ++at) {
    const Token& year = words.tokens[at + 1];
    if (words.tokens[at].is(Slot::compare) && year.is(Time::year)) return static_cast<int>(year.value) != *own;
  }
  return false;
}

}  // namespace nianbao::prose
