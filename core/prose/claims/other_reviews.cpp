#include <algorithm>

#include "prose/claims/reasons.hpp"
#include "text/any_word.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

// Reviews and lawsuits about other things than disclosure.

namespace nianbao::prose {
namespace {

/// 涉及信息公开的 12 件, 信息公开类 12 件
bool counts_those_apart(std::u16string_view text, const Tokens& tokens, std::size_t disclosure) {
  constexpr std::size_t kNear = 3;  // tokens: 涉及信息公开的案件共 12 件
  const auto words = words_of(text, tokens[disclosure]);
  const bool some = words.starts_with(u'涉') || words.find(u'类') != words.npos;
  const std::size_t end = std::min(tokens.size(), disclosure + kNear + 1);
  return some && has_token(tokens, disclosure, end, {Slot::quantity});
}

/// 5 件，其中职称纠纷 3 件，信息公开 2 件, 行政许可类 3 件，政府信息公开类 2 件, 价格认定方面 3 件，政府信息公开方面 1 件: disclosure is one of the kinds of what a number counts.
bool names_disclosure_as_one(std::u16string_view text, const Tokens& tokens, std::size_t begin, bool among) {
  // Tokens; of four kinds or five that a list has, 信息公开类 is named among the first.
  constexpr std::size_t kReach = 24;
  const std::size_t end = std::min(tokens.size(), begin + kReach);
  for (std::size_t i = begin; i < end && !tokens[i].is(Slot::semicolon); ++i) {
    if (!tokens[i].is(Slot::disclosure)) continue;
    const auto named = words_of(text, tokens[i]);
    const bool counted = i + 1 < end && tokens[i + 1].is_number();
    const bool item = counted && i > begin && tokens[i - 1].is_any({Slot::comma, Slot::pause});
    if ((counted && named.ends_with(u"方面")) || (among && (item || named.ends_with(u'类')))) return true;
  }
  return false;
}

/// 另有复议, 另因强制发生复议 1 件、诉讼, in its clause
bool is_told_apart(std::u16string_view named) {
  const auto leads = [named](std::u16string_view word) {
    const std::size_t at = named.rfind(word);
    return at != named.npos && named.substr(at).find_first_of(u"，。；：") == named.npos;
  };
  return leads(u"另有") || leads(u"另因");
}

/// 5 件 of 占全年被诉案件 5 件的 40%: of whatever cases there were, where disclosure is not named.
bool is_whole_of_share(const Tokens& tokens, std::size_t at) {
  // 占全部行政复议（2320 件）的 5%: what the bracket says of how many
  const std::size_t first = begin_of_clause(tokens, at - tokens[at].behind_open);
  return tokens[first].is(Slot::share) && !has_token(tokens, first, at, {Slot::disclosure});
}

/// 行政处罚 of 行政处罚引发的复议 62 件
bool names_other_cause(std::u16string_view before, std::u16string_view verb) {
  const auto clause = before.substr(before.find_last_of(u"，、") + 1);
  return begins_with_any(verb, u"引发 引起 导致") && clause.find(u"公开") == clause.npos &&
         has_any(clause, u"处罚 许可 强制 执法 征收 拆迁 确权 登记 信访 投诉 举报 认定 审批 赔偿 补偿");
}

/// 2024年作出的答复被申请复议 13 件: of the answers of that year, and others may be of earlier ones.
bool are_of_answers(std::u16string_view named) {
  return has_any(named.substr(named.find_last_of(u"，；。") + 1),
                 u"年作出的答复 年度作出的答复 年所作答复 年作出的告知");
}

/// 因行政处罚、行政强制引发的行政复议 19 件、行政诉讼 6 件, 不服处罚提起诉讼 6 件: what they are about is said, and it is not disclosure.
bool are_about_others(std::u16string_view named) {
  const auto last_of = [](std::u16string_view said, std::u16string_view words) {
    std::size_t last = said.npos;
    each_word(words, [&](std::u16string_view word) {
      const std::size_t at = said.rfind(word);
      if (at != said.npos && (last == said.npos || at > last)) last = at;
    });
    return last;
  };
  const auto segment = named.substr(named.find_last_of(u"；。") + 1);
  const std::size_t verb = last_of(segment, u"引发 引起 导致 产生 提起 申请行政复议 申请复议 被诉");
  std::size_t cause = verb == segment.npos ? verb : last_of(segment.substr(0, verb), u"因 由 不服");
  if (cause != segment.npos && segment.substr(cause, verb - cause) == u"不服")  // 对公开答复不服申请行政复议
    cause = last_of(segment.substr(0, cause), u"对 就 因 由");
  if (cause == segment.npos)
    return names_other_cause(segment.substr(0, verb), segment.substr(std::min(verb, segment.size())));
  const auto said = segment.substr(cause);
  const bool of_complaints = has_any(said, u"举报答复 投诉答复 信访答复 举报处理 投诉处理 信访处理");
  if (of_complaints && said.find(u"公开") == said.npos) return true;  // 因投诉举报答复引发的行政复议 83 件
  const bool of_requests = begins_with_any(said, u"因申请 因上述申请 因该类申请 由此");
  return !of_requests && said.substr(0, verb - cause).find(u'，') == said.npos &&
         !has_any(said, u"公开 答复 告知 信息 申请人");
}

/// 全部行政应诉案件 173 件: whatever they were about.
bool are_of_all_kinds(std::u16string_view named) {
  const auto clause = named.substr(named.find_last_of(u"，；。") + 1);
  return has_any(clause,
                 u"全部行政应诉 各类行政应诉 行政应诉案件总 行政应诉总 全部行政诉讼 各类行政诉讼 全部行政复议 "
                 u"各类行政复议") &&
         clause.find(u"信息公开") == clause.npos;
}

/// 收到行政复议申请 213 件，审结 171 件, where nothing says that they are about disclosure: who receives them decides them.
bool are_decided_here(std::u16string_view named) {
  const auto clause = named.substr(named.find_last_of(u"，；。") + 1);
  return ends_in_any_of(clause, u"行政复议申请 复议申请") && has_any(clause, u"收到 受理 接收 新收") &&
         clause.find(u"公开") == clause.npos;
}

/// 街道作为第三人参加的行政诉讼 2 件: whoever is charged, it is not the organ.
bool are_of_third_party(std::u16string_view named) {
  return has_any(named.substr(named.find_last_of(u"，；。") + 1), u"第三人");
}

/// ，均为房屋征收引起 behind a number, and …（复议 203 件、诉讼 167 件）不在统计之列: that they are about other things is told behind them.
bool are_told_apart_behind(std::u16string_view behind) {
  const auto clause = behind.substr(0, behind.find_first_of(u"；。"));
  const bool caused = begins_with_any(clause, u"，均为 ，均系 ，均由 ，都是 ，均因") &&
                      has_any(clause, u"引起 引发 所致 导致") && !has_any(clause, u"公开 答复 申请");
  const std::size_t close = clause.find(u'）');
  const bool apart = close != clause.npos && clause.substr(0, close).find(u'（') == clause.npos &&
                     begins_with_any(clause.substr(close + 1), u"不在 不计入 未计入 不纳入 未纳入 不属于");
  return caused || apart;
}

/// 没有一件涉及政府信息公开, 无一因政府信息公开引起: none of what was counted is about disclosure, which ends the clause.
bool denies_disclosure(const Tokens& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!tokens[at].is(Slot::none)) continue;
    const Token* what = first_but(tokens, at + 1, {Slot::filler, Slot::quantity});
    const bool named = what != nullptr && what->is(Slot::disclosure);
    const Token* next =
        named ? first_but(tokens, static_cast<std::size_t>(what - tokens.data()) + 1, Slot::filler) : nullptr;
    if (named && (next == nullptr || next->is_mark() || next->is(Slot::text))) return true;
  }
  return false;
}

}  // namespace

bool tells_of_other_reviews(const Passage& passage, const Tokens& tokens) {
  constexpr std::size_t kReach = 1000;  // characters; no sentence of a report is as long
  constexpr Slots kFigures{Slot::quantity, Slot::bare, Slot::percent};
  if (!has_token(tokens, 0, tokens.size(), kFigures)) return false;  // nothing is counted
  if (denies_disclosure(tokens)) return true;
  const std::size_t end = std::min(tokens.back().end, tokens.front().begin + kReach);
  return has_any(passage.words(tokens.front().begin, end), passage.letters,
                 u"信息公开无关 不涉及政府信息公开 不涉及信息公开 非政府信息公开 非信息公开 除政府信息公开案件外 "
                 u"除信息公开案件外 信息公开之外 信息公开以外 除此以外 除此之外 不属于本报告 不在本报告 不列入本报告 "
                 u"未列入本报告 不纳入本报告 "
                 u"未纳入本报告");
}

bool counts_other_reviews(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kReach = 1000;  // characters; no sentence of a report is as long
  const std::size_t number = tokens[at].begin;
  const std::size_t begin = std::max(tokens.front().begin, number - std::min(number, kReach));
  // 另有复议 4 件尚未审结
  const auto named = text.substr(begin, number - begin);
  const bool named_behind = begins_with_any(text.substr(tokens[at].end), u"政府信息公开 信息公开");
  if ((is_told_apart(named) && !named_behind) || named.ends_with(u"其余") || is_whole_of_share(tokens, at)) return true;
  if (are_of_third_party(named) || are_told_apart_behind(text.substr(tokens[at].end, kReach))) return true;
  if (are_about_others(named) || are_decided_here(named) || are_of_all_kinds(named) || are_of_answers(named))
    return true;
  // 其他行政诉讼案件 2 件
  const std::size_t least = at - std::min(at, kLongestSentence);
  for (std::size_t i = at; i > least && !tokens[i - 1].is_mark() && !tokens[i - 1].is_number(); --i) {
    if (tokens[i - 1].is(Slot::review) && ends_with_others(text.substr(0, tokens[i - 1].begin))) return true;
  }
  constexpr std::size_t kNear = 8;  // tokens: 降至 4 件，下降33.3%；其中信息公开类…
  std::size_t next = at + 1;        // behind 206 件（含征地等各类案件）
  if (next < tokens.size() && tokens[next].is(Slot::open)) {
    while (next < tokens.size() && !tokens[next].is(Slot::close) && !tokens[next].is_number()) ++next;
    next = next < tokens.size() && tokens[next].is(Slot::close) ? next + 1 : at + 1;
  }
  const std::size_t end = std::min(tokens.size(), next + kNear);
  bool among = false;
  for (std::size_t i = next; i < end && !tokens[i].is_number(); ++i) {
    const bool includes = tokens[i].is(Slot::open_list) && tokens[i].code != 0;  // 7 件（含政府信息公开 2 件）
    among = among || tokens[i].is(Slot::among) || includes;
    if (tokens[i].is(Slot::disclosure) && (among || counts_those_apart(text, tokens, i))) return true;
  }
  return names_disclosure_as_one(text, tokens, next, among);
}

}  // namespace nianbao::prose
