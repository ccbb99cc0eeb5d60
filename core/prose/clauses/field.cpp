#include "prose/clauses/field.hpp"

#include <algorithm>

#include "prose/clauses/divided.hpp"
#include "prose/clauses/told_later.hpp"
#include "prose/tokens/words.hpp"
#include "text/chars.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// Words that make a figure another thing than a count of this year.
constexpr Slots kAside{Slot::change, Slot::compare, Slot::average, Slot::plan, Slot::approximately};

/// 案件 of 被申请复议的案件为 12 件: what was named before it.
bool names_cases(const Token& token, View text) {
  return words_of(text, token) == u"案件" && ends_in_any_of(text.substr(0, token.begin), u"的 信息公开");
}

/// 分别为 2 件, 分别收到 2 件: a word before a number that shares it out; not 依次为公开 2 件.
bool parts_numbers(const Token& token, View text) {
  const bool lists = View(u"为是").find(text[token.end - 1]) != View::npos && !(&token)[1].is_number();
  return token.is(Slot::respectively) && !lists;
}

/// Where the words behind a number end; at itself where they are those of the next number.
std::size_t end_of_tail(const Tokens& tokens, std::size_t at, View text) {
  std::size_t end = at + 1;
  while (end < tokens.size() && !is_border(tokens[end]) && !tokens[end].is_any({Slot::pause, Slot::each}) &&
         !parts_whole(tokens, end, text))
    ++end;
  return end < tokens.size() && tokens[end].is_number() ? at : end;
}

/// 行政强制执行: the form counts it together with 行政强制措施.
bool names_execution(const Field& field, View text) {
  const Token* decision = field.find(Slot::decision);
  const View words = decision != nullptr ? words_of(text, *decision) : View();
  return words.ends_with(u"执行") && words.find(u"措施") == View::npos;
}

/// 从办理结果看：予以公开…, 申请人情况：自然人…: what leads to a list says nothing of its first item.
bool begins_list(const std::vector<const Token*>& words) {
  const auto colon = std::find_if(words.begin(), words.end(), [](const Token* word) { return word->is(Slot::colon); });
  return colon != words.end() && std::any_of(colon, words.end(), [](const Token* word) {
           return word->is_any({Slot::result, Slot::applicant});
         });
}

/// 要求公开 of 要求公开补偿标准的申请, the last first: they ask for disclosure.
bool asks_to_disclose(const std::vector<const Token*>& beyond, View text) {
  return std::any_of(beyond.begin(), beyond.end(), [text](const Token* it) {
    return words_of(text, *it) == u"公开" && ends_in_any_of(text.substr(0, it->begin), u"要求 请求 申请 希望");
  });
}

/// 收到查询经费的政府信息公开申请 2 件: whatever they ask for, some of all came in; takes that verb, which stands `beyond` the unknown words.
bool came_in_for(std::vector<const Token*>& before, const std::vector<const Token*>& beyond, View text) {
  static constexpr Slots kComing{Slot::receive, Slot::accept},
      kWhen = kComing | Slots{Slot::time, Slot::filler, Slot::whose};
  const Slots asked = asks_to_disclose(beyond, text) ? Slots{Slot::request, Slot::asking} : Slots{Slot::request};
  const auto request = std::find_if(before.begin(), before.end(), [&](const Token* it) { return it->is_any(asked); });
  const bool attribute = request != before.end() && (words_of(text, **request).find(u'的') != View::npos ||
                                                     text.substr(0, (*request)->begin).ends_with(u'的'));
  const auto verb = std::find_if(beyond.begin(), beyond.end(), [](const Token* it) { return it->is_any(kComing); });
  const bool plain = std::all_of(verb, beyond.end(), [](const Token* it) { return it->is_any(kWhen); });
  if (!attribute || verb == beyond.end() || !plain) return false;
  std::erase_if(before, [](const Token* it) { return it->is(Slot::matter); });  // 信息 of 补偿信息的申请
  before.insert(before.end(), verb, beyond.end());
  return true;
}

/// Behind what 296 件 counts: 自然人（296 件）, 予以公开（24 件，占 40%）, 予以公开占 40%（24 件）; behind the number's own words elsewhere.
std::size_t end_of_head(const Tokens& tokens, std::size_t at) {
  constexpr Slots kElse{Slot::compare, Slot::time, Slot::change, Slot::text};  // 较上年（15 件）减少…
  const bool alone = at > 1 && at + 1 < tokens.size() && tokens[at - 1].is(Slot::open) &&
                     tokens[at + 1].is_any({Slot::close, Slot::comma});
  if (!alone) return at;
  if (tokens[at - 2].is(Slot::percent)) return at > 3 && tokens[at - 3].is(Slot::share) ? at - 2 : at;
  return is_border(tokens[at - 2]) || tokens[at - 2].is_any(kElse) ? at : at - 1;
}

/// Whether 和 or 、 stands right before a number, and the words before that follow another one.
bool joins_counted(const Tokens& tokens, std::size_t at) {
  if (at < 2 || !tokens[at - 1].is_any({Slot::also, Slot::pause})) return false;
  std::size_t before = at - 1;
  const auto closes = [&] { return tokens[before - 1].is(Slot::close); };  // 1 件无法提供（不掌握）、1 件其他处理
  while (before > 0 && (closes() || !is_border(tokens[before - 1])))
    before -= closes() ? tokens[before - 1].behind_open + 1 : 1;
  return before < at - 1 && before > 0 && tokens[before - 1].is_number();
}

/// 2 件上年结转申请和 11 件新收申请: behind 和 another number begins, and the words before it were those of the first.
bool counts_anew(const Tokens& tokens, std::size_t at) { return at + 1 < tokens.size() && tokens[at + 1].is_number(); }

/// 办结 or 答复 behind 均, in its clause.
bool finishes(const Tokens& tokens, std::size_t each) {
  for (std::size_t i = each + 1; i < tokens.size() && !tokens[i].is_mark() && !tokens[i].is_number(); ++i) {
    if (tokens[i].is_any({Slot::finish, Slot::answer})) return true;
  }
  return false;
}

/// Whether what 均 says of the number is what it counts: 其余 4 件均因本机关不掌握无法提供, 2 件申请均系上年结转, 18 件文件均现行有效.
bool goes_on(const Field& field, const std::vector<const Token*>& behind, const Tokens& tokens, std::size_t each) {
  const auto is_review = [](const Token* word) { return word->is(Slot::review); };
  if (field.has(Slot::rest) && std::none_of(behind.begin(), behind.end(), is_review)) return true;
  const bool made = field.has_any({Slot::make, Slot::repeal, Slot::publish});
  const Token* said = first_but(tokens, each + 1, Slot::filler);
  return said != nullptr && (said->is(Slot::carry) || (!made && said->is(Slot::in_force)));
}

/// 以 of 无法提供的 740 件以“本机关不掌握”为主, 不予公开的 40 件以执法案卷居多: which is not all of them.
bool tells_most(View text, const Token& token) {
  const View said = text.substr(token.begin, kLongestSentence);
  return said.starts_with(u'以') && has_any(said.substr(0, said.find_first_of(u"，。；")), u"为主 居多 为多 最多 居首");
}

/// 连同 of 14 件新收申请连同上年结转件: what follows is added to those that were counted.
bool adds_more(const std::vector<const Token*>& behind, View said) {
  return !behind.empty() && is_any_of(said, u"连同 加上 外加");
}

/// 即 of 上年结转 15 件即上一年报告的结转下年度 15 件: what follows is another name of what was counted.
bool says_again(View said) { return said == u"即" || said == u"等于" || said == u"也就是"; }

/// 未 of 2 件申请未…, which are some; but 12 件申请无一件不予公开.
bool denies_some(const Token& token, View said) {
  return token.is(Slot::none) && said.find_first_of(u"无零一") == View::npos;
}

/// 一 of 2 件复议一维持、一终止
bool tells_of_one(const Tokens& tokens, std::size_t at, View said) {
  return said == u"一" && tokens[at].is(Slot::filler) && at + 1 < tokens.size() &&
         tokens[at + 1].is_any({Slot::outcome, Slot::result});
}

/// 尚未审结的 2 件诉讼于11月立案, 出台的 9 件规范性文件已报备案: what is told of them says nothing of how many they are.
bool describes_counted(const Field& field, const Tokens& tokens, std::size_t at, View text) {
  const bool named = at + 1 < tokens.size() && tokens[at + 1].is(Slot::document) && tokens[at].begin > 0 &&
                     text[tokens[at].begin - 1] == u'的' && field.has_any({Slot::make, Slot::in_force, Slot::repeal});
  const bool pending = at > 0 && at + 1 < tokens.size() && tokens[at + 1].is(Slot::review) &&
                       tokens[at - 1].is(Slot::outcome) && words_of(text, tokens[at - 1]).ends_with(u'的');
  if (pending) return true;
  if (!named) return false;
  const View said =
      text.substr(tokens[at].end, kLongestSentence);  // 印发的 53 件规范性文件开展清理: those of all years
  return !has_any(said.substr(0, said.find_first_of(u"，；。")), u"清理 梳理 评估 复核");
}

/// Takes in what stands behind the number, where all of it is known or what is not says nothing of how many there are.
void take_behind(Field& field, std::vector<const Token*> behind, const Tokens& tokens, std::size_t at, View text) {
  // 1 件查询经费的政府信息公开申请: whatever they ask for, they are some of all.
  const bool some = !field.tail_known && !behind.empty() && behind.back()->is(Slot::request);
  field.portion = field.portion || some;
  field.tail_known = field.tail_known || some;
  if (!field.tail_known && !behind.empty() && describes_counted(field, tokens, at, text)) {
    field.tail_known = true;
    behind.resize(1);
  }
  if (field.tail_known) field.words.insert(field.words.end(), behind.begin(), behind.end());
}

void look_behind(Field& field, const Tokens& tokens, std::size_t at, View text) {
  std::vector<const Token*> behind;
  const Token* next_year = nullptr;
  bool cause = false;
  const auto is_request = [](const Token* word) { return word->is_any({Slot::request, Slot::by_request}); };
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const bool parts_items = (token.is(Slot::pause) && (behind.empty() || i + 1 == tokens.size())) ||
                             (token.is_any({Slot::pause, Slot::also}) && counts_anew(tokens, i));
    if (token.is_number()) return;  // 2件现行有效6件, where a comma was lost: the words are the next number's
    const View said = words_of(text, token);
    cause = cause || (token.is(Slot::filler) && said.starts_with(u'因'));
    if (is_border(token) || parts_items || token.is_any({Slot::colon, Slot::among, Slot::share}) ||
        parts_whole(tokens, i, text) || says_again(said) || adds_more(behind, said))
      break;
    if (names_cases(token, text) || (i == at + 1 && said == u"案件")) continue;  // 被纠正的 6 件案件
    if (said == u"将" && field.has(Slot::outcome) && !behind.empty()) break;     // 尚未审结的 2 件复议将在2026年…
    if (token.is(Slot::text) || tells_of_one(tokens, i, said)) field.tail_known = false;
    if (text.substr(token.end).starts_with(u'有') && ends_with_in(text, token)) break;  // 13 件里有上年结转的
    if (said == u"系" && i + 1 < tokens.size() && tokens[i + 1].is(Slot::time) &&
        !field.has_any({Slot::carry, Slot::outcome}))
      field.aside = true;  // 1 件系2023年复议
    if (token.is(Carry::out)) next_year = &token;
    if (token.is(Slot::plan)) field.aside = true;
    if (token.is(Slot::respectively) && joins_results(tokens, i)) continue;
    if (token.is_any({Slot::change, Slot::compare, Slot::respectively})) break;  // 12 件同比增加…, 分别按…
    if (token.is(Slot::each) && goes_on(field, behind, tokens, i)) continue;
    if (denies_some(token, said) && std::any_of(behind.begin(), behind.end(), is_request)) field.tail_known = false;
    if (token.is(Slot::none) || tells_most(text, token)) break;
    field.all_behind = token.is(Slot::each);
    field.all_finished = field.all_behind && finishes(tokens, i);
    if (field.all_behind) break;                                        // 12 件均已办结
    if (!(cause && token.is(Slot::receive))) behind.push_back(&token);  // 1 件因年底收到，转入下年
  }
  field.next_year = next_year;
  take_behind(field, std::move(behind), tokens, at, text);
}

/// Where a bracket without a number opens that closes right before a place: 收到申请（含网上提交）12 件; else the place.
std::size_t before_remark(const Tokens& tokens, std::size_t at) {
  if (at == 0 || !tokens[at - 1].is(Slot::close)) return at;
  const std::size_t open = at - 1 - tokens[at - 1].behind_open;
  const auto counts = [](const Token& inside) { return inside.is_number() || inside.is(Slot::percent); };
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(open);
  return open + 2 < at && std::none_of(first + 1, tokens.begin() + static_cast<std::ptrdiff_t>(at - 1), counts) ? open
                                                                                                                : at;
}

/// 最多 of 执法案卷类最多，达 9 件
bool says_most(View text, const Token& token) {
  return is_any_of(words_of(text, token), u"最多 居多 较多 偏多 最为多见 最为常见 最为集中 最为突出 最多见 最常见");
}

/// 收到申请，共 12 件; 予以公开的，有 6 件: whether the comma parts a number from what it counts, and nothing is said between them.
bool leads_on(const Tokens& tokens, std::size_t comma, std::size_t number, View text) {
  constexpr Slots kCounted{Slot::request, Slot::by_request, Slot::asking, Slot::review,   Slot::applicant, Slot::result,
                           Slot::submit,  Slot::receive,    Slot::accept, Slot::decision, Slot::document,  Slot::fee};
  constexpr Slots kDocuments{Slot::by_request, Slot::decision, Slot::document, Slot::fee};
  constexpr Slots kBetween{Slot::total, Slot::filler, Slot::decide, Slot::in_force};
  constexpr Slots kNamed = kCounted | Slots{Slot::carry, Slot::handle, Slot::finish, Slot::answer};
  if (comma == 0 || !tokens[comma].is(Slot::comma) || words_of(text, tokens[comma + 1]) == u"对") return false;
  const bool those = text[tokens[comma].begin - 1] == u'的';  // 转至次年办理的，共 4 件
  std::size_t last = before_remark(tokens, comma);
  const Slots along = those ? Slots{Slot::filler} : Slots{Slot::filler, Slot::answer};  // 的, 决定书, 类答复偏多
  while (last > 1 && (tokens[last - 1].is_any(along) || says_most(text, tokens[last - 1]))) --last;
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(comma);
  const bool bare =
      std::all_of(first + 1, tokens.begin() + static_cast<std::ptrdiff_t>(number), [&](const Token& token) {
        const bool group = token.is(Slot::result) && last > 0 && tokens[last - 1].is(Slot::result) &&
                           token.code != tokens[last - 1].code;  // 逾期不补正，不再处理
        const bool done = last > 0 && tokens[last - 1].is(Slot::document) && token.is_any({Slot::make, Slot::repeal});
        return group || done || token.is_any(kBetween) || token.is(Time::this_year) || token.is(Time::year) ||
               token.is(Whose::own) || token.is(Whose::area);  // 行政许可，全县 126 件
      });
  const bool counts_more = comma + 1 == number && number + 1 < tokens.size() && !tokens[number + 1].is_mark();
  if (!bare || counts_more || last == 0 || !tokens[last - 1].is_any(those ? kNamed : kCounted)) return false;
  const bool among = is_among(text[tokens[comma].begin - 1]);  // 办复的申请里，有 2 件…
  if (among && tokens[last - 1].is_any({Slot::request, Slot::by_request, Slot::asking})) return false;
  const bool attribute =
      tokens[last - 1].begin > 0 && text[tokens[last - 1].begin - 1] == u'的';  // 出台的规范性文件，共 3 件
  std::size_t begin = last;
  bool told = false;  // 未废止规范性文件，现行有效 2 件
  for (; begin > 0 && !is_border(tokens[begin - 1]); --begin) {
    const bool denied = tokens[begin - 1].is(Slot::none);
    if (denied && tokens[last - 1].is_any({Slot::result, Slot::submit})) return false;  // 没有提交，共计 420 件
    told = told || denied || (!attribute && tokens[begin - 1].is_any({Slot::make, Slot::repeal, Slot::each}));
  }
  if (told && tokens[last - 1].is_any(kDocuments)) return false;
  return begin == 0 || !(tokens[begin - 1].is_number() || tokens[begin - 1].is(Slot::percent));
}

/// 三类 of 不予公开、无法提供、不予处理三类合计 7 件: so many were just named.
bool counts_named(const Tokens& tokens, std::size_t at) {
  constexpr Slots kNamed{Slot::result,  Slot::decision, Slot::review, Slot::applicant,
                         Slot::outcome, Slot::request,  Slot::asking};
  const bool kinds = tokens[at].is(Slot::quantity) && is_measure_of(tokens[at].measure, measures::kKinds);
  return kinds && at > 0 && tokens[at - 1].is_any(kNamed) && at + 1 < tokens.size() && tokens[at + 1].is(Slot::total);
}

/// Whether what stands before `begin` is no part of the field of the number `at`.
bool ends_field(const Tokens& tokens, std::size_t begin, std::size_t at, View text) {
  return (is_border(tokens[begin - 1]) && !counts_named(tokens, begin - 1)) ||
         (begin == at && joins_counted(tokens, at)) || parts_whole(tokens, begin - 1, text);
}

/// 不予公开（属于行政执法案卷）1 件, 同意公开（含部分公开）1 件: whether a remark says nothing but the reason, or what a result includes.
bool gives_reason(const Tokens& tokens, std::size_t open, std::size_t close) {
  const bool known = !tokens[open + 1].is(Slot::open_list) || (open > 0 && tokens[open - 1].is(Slot::result));
  return known && std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(open + 1),
                              tokens.begin() + static_cast<std::ptrdiff_t>(close), [](const Token& inside) {
                                return inside.is_any({Slot::result, Slot::filler, Slot::pause, Slot::whose}) ||
                                       (inside.is(Slot::open_list) && inside.code == 1);
                              });
}

/// Whether the clause that ends in a colon before a place says only how those that follow do: 申请增长：新收 12 件, 申请人以单位居多：企业 9 件.
bool is_remark_on(const Tokens& tokens, std::size_t behind, View text) {
  const std::size_t begin = begin_of_clause(tokens, behind - 1);
  const bool changes = has_token(tokens, begin, behind - 1, {Slot::change});
  if (!tokens[behind].is(Slot::applicant)) return changes && tokens[behind].is_any({Slot::fresh, Slot::receive});
  const View said = text.substr(tokens[begin].begin, tokens[behind - 1].begin - tokens[begin].begin);
  const bool of_people = said.find(u"申请人") != View::npos || has_token(tokens, begin, behind - 1, {Slot::applicant});
  return of_people && (changes || has_any(said, u"居多 为主 为多 最多 较多 偏多 主要"));
}

/// 5 件 of 对收到的 5 件申请逐一答复：3 件提供了材料, at the number behind the colon: what it divides was counted before it.
bool counts_in_clause(const Tokens& tokens, std::size_t at) {
  for (std::size_t i = begin_of_clause(tokens, at - 1); i + 1 < at; ++i) {
    if (tokens[i].is(Slot::quantity) && tokens[i].measure == tokens[at].measure) return true;
  }
  return false;
}

/// The words before a number, the last first, remarks left out.
struct Head {
  std::vector<const Token*> known;
  std::vector<const Token*> beyond;  ///< the last unknown word, and what stands before it
  std::size_t begin;
};

Head head_of(const Tokens& tokens, std::size_t at, View text, Field& field) {
  Head head{.known = {}, .beyond = {}, .begin = end_of_head(tokens, at)};
  std::size_t& begin = head.begin;
  const auto take = [&](const Token& token) {
    if (names_cases(token, text) || says_most(text, token)) return;
    field.published = field.published || token.is(Slot::publish);
    field.aside = field.aside || token.is_any(kAside) || parts_numbers(token, text);
    const bool known = head.beyond.empty() && !token.is(Slot::text);
    if (head.beyond.empty() && !known) field.subject = words_of(text, token);
    (known ? head.known : head.beyond).push_back(&token);
    if (!known) field.beyond = field.beyond | token.slots;
  };
  const bool named = at + 1 < tokens.size() && tokens[at + 1].is_any({Slot::asking, Slot::request, Slot::fresh});
  while (begin > 0) {
    if (named && begin == at && tokens[at - 1].is(Slot::colon)) break;  // 企业较多：13 件新申请中，…
    if (begin < at && tokens[begin - 1].is(Slot::colon) && is_remark_on(tokens, begin, text)) break;
    if (begin == at && tokens[at - 1].is(Slot::colon) && counts_in_clause(tokens, at)) break;
    const std::size_t open = before_remark(tokens, begin);
    if (open < begin) {
      const bool of_number = open > 0 && tokens[open - 1].is_number();  // 不予公开 1 件（过程性信息）、无法提供 4 件
      for (std::size_t i = begin - 1; !of_number && gives_reason(tokens, open, begin - 1) && --i > open;)
        take(tokens[i]);
      begin = open;
      continue;
    }
    if (leads_on(tokens, begin - 1, at, text)) --begin;
    else if (ends_field(tokens, begin, at, text)) break;
    else take(tokens[--begin]);
  }
  return head;
}

}  // namespace

Field field_around(const Tokens& tokens, std::size_t at, View text) {
  Field field;
  Head head = head_of(tokens, at, text, field);
  const bool some = !head.beyond.empty() && came_in_for(head.known, head.beyond, text);
  field.words.assign(head.known.rbegin(), head.known.rend());
  const bool leads = begins_list(field.words);
  field.whole = head.beyond.empty() || leads || some;
  field.published = field.published && !leads && !some;  // 收到要求公开经费的申请
  field.aside = field.aside || tokens[at].approximate;
  field.portion = names_execution(field, text) || some;
  if (!tokens[at].is(Slot::compare)) look_behind(field, tokens, at, text);  // else what follows is what it is beside
  if (field.next_year == nullptr) field.next_year = carried_next(field, tokens, at, text);
  end_later(field, tokens, at, text);
  // 延期办理 1 件结转下年: that it was put off is why it is left, and leaves none out.
  const Token* way = field.find(Slot::channel);
  const bool put_off = field.next_year != nullptr && way != nullptr && words_of(text, *way) == u"延期";
  const bool one_way = !put_off && names_one_channel(tokens, head.begin, end_of_tail(tokens, at, text), text);
  field.portion = field.portion || one_way || counts_some(field, tokens, at, text);
  return field;
}

}  // namespace nianbao::prose
