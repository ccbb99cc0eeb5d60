#include "prose/claims/statements.hpp"
#include "prose/clauses/items.hpp"
#include "text/any_word.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 1 名 before a place in its clause: how many people do what is said there; nothing where the clause counts none.
std::optional<std::size_t> people_before(const Place& here) {
  const std::size_t begin = begin_of_clause(here.tokens, here.at);
  const bool before = here.words(begin, begin) == u"向";  // 1 名申请人不服答复，向县政府申请行政复议
  for (std::size_t at = here.at; at > here.first(); --at) {
    const Token& token = here.token(at - 1);
    if (token.is_mark() && !(before && at == begin)) break;
    if (token.is_any({Slot::none, Slot::plan, Slot::change, Slot::average, Slot::percent})) return std::nullopt;
    if (!token.is_number()) continue;
    const bool people = token.is(Slot::quantity) && counts_people(token.measure);
    return people && token.value >= 1 && here.settings[at - 1].scope == Scope::own ? std::optional(at - 1)
                                                                                   : std::nullopt;
  }
  return std::nullopt;
}

/// 可以申请, 引导其申请: what they may do, and not what they did.
bool may_act(View clause) {
  return has_any(clause, u"可 权 引导 告知 建议 渠道 途径 撤回 放弃 拟 准备 如 若 是否 劝 咨询 参加 负责");
}

}  // namespace

std::vector<Statement> acts_of_people_at(const Place& here) {
  const Token& act = here.token(here.at);
  const bool reviews = act.is(Slot::review);
  const auto people = people_before(here);
  if (!people || !here.settings[here.at].fits() || (reviews && !here.context.of_disclosure)) return {};
  const bool acts = has_any(here.words(*people + 1, here.at), reviews ? u"申请 提起 提出 起诉" : u"提出 提交 递交");
  std::size_t end = here.at + 1;
  while (end < here.end() && !here.token(end).is_mark()) {
    if (here.token(end++).is_number()) return {};  // 1 名申请人提起行政诉讼 3 件
  }
  if (!acts || may_act(here.words(here.begin_across_pauses(here.at), end - 1))) return {};
  const Reading all = reviews ? Reading{TableId::review, act.code, columns::kAll} : requests(rows::kNew);
  Statement out{.topic = reviews ? Topic::review : Topic::requests, .readings = {all}};
  out.value = 1;  // several may have acted together
  out.of_count = out.at_least = true;
  out.begin = here.token(*people).begin;
  out.end = act.end;
  return {out};
}

}  // namespace nianbao::prose
