#include <algorithm>

#include "prose/claims/reasons.hpp"
#include "prose/claims/statements.hpp"
#include "prose/clauses/items.hpp"
#include "prose/tokens/words.hpp"
#include "text/any_word.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {

namespace {

/// 自受理之日起 60 日内审结 18 件: of all that were, some.
bool tells_in_days(std::u16string_view before) {
  const std::u16string_view clause = before.substr(before.find_last_of(u"，；。") + 1);
  return has_any(clause, u"日内 天内 期限内 按期 如期 延期");
}

/// 6 件 of 31 件不予公开答复中引发行政复议的 6 件: a part of the number that its own clause begins with.
bool follows_whole(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const Token& whole = tokens[find_token(tokens, begin_of_clause(tokens, at), at, {Slot::quantity})];
  const auto between = text.substr(whole.end, tokens[at].begin - std::min(whole.end, tokens[at].begin));
  return between.find(u'中') != between.npos;
}

/// 现行有效的规范性文件 30 件在网站展示: all that are in force, it may be.
bool is_stock_shown(const Binding& binding, const Field& field, const Place& here) {
  return binding.means == Means::documents && field.has(Slot::in_force) &&
         !has_token(here.tokens, begin_of_clause(here.tokens, here.at), here.at, {Slot::channel});
}

/// 继续有效 67 件 of 集中清理文件 84 件，继续有效 67 件、废止 17 件: of those that were gone through, to which later ones may have come.
bool is_kept_of_those(const Binding& binding, const Field& field, const Place& here) {
  if (binding.means != Means::documents || !field.has(Slot::in_force)) return false;
  // 清理规范性文件，废止 4 件，修订 2 件，保留 29 件: what was changed is in force, too
  const auto said = here.words(here.first(), here.at);
  const bool kept = words_of(here.text, *field.find(Slot::in_force)).starts_with(u"保留");
  if (kept && has_any(said, u"清理 梳理") && has_any(said, u"修订 修改")) return true;
  // 对上年的 93 件逐件评估，保留 85 件、废止 8 件；…，年末有效 96 件
  const auto behind = here.words(here.at, here.end() - 1);
  if (kept && has_any(said, u"清理 梳理 评估") && has_any(behind, u"年末有效 年底有效 现行有效 年末共有")) return true;
  const std::size_t whole = find_token(here.tokens, here.first(), here.at, {Slot::quantity});
  return whole < here.at && here.token(whole).value > here.token(here.at).value &&
         has_any(here.words(here.first(), whole), u"清理 梳理 复核");
}

/// 2 件 of 4 件申请中 2 件未能公开, where nothing tells what the four are of.
bool is_of_unsure(const Place& here) {
  const std::size_t begin = begin_of_clause(here.tokens, here.at);
  const std::size_t whole = find_token(here.tokens, begin, here.at, {Slot::quantity});
  if (whole == here.at || !ends_in_any_of(here.text.substr(0, here.token(here.at).begin), u"申请中 申请里"))
    return false;
  const Claim* of = here.claim_at(whole);
  return of == nullptr || of->force != Force::states;
}

/// 2 件 of 转交材料 8 件，仅 2 件属于政府信息公开申请: some of what was counted before, whatever that is, are of this kind.
bool is_kind_of_those(const Binding& binding, const Place& here) {
  const bool kind = binding.means == Means::requests && here.at + 1 < here.tokens.size() &&
                    is_any_of(here.words(here.at + 1, here.at + 1), u"属于 属 系");
  if (!kind) return false;
  std::size_t whole = here.at;
  while (whole > here.first() && !here.token(whole - 1).is(Slot::quantity)) --whole;
  return whole > here.first() && (here.claim_at(whole - 1) == nullptr || !here.claim_at(whole - 1)->speaks());
}

/// 各一件 of 拿到判决的两件诉讼（直接起诉、复议后起诉各一件）: the bracket divides a number that counts some.
bool divides_some(const Place& here) {
  const Token& number = here.token(here.at);
  if (!number.in_brackets()) return false;
  std::size_t whole = here.at - number.behind_open;
  while (whole > here.first() && here.token(whole - 1).is(Slot::review)) --whole;
  if (whole == here.first() || !here.token(whole - 1).is(Slot::quantity)) return false;
  const Claim* of = here.claim_at(whole - 1);
  return of == nullptr || !of->speaks() || of->force == Force::at_most;
}

}  // namespace

Force force_of(const Binding& binding, const Field& field, const Place& here) {
  if (binding.topic == Topic::review && binding.force == Force::suggests) return binding.force;
  const Token* outcome = field.find(Slot::outcome);
  const bool some = outcome != nullptr && counts_some_outcomes(here.text, here.tokens, *outcome);
  const Token* made = binding.means == Means::documents ? field.find(Slot::make) : nullptr;
  const bool some_made = made != nullptr && counts_some_made(here.text, here.tokens, *made);
  const Token* repealed = binding.means == Means::documents ? field.find(Slot::repeal) : nullptr;
  const bool some_repealed = repealed != nullptr && is_any_of(words_of(here.text, *repealed), u"失效 宣布失效") &&
                             here.words(here.first(), here.end() - 1).find(u"废止") != std::u16string_view::npos;
  const auto verb =
      here.context.documents_verb;  // 制定 3 件，其中 2 件由我局单独制定; 新制定规章 6 件，其中省政府规章 2 件
  const bool same = (field.joined(Slot::document) & here.context.documents) != 0;
  const bool of_those = binding.means == Means::documents && here.context.part && verb && (field.has(*verb) || same);
  const bool in_time = binding.means == Means::concluded && tells_in_days(here.words(here.first(), here.at));
  const Token* fee = field.find(Slot::fee);
  if (fee != nullptr && binding.means == Means::fees && fee->code == kAnyFee) return Force::suggests;
  if (field.portion && is_stock_shown(binding, field, here)) return Force::suggests;
  if (is_kept_of_those(binding, field, here) || field.portion || is_of_unsure(here) ||
      is_kind_of_those(binding, here) || of_those || in_time ||
      names_kind_of_document(field, here.token(here.at), here.text))
    return Force::at_most;
  const bool excepted = here.context.part && binding.means == Means::results &&  // 企业申请 6 件，除 1 件部分公开外
                        here.text.substr(0, here.token(here.at).begin).ends_with(u'除');
  if (excepted) return Force::at_most;
  const bool summed = sums_up_requests(here.text, here.tokens, here.at);
  if (some || some_made || some_repealed || summed) return Force::perhaps;  // 废止 2 件，宣布失效 0 件
  // 不予公开的 3 件中，1 件被申请复议; 复议 2 件、诉讼 3 件尚未审结
  const Token* review = field.find(Slot::review);
  const bool of_requests = review != nullptr && here.context.part && !here.context.parts_of.empty() &&
                           review->begin > here.token(here.at).begin;
  const bool of_number = review != nullptr && follows_whole(here.text, here.tokens, here.at);
  const bool together = outcome == nullptr && shares_outcome(here.tokens, here.at);
  const bool so_far = outcome == nullptr && here.text.substr(0, here.token(here.at).begin).ends_with(u"已有") &&
                      here.text.substr(here.token(here.at).end).starts_with(u"作出");  // 复议已有 5 起作出处理
  if (binding.topic == Topic::review && (of_requests || of_number || together || so_far || divides_some(here)))
    return Force::at_most;
  if (binding.force != Force::states) return binding.force;
  const Setting& around = here.settings[here.at];
  return around.perhaps_part || around.when == When::part_of_year ? Force::perhaps : Force::states;
}

}  // namespace nianbao::prose
