#include "prose/clauses/uncounted.hpp"

#include <algorithm>

#include "text/any_word.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 不计入 of 另有投诉 3 件，未提出申请，不计入申请数量, 不在 of 不在政府信息公开统计之列, 另行统计 behind what is.
bool leaves_out(View text, const Tokens& tokens, std::size_t at) {
  const auto clause_from = [text](std::size_t begin) {
    const View said = text.substr(begin, kLongestSentence);
    return said.substr(0, said.find_first_of(u"，；。"));
  };
  const Token& token = tokens[at];
  const bool opens = at > 0 && tokens[at - 1].is(Slot::comma);
  if (opens && begins_with_any(text.substr(token.begin), u"不在 不含在 未含在"))
    return has_any(clause_from(token.begin), u"统计 之列 之中 范围 上表 本表");
  if (!token.is(Slot::text)) return false;
  const View said = words_of(text, token);
  if (has_any(said, u"另行统计 另册统计 单独统计")) return true;
  const bool denies = View(u"不未没").find(said.front()) != View::npos && ends_in_any_of(said, u"计入 纳入 列入 归入");
  return denies && has_any(clause_from(token.end), u"申请 数据 数量 统计 总数 总量 件");
}

/// Where what is left out begins: at 另有, or with the clause of the last number.
std::size_t begin_of_uncounted(View text, const Tokens& tokens, std::size_t at) {
  const std::size_t least = at - std::min(at, kLongestClause);
  std::size_t number = at;
  for (std::size_t i = at; i > least && !tokens[i - 1].is(Slot::semicolon); --i) {
    if (is_any_of(words_of(text, tokens[i - 1]), u"另 另有 此外")) return i - 1;
    if (number == at && tokens[i - 1].is_number()) number = i - 1;
  }
  return begin_across_pauses(tokens, number, least);
}

/// Whether what stands behind a comma is told of some requests alone: 以征地类申请为例，…, 同一申请人先后提出申请 18 件，….
bool begins_example(View text, const Tokens& tokens, std::size_t at) {
  if (!tokens[at].is(Slot::comma)) return false;
  const std::size_t first = begin_of_clause(tokens, at);
  const View clause = text.substr(tokens[first].begin, tokens[at].begin - tokens[first].begin);
  const bool one = has_any(clause, u"同一申请人 同一人 某申请人 一名申请人") &&
                   has_token(tokens, first, at, {Slot::submit}) && tokens[at - 1].is(Slot::quantity);
  const bool without = begins_with_any(clause, u"不计 不含 剔除 扣除") && clause.find(u"结转") != View::npos;
  return one || without || clause.ends_with(u"为例");
}

}  // namespace

void set_uncounted_aside(const Author& author, View text, const Tokens& tokens, std::vector<Setting>& settings) {
  bool example = false;  // 以征地类申请为例，办结 18 件: of what is one of several
  for (std::size_t at = 0; at < settings.size(); ++at) {
    example = example || begins_example(text, tokens, at);
    if (example) settings[at].scope = Scope::part;
    if (!leaves_out(text, tokens, at)) continue;
    for (std::size_t i = begin_of_uncounted(text, tokens, at); i < at; ++i) settings[i].scope = scope_of_others(author);
  }
}

}  // namespace nianbao::prose
