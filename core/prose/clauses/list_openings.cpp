#include "prose/clauses/list_openings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "prose/clauses/divided.hpp"
#include "prose/clauses/field.hpp"
#include "prose/clauses/items.hpp"
#include "text/char_set.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 1 件 of 除 1 件结转外均已办结，其中…, 1 次 of 每季度通报 1 次，点名 12 个，其中…
bool is_excepted(View text, const Token& number) {
  constexpr std::size_t kNear = 12;  // characters: how often, and what is done
  const View before = text.substr(number.begin - std::min(number.begin, kNear), std::min(number.begin, kNear));
  return before.ends_with(u'除') || before.substr(before.find_last_of(u"，；。、") + 1).starts_with(u'每');
}

/// 按来源分, 以来件途径分: by what a whole is parted, at its first letters; 分布如下, at its last.
bool says_by_what(View clause) {
  return is_any_of(clause.substr(0, 1), u"按 从") || ends_in_any_of(clause, u"如下 分布为 构成为") ||
         (clause.starts_with(u'以') && ends_in_any_of(clause, u"分 论 看 计"));
}

/// 四类 of 由四类组成：, 三处 of 分布于三处：: how many parts there are.
bool counts_parts(const Token& token) {
  return token.is(Slot::quantity) &&
         is_any_of(token.measure, u"类 种 项 处 个 大类 部分 板块 个方面 个部分 种形式 种方式");
}

/// The numbers of the clause before a place, the last first; brackets count as part of it, and so does the clause before one that
/// only compares, 发布信息 2046 条，较上年增长 10%，其中…, says something of all, 收到申请 7 件，均已办结，其中…, or how many parts there are,
/// 发布信息 148 条，由四类组成：….
std::vector<std::size_t> numbers_before(View text, const Tokens& tokens, std::size_t at) {
  const std::size_t first = at > kLongestClause ? at - kLongestClause : 0;
  std::vector<std::size_t> numbers;
  int depth = 0;
  Slots clause;
  bool multiplied = false, last_year = false, parted = false;  // in it: 3 倍, 上年, 四类
  std::size_t end = text.size();                               // of it
  while (at > first && tokens[at - 1].is_mark() && !tokens[at - 1].is(Slot::close)) --at;
  if (at > 0) end = tokens[at - 1].end;
  for (; at > first; --at) {
    const Token& token = tokens[at - 1];
    depth += token.is(Slot::close) ? 1 : token.is(Slot::open) ? -1 : 0;
    if (depth != 0 || token.is(Slot::open)) continue;
    const bool compares = clause.has(Slot::change) && clause.meets({Slot::compare, Slot::percent});
    const bool of_all = clause.meets({Slot::each, Slot::percent}) && numbers.empty();  // 收回 243 份，回收率 93%，其中…
    const bool way = numbers.empty() && token.is_any({Slot::comma, Slot::semicolon}) &&
                     says_by_what(text.substr(token.end, end - std::min(end, token.end)));
    const bool times = last_year && token.is(Slot::comma);                 // 180 万次，是上年 60 万次的 3 倍，其中…
    const bool mean = clause.has(Slot::average) && token.is(Slot::comma);  // 540 人次，期均 90 人次，其中…
    const bool parts = parted && numbers.size() == 1;
    if (times || mean) numbers.clear();
    const bool along = way || (token.is(Slot::comma) && (compares || of_all || times || mean || parts));
    if (token.is_mark() && !token.is(Slot::close) && !along) break;
    last_year = !token.is_mark() && (last_year || (multiplied && token.is(Time::last_year)));
    multiplied = !token.is_mark() && (multiplied || (token.is(Slot::bare) && text.substr(token.end, 1) == u"倍"));
    clause = token.is_mark() ? Slots() : clause | token.slots;
    if (token.is_mark()) end = token.begin;
    parted = !token.is_mark() && (parted || counts_parts(token));
    if (token.is_number() && !is_excepted(text, token)) numbers.push_back(at - 1);
  }
  return numbers;
}

/// 涉及 of 312 件申请涉及征地拆迁 118 件、城乡规划 64 件、…, 考核结果为 and 评为 of 64 家单位考核结果为优秀 18 家、良好 37 家、合格 9 家
bool leads_to_kinds(View text, const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const bool channels = at > 1 && token.is(Slot::filler) && is_any_of(words_of(text, token), u"通过 经") &&
                        tokens[at - 1].is_any({Slot::asking, Slot::request}) && tokens[at - 2].is(Slot::quantity) &&
                        tokens[at + 1].is(Slot::channel);  // 12 件申请通过网站提交 8 件、信函 4 件
  const bool is = at > 0 && tokens[at - 1].is(Slot::quantity) && at + 2 < tokens.size() &&
                  tokens[at + 2].is(Slot::quantity) && names_kinds(text, tokens, at);  // 6 件为自然人 3 件、企业 2 件
  return channels || is ||
         (token.is(Slot::filler) && ends_in_any_of(text.substr(0, token.end), u"结果为 情况为 申请涉及 评为 评定为"));
}

/// 公文 168 件，主动公开 92 件、依申请公开 41 件、不予公开 35 件: each has one of the three.
bool names_attributes(View text, const Token& token) {
  constexpr std::size_t kNear = 40;  // characters: three attributes with their numbers
  const View said = text.substr(token.begin, kNear);
  return said.starts_with(u"主动公开") && has_any(said, u"不予公开 不公开") && has_any(said, u"依申请公开");
}

/// 公开信息 125 条，涵盖政策类 5 条、规划类 1 条、…; 申请 12 件，主要为征地 5 件、规划 4 件, 集中在征地（5 件）、规划（4 件）
bool covers_kinds(View text, const Token& token) {
  constexpr std::size_t kNear = 10;  // characters, as 公开类别主要涉及 has, and two more
  static constexpr CharSet kEnds(u"，、。；：（0123456789");
  View said = text.substr(token.begin, kNear);
  said = said.substr(0, kEnds.find_in(said));
  return has_any(said, u"涵盖 涉及 包括 包含 主要为 集中在 构成为 组成为");
}

/// 涉及资格认定的 108 件中，…: whether a clause says of what the next one is.
bool leads_in(View text, const Tokens& tokens, std::size_t at) {
  const std::size_t end = std::min(tokens.size(), at + kLongestClause);
  while (at < end && !tokens[at].is_mark()) ++at;
  return at > 0 && at < end && ends_with_in(text, tokens[at - 1]);
}

/// 涉及基建的 2 件，涉及招生的 4 件: one item of a list behind another.
bool goes_on_alike(View text, const Tokens& tokens, std::size_t comma) {
  const Token& next = tokens[comma + 1];
  const View said = words_of(text, next);
  return tokens[comma].is(Slot::comma) && next.is(Slot::filler) && said.size() > 1 &&
         said == words_of(text, tokens[begin_of_clause(tokens, comma)]);
}

/// （含结转） of 上年结转 10 件，其中自然人（含结转）335 件, at 自然人: of all there were, and no part of those ten.
bool includes_carried(View text, const Token& item) {
  constexpr std::size_t kNear = 16;  // characters: 自然人提出的申请（含上年结转, and one more
  const View said = text.substr(item.begin, kNear);
  return has_any(said.substr(0, CharSet(u"，；。0123456789").find_in(said)), u"（含结转 （含上年结转");
}

/// 惠企政策 126 项，按三类公开，分别为 28 项、61 项、37 项: at 分别为.
std::optional<Opening> respective_at(const Tokens& tokens, std::size_t at) {
  // Tokens: a clause or two say by what it is parted; farther back it is another number.
  constexpr std::size_t kReach = 30;
  const Token& first = tokens[at + 1];
  for (std::size_t i = at; i > 0 && at - i < kReach && !tokens[i - 1].is(Slot::semicolon); --i) {
    const Token& whole = tokens[i - 1];
    if (whole.is(Slot::quantity) && whole.measure == first.measure && !is_aside(tokens, i - 1))
      return Opening{.wholes = {i - 1}, .begin = at + 1, .least = 3, .respective = true};
  }
  return std::nullopt;
}

/// 分别为 behind a comma, with names before the numbers
bool is_each_told(View text, const Tokens& tokens, std::size_t at) {
  return tokens[at].is(Slot::respectively) && tokens[at - 1].is(Slot::comma) &&
         View(u"为是").find(text[tokens[at].end - 1]) != View::npos;
}

/// 3 件，分别为 a 2 件、b 1 件: at 分别为.
std::optional<Opening> each_told_at(View text, const Tokens& tokens, std::size_t at) {
  const auto wholes = numbers_before(text, tokens, at);  // the last first: 四个季度查出 17 个，分别为…
  const bool several = wholes.size() > 1 && has_token(tokens, wholes[1], wholes[0], {Slot::pause, Slot::also});
  return wholes.empty() || several ? std::nullopt
                                   : std::optional(Opening{.wholes = {wholes.front()}, .begin = at + 1, .least = 2});
}

/// The number of 22 家公立医疗机构（县级 3 家、…）, 12 件（…）, at the bracket; the bracket where none stands before it.
std::size_t before_noun(const Tokens& tokens, std::size_t open) {
  if (!tokens[open].is(Slot::open)) return open;
  if (tokens[open - 1].is_number()) return open - 1;
  const bool noun = open > 1 && tokens[open - 1].is(Slot::text) && tokens[open - 2].is(Slot::quantity);
  return noun ? open - 2 : open;
}

}  // namespace

bool is_first_of_kinds(View text, const Tokens& tokens, std::size_t number) {
  const std::size_t own = begin_of_clause(tokens, number);
  if (own == 0 || !tokens[own - 1].is(Slot::comma)) return false;
  const std::size_t before = begin_of_clause(tokens, own - 1);
  const View said = text.substr(tokens[before].begin, tokens[own - 1].begin - tokens[before].begin);
  return says_by_what(said) && !has_number(tokens, before, own);
}

bool names_kinds(View text, const Tokens& tokens, std::size_t at) {
  constexpr Slots kKinds{Slot::result, Slot::applicant, Slot::outcome};
  if (tokens[at].is(Slot::open_list)) return tokens[at].code == 1;  // 包括
  return tokens[at].is(Slot::filler) && is_any_of(words_of(text, tokens[at]), u"为 系 是 属 即") &&
         at + 1 < tokens.size() && tokens[at + 1].is_any(kKinds);
}

std::optional<Opening> opening_at(View text, const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const Token& next = tokens[at + 1];
  if (token.is(Slot::respectively) && !is_each(token) && next.is(Slot::quantity)) return respective_at(tokens, at);
  if (is_each_told(text, tokens, at)) return each_told_at(text, tokens, at);
  const bool among = token.is(Slot::among);
  const bool listed = (among ? next : token).is(Slot::colon);
  const std::size_t counted = before_noun(tokens, at);
  const bool bracket = counted < at;
  const bool excepts = token.is(Slot::comma) && text.substr(0, token.begin).ends_with(u'外');  // 除 3 件外，…
  if (excepts || text[next.begin] == u'除') return std::nullopt;  // 31 件不予公开中，除 3 件…外，其余…
  if (goes_on_alike(text, tokens, at) || (among && includes_carried(text, next))) return std::nullopt;
  const bool plain = token.is(Slot::comma) && !ends_with_in(text, tokens[at - 1]);
  if (plain && is_first_of_kinds(text, tokens, at - 1)) return std::nullopt;
  const bool divided = token.is(Slot::comma) && divides(text, next);
  const bool covers = token.is(Slot::comma) && !next.is(Slot::result) && !leads_in(text, tokens, at + 1) &&
                      (covers_kinds(text, next) || names_attributes(text, next) || names_kinds(text, tokens, at + 1));
  const bool paused = (ends_with_in(text, token) || leads_to_kinds(text, tokens, at)) && !next.is_mark();
  const bool opens = listed || bracket || token.is(Slot::comma) || paused;
  if (!among && (!opens || next.is(Slot::among))) return std::nullopt;
  std::vector<std::size_t> wholes = bracket ? std::vector{counted} : numbers_before(text, tokens, at);
  if (paused && !wholes.empty() && tokens[wholes.front() + 1].is(Slot::also))
    return std::nullopt;  // 结转的 2 件和新收申请中的 11 件
  return Opening{.wholes = std::move(wholes),
                 .begin = at + (among && listed ? 2 : 1),
                 .least = among               ? 1U
                          : plain && !divided ? 3U
                                              : 2U,
                 .among = among,
                 .listed = listed,
                 .plain = plain && !divided && !covers,
                 .paused = paused,
                 .bracket = bracket,
                 .covers = covers};
}

std::optional<std::size_t> whole_further(View text, const Tokens& tokens, const Opening& opening, std::size_t first) {
  constexpr std::size_t kReach = 24;  // tokens: the clause that compares, and the one before
  if (opening.begin < 2 || !opening.among || opening.listed) return std::nullopt;
  for (std::size_t at = opening.begin - 1; at-- > 0 && opening.begin - at < kReach;) {
    const Token& token = tokens[at];
    if (token.is_any({Slot::semicolon, Slot::colon, Slot::among, Slot::percent})) return std::nullopt;
    if (token.is(Slot::quantity) && token.measure == tokens[first].measure && !token.in_brackets() &&
        !is_excepted(text, token))
      return is_aside(tokens, at) ? std::nullopt : std::optional(at);
  }
  return std::nullopt;
}

}  // namespace nianbao::prose
