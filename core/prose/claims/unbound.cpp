#include <algorithm>
#include <cstdlib>

#include "prose/claims/reasons.hpp"
#include "prose/clauses/items.hpp"
#include "text/any_word.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

// Why a number is bound to no cell, by its own words.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 对 6 件涉及第三方权益的: some of them, about which something is told; but 对 2 件重复申请不予处理 and 对 3 件文件予以废止 are all that
/// ended so, and so are 2 件本机关不掌握的: such a reason is how a request ends. 对 13 件政府信息公开申请作出答复 are all, too.
bool is_object(const Field& field, std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const Token& number = tokens[at];
  if (number.begin == 0 || text[number.begin - 1] != u'对') return false;
  if (field.has(Slot::decision) && field.has(Slot::decide)) return false;  // 对 53 起违法案件作出行政处罚
  // 共对 13 件申请, and 对 13 件申请 where the sentence counts no others
  const bool first = !has_token(tokens, 0, at, {Slot::quantity}) &&
                     text.substr(number.end, tokens.back().end - number.end).find(u'对') == View::npos;
  const Slots asked = first || (at > 1 && tokens[at - 2].is(Slot::total)) ? Slots(Slot::asking) : Slots();
  const bool noun = at + 1 < tokens.size() && tokens[at + 1].is_any(asked | Slots{Slot::request, Slot::by_request});
  if (noun && field.tail_known && field.has_any({Slot::answer, Slot::finish, Slot::handle})) return false;
  const auto ends_so = [&](const Token* word) {
    const bool group = std::find(rows::kGroups.begin(), rows::kGroups.end(), word->code) != rows::kGroups.end();
    const bool end = (word->code & ~(rows::kUnavailable | rows::kUnprocessed)) == 0;
    const bool ends_whole = word->is(Slot::repeal) || (word->is(Slot::result) && (group || end));
    return ends_whole && word->begin >= number.end;
  };
  return std::none_of(field.words.begin(), field.words.end(), ends_so);
}

/// 3 件 of 同一申请人提出 3 件的有 1 人: how many each of them asked for.
bool tells_of_whom(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const Token* who = at + 1 < tokens.size() && words_of(text, tokens[at + 1]) == u"的"
                         ? first_but(tokens, at + 2, {Slot::filler, Slot::total})
                         : nullptr;
  return who != nullptr && who->is(Slot::quantity) &&
         (counts_people(who->measure) || is_measure_of(who->measure, measures::kHouseholds));
}

/// 1 件 of 1 件申请于12月24日收到，结转…: one of them, and when it came.
bool is_dated(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kNear = 5;  // tokens: 1 件 政府信息公开 申请 于 12月24日
  if (at > 0 && !tokens[at - 1].is_mark()) return false;
  const std::size_t end = std::min(tokens.size(), at + kNear);
  for (std::size_t i = at + 1; i < end && !tokens[i].is_mark(); ++i) {
    if (tokens[i].is(Slot::time) && text[tokens[i].end - 1] == u'日' && words_of(text, tokens[i - 1]) == u"于")
      return true;
  }
  return false;
}

/// 22 件 of 行政处罚 22 件，占行政处罚总数 35 件的 62.9%: some of those that the share is of.
bool is_share_of_more(const Field& field, const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kReach = 10;  // tokens, as ，占全年行政处罚总数 35 件 has, and a few more
  const Token* decided = field.find(Slot::decision);
  if (decided == nullptr || at + 2 >= tokens.size() || !tokens[at + 1].is(Slot::comma)) return false;
  bool same = false;
  const std::size_t end = std::min(tokens.size(), at + kReach);
  for (std::size_t i = at + 2; i < end && !tokens[i].is_mark(); ++i) {
    same = same || (tokens[i].is(Slot::decision) && tokens[i].code == decided->code);
    if (tokens[i].is(Slot::quantity)) return same && tokens[at + 2].is(Slot::share);
  }
  return false;
}

/// 三条 of 信函、网络三条渠道收到的申请: ways, whatever came through them.
bool counts_ways(View behind) {
  return behind.starts_with(u"渠道") || behind.starts_with(u"途径") || behind.starts_with(u"方式");
}

/// 首次汇总为 2531 件，…，最终确定为 2524 件: what it was before it was put right.
bool was_put_right(View behind) {
  behind = behind.substr(0, kLongestSentence);
  return has_any(behind.substr(0, behind.find_first_of(u"。；")),
                 u"，最终确定为 ，最终为 ，最终核定 ，更正为 ，实际登记 ，实际受理");
}

/// 2 件 of 配合县自然资源局核实申请事项 2 件: what another organ was helped with.
bool helps_another(View said) {
  return begins_with_any(said, u"配合 协助 会同 引导 指引") && has_any(said, u"局 委 厅 部门 单位 政府 办公室");
}

/// 16 件 of 法院受理政府信息公开案件 16 件: what came to another.
bool came_to_court(const Field& field, View said) {
  return field.has_any({Slot::receive, Slot::accept}) && begins_with_any(said, u"法院 人民法院 复议机关 检察院");
}

/// 刊登规范性文件 6 件, 向国务院备案规章 9 件, 答复被申请人签收 1389 件: what was printed, filed or received, and not what was made.
bool is_passed_on(View said) {
  const bool printed = has_any(said, u"刊登 刊载 登载") && has_any(said, u"文件 规章");
  const bool received = said.find(u"签收") != View::npos && has_any(said, u"答复 决定 文书 被申请人");
  return printed || received || (said.starts_with(u'向') && has_any(said, u"备案 报备"));
}

/// 11 件 of 有 11 件由律师代为提交: who acts for another has not asked.
bool acts_for_others(const Field& field, View text) {
  const Token* who = field.find(Slot::applicant);
  return who != nullptr && begins_with_any(text.substr(who->end), u"代为 代理 代其 代申请");
}

/// 1026 件 of 行政处罚 389 件，不含派出所作出的处罚决定 1026 件
bool is_left_out(View said) { return has_any(said, u"不含 不包括 不包含 不计 未计入 未包括 未包含 未统计"); }

/// 上述 7 件, 这 3 件: those that were counted before; 以上 231 件申请 may be all there were.
bool points_back(View text, const Tokens& tokens, std::size_t at) {
  if (at == 0 || !is_any_of(words_of(text, tokens[at - 1]), u"上述 前述 该 这 此 以上")) return false;
  return !sums_up_requests(text, tokens, at);
}

/// 58 件 of 新收 58 件、196 件和 58 件相加为 312 件: one of several that are added up.
bool is_one_of_several(const Tokens& tokens, std::size_t at) {
  const auto goes_on = [&](std::size_t number) {
    return number + 2 < tokens.size() && tokens[number + 1].is_any({Slot::pause, Slot::also}) &&
           tokens[number + 2].is(Slot::quantity) && tokens[number + 2].measure == tokens[at].measure;
  };
  constexpr std::size_t kMost = 40;  // tokens: twenty numbers; each looks at those behind it again
  std::size_t last = at;
  while (tokens[at].is(Slot::quantity) && last - at < kMost && goes_on(last)) last += 2;
  return last > at && last + 1 < tokens.size() && tokens[last + 1].is(Slot::total);
}

/// 两项 of 提供出版物、大量反复申请两项均为 0 件: how many were named.
bool counts_names(const Tokens& tokens, std::size_t at) {
  return tokens[at].is(Slot::quantity) && is_measure_of(tokens[at].measure, measures::kKinds) && at > 0 &&
         tokens[at - 1].is(Slot::result) && at + 1 < tokens.size() && tokens[at + 1].is(Slot::each);
}

}  // namespace

bool sums_up_requests(View text, const Tokens& tokens, std::size_t at) {
  return at > 0 && at + 1 < tokens.size() && is_any_of(words_of(text, tokens[at - 1]), u"上述 前述 以上") &&
         tokens[at + 1].is_any({Slot::asking, Slot::request});
}

bool is_of_near_year(const Setting& here, const Author& author) {
  return here.year && author.year != 0 && std::abs(*here.year - author.year) == 1 && !here.compares;
}

UnboundReason reason_of(const Field& field, std::u16string_view text, const Tokens& tokens, std::size_t at) {
  if (tokens[at].is(Slot::percent)) return UnboundReason::rate;
  const View behind = text.substr(tokens[at].end);
  if (counts_ways(behind)) return UnboundReason::uncounted;
  if (counts_names(tokens, at)) return UnboundReason::uncounted;
  const std::size_t clause = tokens[begin_of_clause(tokens, at)].begin;
  const View said = text.substr(clause, tokens[at].begin - clause);  // in it, before the number
  if (helps_another(said) || came_to_court(field, said)) return UnboundReason::other_organ;
  if (is_passed_on(said)) return UnboundReason::uncounted;
  if (acts_for_others(field, text) || was_put_right(behind) || points_back(text, tokens, at) ||
      is_one_of_several(tokens, at) || is_left_out(said))
    return UnboundReason::part;
  if (tells_of_whom(text, tokens, at) || is_dated(text, tokens, at) || is_share_of_more(field, tokens, at))
    return UnboundReason::part;
  bool rounded = tokens[at].approximate;
  const bool grows = at > 0 && at + 1 < tokens.size() && tokens[at + 1].is(Slot::change);
  if (grows && std::u16string_view(u"由从自").find(words_of(text, tokens[at - 1])) != std::u16string_view::npos)
    return UnboundReason::other_year;  // 由 16 件增加到 18 件
  for (std::size_t i = at; i > 0 && !tokens[i - 1].is_mark() && !tokens[i - 1].is_number(); --i) {
    const Token& before = tokens[i - 1];
    if (before.is(Slot::change)) return UnboundReason::difference;
    if (before.is(Slot::average)) return UnboundReason::average;
    rounded = rounded || before.is(Slot::approximately);
    if (before.is_any({Slot::compare, Slot::plan})) return UnboundReason::other_year;
    if (before.is(Slot::none)) return UnboundReason::part;  // 未被纠正的 15 件
    const bool denied =
        before.begin > 0 && text[before.begin - 1] == u'非' && words_of(text, before).starts_with(u"公开");
    if (denied || words_of(text, before) == u"公开类") return UnboundReason::part;  // 公开类答复 6 件, 非公开类
  }
  if (rounded) return UnboundReason::rounded;
  return field.aside || is_object(field, text, tokens, at) ? UnboundReason::part : UnboundReason::none;
}

bool is_beside(UnboundReason why) {
  return why == UnboundReason::other_year || why == UnboundReason::difference || why == UnboundReason::rate ||
         why == UnboundReason::average || why == UnboundReason::rounded;
}

bool names_other_year(const Field& field) {
  const Token* carried = field.find(Slot::carry);
  if (carried != nullptr && carried->is(Carry::in)) return false;  // 1 件上年申请结转至本年
  // 2024年立案、2025年审结的 5 件
  const Token* year = nullptr;
  for (const Token* word : field.words) {
    if (!word->is(Time::year)) continue;
    if (year != nullptr && year->value != word->value) return true;
    year = word;
  }
  return std::any_of(field.words.begin(), field.words.end(), [](const Token* word) {
    return word->is(Time::last_year) || word->is(Time::next_year) || word->is(Time::other_years);
  });
}

Role role_of(UnboundReason why) {
  switch (why) {
    case UnboundReason::difference:
      return Role::difference;
    case UnboundReason::rate:
      return Role::rate;
    case UnboundReason::average:
      return Role::average;
    case UnboundReason::part:
      return Role::part;
    case UnboundReason::uncounted:
      return Role::other;
    default:
      return Role::total;
  }
}

}  // namespace nianbao::prose
