#include <algorithm>
#include <bit>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"

// How a request or a review ended, where several words say it.

namespace nianbao::prose {

namespace {

using View = std::u16string_view;

/// Something of which may be pending, or how many, or that it is.
constexpr Slots kOfPending{Slot::quantity, Slot::review, Slot::request, Slot::asking, Slot::outcome};

/// 继续办理 of 申请 12 件，继续办理 1 件, where nothing says since when, or when.
bool goes_on_with(const Tokens& tokens, View text, std::size_t at) {
  if (!is_any_of(words_of(text, tokens[at]), u"继续办理 接续办理")) return false;
  // Tokens: the clause before, which says what is gone on with; farther back it is another matter.
  constexpr std::size_t kReach = 40;
  constexpr Slots kAsked{Slot::request, Slot::by_request, Slot::asking};
  const std::size_t first = at - std::min(at, kReach);
  bool asked = false;  // also by what stands behind it: 继续办理的申请 1 件
  for (std::size_t i = at + 1; i < std::min(at + 3, tokens.size()); ++i) asked = asked || tokens[i].is_any(kAsked);
  bool same_clause = true;
  for (std::size_t i = at; i > first; --i) {
    const Token& before = tokens[i - 1];
    same_clause = same_clause && (!before.is_mark() || before.is(Slot::pause));  // 上年留存、须接续办理
    const bool since = before.is_any({Slot::carry, Slot::handle, Slot::none}) || before.is(Time::next_year);
    if (same_clause && since) return false;
    asked = asked || before.is_any(kAsked);
  }
  return asked;
}

/// 一件 of 一件行政处罚也未作出, 一次 of 一次也没有, 一例 of 一例未见 and of 尚无一例: it counts nothing, and what stands beside it denies
/// the verb.
void join_none(Tokens& tokens, View text) {
  constexpr Slots kNamed{Slot::document, Slot::decision, Slot::review,     Slot::request,
                         Slot::asking,   Slot::filler,   Slot::disclosure, Slot::by_request};
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!tokens[at].is(Slot::quantity) || tokens[at].value != 1) continue;
    const auto ends = [&](std::size_t i) { return i == tokens.size() || tokens[i].is_mark(); };
    if (at > 0 && tokens[at - 1].is(Slot::none) && ends(at + 1)) tokens[at].slots = Slots{Slot::filler};
    std::size_t none = at + 1;
    while (none < tokens.size() && tokens[none].is_any(kNamed)) ++none;
    if (none == tokens.size() || !tokens[none].is(Slot::none)) continue;
    const bool last = none == at + 1 && ends(none + 1);
    if (last || View(u"也都亦").find(text[tokens[none].begin]) != View::npos) tokens[at].slots = Slots{Slot::filler};
  }
}

/// 终止; 以其他方式结案; 其他 of 结果为其他 1 件
bool ends_otherwise(const Tokens& tokens, View text, std::size_t at) {
  const View said = words_of(text, tokens[at]);
  const bool kind = tokens[at].is(Slot::result) && tokens[at].code == rows::kOtherwise;
  const bool closed = kind && ends_in_any_of(said, u"结案 办结 终结 了结 的");
  const bool result =
      is_any_of(said, u"其他 其它") && at > 0 && words_of(text, tokens[at - 1]).find(u"结果") != View::npos;
  return closed || result || is_any_of(said, u"终止 撤回 撤诉");
}

/// 办理过程中 of 办理过程中依法延期的 14 件: when something was done, and nothing that is pending.
void name_course(Tokens& tokens, View text) {
  constexpr Slots kCounted{Slot::quantity, Slot::review, Slot::request, Slot::asking};
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const bool course = tokens[at].is(Slot::outcome) && words_of(text, tokens[at]).ends_with(u"过程中") &&
                        (at == 0 || tokens[at - 1].is_mark());
    const Token& next = tokens[at + 1];
    if (course && !next.is_mark() && !next.is_any(kCounted) && words_of(text, next) != u"的")
      tokens[at].slots = Slots{Slot::filler};
  }
}

/// 除 and 外 of 除 2 件正在办理外，其余均已答复: what stands between them is told like anything else.
void take_exceptions(Tokens& tokens, View text) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (words_of(text, tokens[at]) != u"除" || !tokens[at + 1].is(Slot::quantity)) continue;
    std::size_t end = at + 1;
    while (end < tokens.size() && !tokens[end].is_mark()) ++end;
    if (!is_any_of(words_of(text, tokens[end - 1]), u"外 之外 以外")) continue;
    tokens[at].slots = tokens[end - 1].slots = Slots{Slot::filler};
  }
}

/// 行政复议决定 of 收到行政复议决定维持 3 件: the review that it ends.
void name_decided(Tokens& tokens, View text) {
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    const bool counted = tokens[at + 1].is(Slot::outcome) && tokens[at + 2].is(Slot::quantity);
    if (!counted || !is_any_of(words_of(text, tokens[at]), u"行政复议决定 复议决定")) continue;
    tokens[at].slots = Slots{Slot::review};
    tokens[at].code = rows::kReconsideration;
  }
}

}  // namespace

void compose_ended(Tokens& tokens, View text) {
  name_decided(tokens, text);
  bool reviews = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    reviews = reviews || tokens[at].is(Slot::review);
    if (!reviews || !ends_otherwise(tokens, text, at)) continue;
    const bool before = at > 0 && (tokens[at - 1].is(Slot::quantity) ||
                                   (at > 1 && tokens[at - 1].is(Slot::review) && tokens[at - 2].is(Slot::quantity)));
    const Token* next = first_but(tokens, at + 1, {Slot::filler, Slot::total});
    const bool counted = before || (next != nullptr && next->is(Slot::quantity));
    if (!counted) continue;
    tokens[at].slots = Slots{Slot::outcome};
    tokens[at].code = columns::kOtherEnd;
  }
}

namespace {

/// 人事管理、后勤管理等 of 因人事管理、后勤管理等内部事务信息不予公开 9 件, 取水、采砂等行政许可 9 件, at 等: examples of the reason that
/// follows, or of the decisions.
void look_through_examples(Tokens& tokens, View text, std::size_t at) {
  constexpr Slots kExamples{Slot::text, Slot::filler, Slot::pause, Slot::matter, Slot::also};
  const bool leads = at + 1 < tokens.size() && tokens[at + 1].is_any({Slot::result, Slot::decision});
  if (!leads || words_of(text, tokens[at]) != u"等") return;
  constexpr Slots kVerbs{Slot::decide, Slot::handle, Slot::finish, Slot::accept, Slot::time};
  const auto ends_example = [&](std::size_t i) {  // 审批 of 方案审批等
    return i > 0 && tokens[i].is_any({Slot::decide, Slot::repeal}) &&
           tokens[i - 1].is_any({Slot::text, Slot::matter, Slot::pause});
  };
  std::size_t begin = at;
  while (begin > 0 && (tokens[begin - 1].is_any(kExamples) || ends_example(begin - 1))) --begin;
  if (begin > 0 && !tokens[begin - 1].is_mark() && !tokens[begin - 1].is_any(kVerbs)) return;  // 国家秘密、敏感信息等
  for (; begin <= at; ++begin) tokens[begin].slots = Slots{Slot::filler};
}

/// One reason of a group.
bool is_reason(Mask code) { return std::has_single_bit(code) && code != rows::kGranted && code != rows::kPartial; }

/// 执法案卷、决定不予公开的 3 件, 逾期未缴费而不再处理的 3 件, at the reason: what was done for it says no more.
void join_answer(Tokens& tokens, View text, std::size_t at) {
  constexpr Slots kBetween{Slot::filler, Slot::pause, Slot::also, Slot::answer, Slot::decide};
  constexpr Mask kEnded = rows::kNoCorrection | rows::kFeeUnpaid;
  const Token& reason = tokens[at];
  std::size_t next = at + 1;
  while (next < tokens.size() && tokens[next].is_any(kBetween)) ++next;
  if (!is_reason(reason.code) || next == tokens.size() || !tokens[next].is(Slot::result)) return;
  const Token& answer = tokens[next];
  const bool group = answer.code != reason.code && (answer.code & reason.code) == reason.code;
  const bool ends =
      (reason.code & kEnded) != 0 && ends_in_any_of(words_of(text, answer).substr(0, 4), u"不再处理 视为放弃");
  if (!ends && !(group && tokens[at + 1].is(Slot::pause))) return;
  for (std::size_t i = at + 1; i < next; ++i) tokens[i].slots = Slots{Slot::filler};
  if (ends) tokens[next].slots = Slots{Slot::filler};
  const bool its = ends && next + 1 < tokens.size() && words_of(text, tokens[next + 1]) == u"其";
  if (its) tokens[next + 1].slots = Slots{Slot::filler};  // 不再处理其申请
}

/// 信息 of 信息我局未掌握, 本机关不掌握的信息, 法律法规禁止公开信息的申请, at the reason: what was asked for, and no measure.
void look_through_information(Tokens& tokens, View text, std::size_t at) {
  const auto look = [&](Token& token) {
    if (is_any_of(words_of(text, token), u"信息 政府信息")) token.slots = Slots{Slot::filler};
  };
  const Token& result = tokens[at];
  const bool unavailable = (result.code & ~rows::kUnavailable) == 0;
  if (unavailable && at > 0) look(tokens[at > 1 && tokens[at - 1].is(Whose::own) ? at - 2 : at - 1]);
  const bool behind = words_of(text, result).ends_with(u'的') ? unavailable : is_reason(result.code);
  if (behind && at + 1 < tokens.size()) look(tokens[at + 1]);
}

/// 公开 of 申请均已全部公开, as 全部公开 is by itself: how requests ended, where nothing else is named in the clause.
void grant_all(Tokens& tokens, View text, std::size_t each) {
  constexpr Slots kOfRequests{Slot::asking, Slot::request, Slot::by_request, Slot::filler, Slot::time, Slot::whose};
  const bool opened = each + 1 < tokens.size() && words_of(text, tokens[each + 1]) == u"公开";
  if (!opened || !words_of(text, tokens[each]).ends_with(u"全部") ||
      !are_all(tokens, begin_of_clause(tokens, each), each, kOfRequests))
    return;
  tokens[each + 1].slots = Slots{Slot::result};
  tokens[each + 1].code = rows::kGranted;
}

}  // namespace

void compose_results(Tokens& tokens, View text) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is(Slot::each)) grant_all(tokens, text, at);
    if (tokens[at].is(Slot::open_list)) look_through_examples(tokens, text, at);
    if (!tokens[at].is(Slot::result)) continue;
    join_answer(tokens, text, at);
    look_through_information(tokens, text, at);
    if (tokens[at].code != rows::kGranted || at == 0 || !tokens[at - 1].is(Slot::text)) continue;
    Token& before = tokens[at - 1];
    if (!ends_in_any_of(words_of(text, before), u"部分 部分内容")) continue;
    tokens[at].begin = before.end = text.rfind(u"部分", before.end);
    tokens[at].code = rows::kPartial;
  }
  std::erase_if(tokens, [](const Token& token) { return token.begin == token.end; });  // 部分 was all of its own
}

void compose_pending(Tokens& tokens, View text) {
  if (!has_token(tokens, 0, tokens.size(), kOfPending)) return;
  join_none(tokens, text);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool follows = kept > 0 && tokens[kept - 1].is(Slot::none) && tokens[at].is(Slot::text);
    std::size_t next = at + 1;  // 未结 10 件, 未结的 10 件, 未结行政复议 3 件
    if (next < tokens.size() && words_of(text, tokens[next]) == u"的") ++next;
    const bool counts =
        next < tokens.size() && tokens[next].is_any({Slot::quantity, Slot::review, Slot::request, Slot::asking});
    if (counts && goes_on_with(tokens, text, at)) {
      tokens[at].slots = Slots{Slot::outcome};
      tokens[at].code = columns::kPending;
    }
    const bool counted = kept > 1 && tokens[kept - 2].is(Slot::quantity);  // 尚有 3 件未结
    Token* none = follows && (counts || counted) ? &tokens[kept - 1] : nullptr;
    const View said = none != nullptr ? text.substr(none->begin, tokens[at].end - none->begin) : View();
    if (said == u"未结" || said == u"未结。") {
      none->slots = Slots{Slot::outcome};
      none->code = columns::kPending;
      none->end = tokens[at].end;
    } else {
      tokens[kept++] = tokens[at];
    }
  }
  tokens.resize(kept);
  for (std::size_t at = 2; at < tokens.size(); ++at) {  // 在办申请件已清零
    const bool pending = tokens[at - 2].is(Slot::outcome) && tokens[at - 2].code == columns::kPending;
    if (pending && words_of(text, tokens[at - 1]) == u"已" && words_of(text, tokens[at]) == u"清零")
      tokens[at].slots = Slots{Slot::none};
  }
  take_exceptions(tokens, text);
  name_course(tokens, text);
}

}  // namespace nianbao::prose
