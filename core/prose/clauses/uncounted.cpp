#include "prose/clauses/uncounted.hpp"

#include <algorithm>

#include "text/any_word.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 不计入 of 另有投诉 3 件，未提出申请，不计入申请数量
bool leaves_out(View text, const Tokens& tokens, std::size_t at) {
  const bool denies = tokens[at].is(Slot::text) && View(u"不未没").find(text[tokens[at].begin]) != View::npos;
  if (!denies || !ends_in_any_of(words_of(text, tokens[at]), u"计入 纳入 列入 归入")) return false;
  const View of = text.substr(tokens[at].end, kLongestSentence);
  return has_any(of.substr(0, of.find_first_of(u"，；。")), u"申请 数据 数量 统计 总数 总量");
}

/// Where what is left out begins: at 另有, or with the clause of the last number.
std::size_t begin_of_uncounted(View text, const Tokens& tokens, std::size_t at) {
  const std::size_t least = at - std::min(at, kLongestClause);
  std::size_t number = at;
  for (std::size_t i = at; i > least && !tokens[i - 1].is(Slot::semicolon); --i) {
    if (is_any_of(words_of(text, tokens[i - 1]), u"另 另有 此外")) return i - 1;
    if (number == at && tokens[i - 1].is_number()) number = i - 1;
  }
  return begin_of_clause(tokens, number);
}

}  // namespace

void set_uncounted_aside(const Author& author, View text, const Tokens& tokens, std::vector<Setting>& settings) {
  bool example = false;  // 以征地类申请为例，办结 18 件: of what is one of several
  for (std::size_t at = 0; at < settings.size(); ++at) {
    example = example || (tokens[at].is(Slot::comma) && text.substr(0, tokens[at].begin).ends_with(u"为例"));
    if (example) settings[at].scope = Scope::part;
    if (!leaves_out(text, tokens, at)) continue;
    for (std::size_t i = begin_of_uncounted(text, tokens, at); i < at; ++i) settings[i].scope = scope_of_others(author);
  }
}

}  // namespace nianbao::prose
