#include <algorithm>

#include "prose/clauses/field.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

// What counts some of all that the cells count.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

}  // namespace

bool names_one_channel(const Tokens& tokens, std::size_t begin, std::size_t end, View text) {
  bool named = false;
  bool joined = false;
  for (std::size_t i = begin; i < end; ++i) {
    const bool again = named && text.substr(tokens[i].begin).starts_with(u"线下");
    const bool unit = tokens[i].is(Slot::channel) && text.substr(tokens[i].end).starts_with(u"单位");  // 窗口单位
    if (unit || tokens[i].is(Slot::open_list) || (tokens[i].is(Slot::channel) && (joined || again))) return false;
    named = named || tokens[i].is(Slot::channel);
    joined = named && (joined || tokens[i].is_any({Slot::pause, Slot::also}));
  }
  return named;
}

bool counts_some(const Field& field, const Tokens& tokens, std::size_t at, View text) {
  constexpr Slots kCells{Slot::result, Slot::applicant, Slot::outcome, Slot::carry,
                         Slot::review, Slot::document,  Slot::decision};
  const Token* who = field.find(Slot::applicant);  // 本县居民 8 件、外县居民 2 件
  if (who != nullptr && who->begin > 1 &&
      is_any_of(text.substr(who->begin - 2, 2), u"本县 外县 本市 外市 本地 外地 本省 外省 本区 外区"))
    return true;
  const View before = text.substr(0, tokens[at].begin);
  const std::size_t first = begin_of_clause(tokens, at);  // 8 件网上申请中有 1 件来自企业
  if (before.ends_with(u"中有") && names_one_channel(tokens, first, at, text)) return true;
  if (field.has_any(kCells)) return false;
  const View own = before.substr(tokens[first].begin);
  // 同一申请人先后提出 4 件申请, 超过 10 个工作日才答复的, 以蒙古文提出的 3 件申请
  const bool some = has_any(own,
                            u"同一申请人 同一人 个别申请人 某申请人 一名申请人 该申请人 日才 天才 工作日后 以后才 "
                            u"改为提出 转为提出 改为提交");
  const bool manner = begins_with_any(own, u"以 用") && ends_in_any_of(own, u"提出的 提交的 申请的");
  const auto such = [text](const Token* it) {
    const bool asked = it->is_any({Slot::asking, Slot::request});
    return is_any_of(words_of(text, *it), u"又 此类 该类 这类") ||
           (asked && ends_in_any_of(text.substr(0, it->begin), u"相关 此类 该类 这类 同类"));
  };
  // 通过平台提交 7 件，寄送 2 件: the way that each came
  const Token* sent = field.words.empty() ? nullptr : field.words.front();
  const bool way = sent != nullptr && sent->is(Slot::submit) && text[sent->begin] == u'寄' && first > 1 &&
                   tokens[first - 1].is_any({Slot::comma, Slot::pause}) &&
                   has_token(tokens, begin_of_clause(tokens, first - 1), first, {Slot::channel});
  // 申请最多的 1 人全年提出 11 件: of those alone
  const std::size_t people = find_token(tokens, first, at, {Slot::quantity});
  const bool theirs = people < at && is_measure_of(tokens[people].measure, measures::kPeople) &&
                      has_token(tokens, people, at, {Slot::submit});
  const bool advised =
      begins_with_any(text.substr(tokens[at].end), u"已引导 均引导 引导");  // 属于信息公开诉求的 2 件已引导
  return some || manner || theirs || advised || way || ends_in_any_of(before, u"中有 里有 申请中 申请里") ||
         std::any_of(field.words.begin(), field.words.end(), such);
}

}  // namespace nianbao::prose
