#include <algorithm>

#include "prose/clauses/list_openings.hpp"
#include "prose/clauses/lists.hpp"
#include "text/any_word.hpp"
#include "text/sentences.hpp"

// What is done and what is left of a number: 12 个，已整改 9 个，其余 3 个….

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 3 个正在整改, 1 个因场地原因转入下年解决: what is not done yet, behind its number.
bool is_left(View behind) {
  const View clause = behind.substr(0, behind.find_first_of(u"，。；、"));
  const bool later = has_any(clause, u"转入 转为 列入 纳入 结转 移至 延至 推迟") &&
                     has_any(clause, u"下年 次年 明年 下一年 长期整改 持续整改 限期整改 20");  // 转入2026年
  return begins_with_any(clause, u"正在 尚在 仍在 还在") || later;
}

/// 其余 behind a mark, or the mark before 3 个正在整改.
bool begins_rest(View text, const Tokens& tokens, std::size_t at) {
  if (tokens[at].is(Slot::comma)) return is_left(text.substr(tokens[at + 1].end, kLongestSentence));
  const bool rest = tokens[at].is(Slot::rest) || is_any_of(words_of(text, tokens[at]), u"仍有 尚有 还有");
  return rest && tokens[at - 1].is_mark();
}

/// The numbers before 其余 that are counted as what is left is, the nearest first; none where the sentence says more of them.
std::vector<std::size_t> counted_before(const Tokens& tokens, std::size_t at, View measure) {
  constexpr std::size_t kReach = 40;  // tokens: a list of ten, in which 其余 is still of the first
  constexpr Slots kOther{Slot::among, Slot::total, Slot::open, Slot::colon, Slot::change, Slot::compare};
  std::vector<std::size_t> before;
  for (std::size_t i = at; i > 0 && at - i < kReach; --i) {
    const Token& token = tokens[i - 1];
    if (token.is(Slot::carry)) return {};                           // requests of last year may be among those
    if (token.is(Slot::total) && before.size() > 1) return before;  // 共有账号 46 个
    const bool share = token.is(Slot::percent) && i > 1 && tokens[i - 2].is(Slot::share);  // 15 件，占 75%，其余 5 件
    if (token.is_any(kOther) || token.approximate || (token.is(Slot::percent) && !share)) return {};
    if (token.is_number() && token.measure == measure) before.push_back(i - 1);
  }
  return before;
}

/// Whether requests that were handled, or other matters before a ；, are counted: some may be of last year, or be carried on.
bool tells_of_handled(const Tokens& tokens, std::size_t end) {
  constexpr Slots kRequestsOrOther{Slot::request, Slot::by_request, Slot::asking,  Slot::result, Slot::applicant,
                                   Slot::outcome, Slot::review,     Slot::receive, Slot::fresh,  Slot::semicolon};
  constexpr Slots kHandled{Slot::finish, Slot::handle, Slot::answer, Slot::carry, Slot::outcome};
  Slots said;
  for (std::size_t at = end; at > 0 && end - at < kLongestSentence; --at) said = said | tokens[at - 1].slots;
  return said.meets(kRequestsOrOther) && said.meets(kHandled);
}

/// 已整改 2 个, 采纳 33 条, 新增 9 个, 除 3 件…外: a part of what stands before it, by its own words.
bool is_done(View text, const Tokens& tokens, std::size_t number, std::size_t whole) {
  std::size_t begin = number;
  while (begin > whole + 1 && !tokens[begin - 1].is_mark()) --begin;
  const View said = text.substr(tokens[begin].begin, tokens[number].end - tokens[begin].begin);
  const View behind = text.substr(tokens[number].end, kLongestSentence);
  return (said.starts_with(u'除') && has_any(behind, u"外，其余")) ||
         has_any(said, u"已 完成 采纳 整改 改正 解决 通过 合格 达标 属实 办结 办理 新增 新设 新建");
}

}  // namespace

std::optional<ListOfNumbers> list_before_rest(View text, const Tokens& tokens, std::size_t at) {
  if (at < 2 || at + 1 >= tokens.size() || !tokens[at + 1].is(Slot::quantity) || !begins_rest(text, tokens, at))
    return std::nullopt;
  const Token& rest = tokens[at + 1];
  const bool cases = rest.measure == u"件";
  if (rest.approximate || (cases && tells_of_handled(tokens, at))) return std::nullopt;
  const std::vector<std::size_t> before = counted_before(tokens, at, rest.measure);
  const bool ranked = before.size() == 3 && text.substr(tokens[before[0]].end).starts_with(u"次之");
  if (cases && before.size() != 2 && !ranked) return std::nullopt;  // of several some may be parts of a part
  // 账号 46 个，微博占 17 个，微信占 21 个，剩下的 8 个: of three all are parts but the first.
  if (before.size() < 2 || before.size() > 4) return std::nullopt;
  // 已结案 6 起，维持 5 起、其他 1 起，剩余…: parts of a part.
  if (before.size() > 2 && has_token(tokens, before.back(), at, {Slot::pause})) return std::nullopt;
  // 核查栏目 48 个，发现问题 15 个，已整改 12 个，其余 3 个…: of those 15.
  const bool done = is_done(text, tokens, before[0], before[1]);
  if (!done && (before.size() == 2 || tokens[at].is(Slot::comma))) return std::nullopt;
  std::size_t whole = done ? 1 : before.size() - 1;
  while (whole + 1 < before.size() && is_done(text, tokens, before[whole], before[whole + 1])) ++whole;
  if (is_first_of_kinds(text, tokens, before[whole])) return std::nullopt;
  ListOfNumbers list{.whole = before[whole], .parts = {}};
  for (std::size_t i = whole; i-- > 0;) list.parts.push_back(before[i]);
  list.parts.push_back(at + 1);
  list.certain = list.parts.size();
  list.closed = list.exhaustive = true;
  return list;
}

}  // namespace nianbao::prose
