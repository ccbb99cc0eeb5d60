#include "prose/clauses/lists.hpp"

#include <algorithm>
#include <array>

#include "prose/clauses/items.hpp"
#include "prose/clauses/list_grades.hpp"
#include "prose/clauses/list_names.hpp"
#include "prose/clauses/list_openings.hpp"
#include "prose/tokens/cells.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"
#include "text/sort.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

View words_between(View text, const Tokens& tokens, std::size_t begin, std::size_t end) {
  return begin < end ? text.substr(tokens[begin].begin, tokens[end - 1].end - tokens[begin].begin) : View();
}

/// 5 件逾期未缴费、不再处理，…; 17 条因含身份证号、账号等信息退回，…: the words behind a number go on behind a 、.
std::vector<Item> joined(const Tokens& tokens, std::vector<Item> items) {
  std::vector<Item> out;
  for (Item& item : items) {
    const bool goes_on = !out.empty() && item.numbers.empty() && out.back().separator.has(Slot::pause) &&
                         !out.back().numbers.empty() && out.back().numbers.back() + 1 < out.back().end &&
                         !tokens[out.back().numbers.back() + 1].is(Slot::open_list);
    if (!goes_on) {
      out.push_back(std::move(item));
      continue;
    }
    out.back().end = item.end;
    out.back().slots = out.back().slots | item.slots;
    out.back().separator = item.separator;
  }
  return out;
}

/// The items that say more than a share.
std::vector<Item> items_of(const Tokens& tokens, const Opening& opening) {
  std::vector<Item> items;
  for (Item& item : joined(tokens, items_from(tokens, opening.begin, opening.plain))) {
    const bool none = item.numbers.empty() && (item.slots.has(Slot::percent) || item.begin == item.end);
    if (!none) items.push_back(std::move(item));
    else if (!items.empty() && item.slots.has(Slot::percent)) items.back().share = item.separator;
  }
  return items;
}

/// The number of an item that can be added to others of a measure; 0 where there is none, or more than one.
std::size_t number_of(const Tokens& tokens, const Item& item, View measure) {
  std::size_t found = 0;
  const auto is_same = [&](std::size_t at) { return tokens[at].measure == measure; };
  const bool exact = std::count_if(item.numbers.begin(), item.numbers.end(), is_same) == 1;  // 12 个街道 71 件
  for (const std::size_t at : item.numbers) {
    if (exact && !is_same(at)) continue;
    const bool ends = at + 1 == tokens.size() || tokens[at + 1].is_mark();  // 7、3、1; but not 92 分
    const bool same = tokens[at].measure.empty() ? ends : add_up(measure, tokens[at].measure);
    if (!same) continue;
    if (found != 0) return 0;
    found = at;
  }
  return found != 0 && !is_aside(tokens, found) ? found : 0;
}

bool names_year(const Item& item, const Tokens& tokens) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(item.begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(item.end),
                     [](const Token& token) { return token.is(Time::year); });
}

/// 上年 5 件; but 2021年以来制发 5 件 is a part like 2020年以前制发 6 件.
bool names_other_year(const Item& first, const Item& item, const Tokens& tokens) {
  const bool dated = first.slots.has(Slot::time);
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(item.begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(item.end), [dated](const Token& token) {
                       return token.is(Time::last_year) || token.is(Time::next_year) ||
                              (token.is(Time::other_years) && !dated);
                     });
}

/// 分别为 4 件、3 件 of 7 件办结，分别为…; 2023年 5 件 behind parts without a year; 另有…: no part of the list that began with another item.
bool ends_list(View text, const Tokens& tokens, const Item& first, const Item& item, bool bracket) {
  const View words = words_between(text, tokens, item.begin, item.end);
  const bool year = item.slots.has(Slot::time) && names_year(item, tokens);
  const bool other_area = tokens[item.begin].is(Whose::area) && !tokens[first.begin].is(Whose::area);
  const bool anew = other_area || words.find(u"分别") != words.npos || (year && !names_year(first, tokens));
  return ((anew || names_kinds(text, tokens, item.begin)) && &item != &first) || (bracket && year) ||
         words.starts_with(u"另") || sums_up(tokens, item) || item.slots.meets({Slot::among, Slot::compare}) ||
         (names_other_year(first, item, tokens) && !(names_year(first, tokens) && names_year(item, tokens))) ||
         has_any(words, u"去重 合并同类 合并后 归并");
}

constexpr Slots kHandled{Slot::receive, Slot::accept, Slot::handle, Slot::answer, Slot::finish, Slot::carry};
constexpr Slots kVerbs = kHandled | Slots{Slot::make, Slot::repeal, Slot::decide};

/// 办理行政许可 41 件 of 466 条，其中动态 212 条、…、公告 90 条；办理行政许可 41 件: behind ； another thing was done, in another measure.
bool begins_deed(const Tokens& tokens, const Item& item, std::size_t whole, std::size_t number) {
  return item.begin > 0 && tokens[item.begin - 1].is(Slot::semicolon) && item.slots.meets(kVerbs) &&
         !tokens[number].measure.empty() && tokens[number].measure != tokens[whole].measure;
}

/// The numbers of the items up to the first that is no part of a whole.
std::vector<std::size_t> parts_of(View text, const Tokens& tokens, std::size_t whole, const std::vector<Item>& items,
                                  bool bracket) {
  std::vector<std::size_t> parts;
  for (const Item& item : items) {
    const bool ends = ends_list(text, tokens, items.front(), item, bracket) || counts_another(tokens, whole, item);
    const std::size_t number = ends ? 0 : number_of(tokens, item, tokens[whole].measure);
    const View measure = number != 0 ? measure_ahead(tokens, number) : View();
    if (number == 0 || !(measure.empty() || add_up(tokens[whole].measure, measure))) break;
    if (!parts.empty() && begins_deed(tokens, item, whole, number)) break;
    constexpr double kFarMore = 10;  // times as many as things, as in 民生实事 4 项：新增学位 630 个，…
    const bool other =
        !measure.empty() && measure != tokens[whole].measure && !is_money(measure, tokens[whole].measure);
    if (other && tokens[number].value > kFarMore * tokens[whole].value) return {};
    parts.push_back(number);
  }
  return parts;
}

constexpr std::array kKinds{Slot::result, Slot::applicant, Slot::outcome};
constexpr Slots kOfKinds{Slot::result, Slot::applicant, Slot::outcome, Slot::channel, Slot::time, Slot::review};

/// 企业 47 件、律所 58 件、其他 6 件: whether a part is of the kind of the first.
/// `counted`: the whole is of what the tables count, whose kinds are parts of different divisions; a label that is not known is of the
/// kind of those that 、 parts it from.
bool same_kind(View text, const Tokens& tokens, const Item& first, const Item& item, std::size_t number, bool counted,
               bool paused) {
  constexpr std::size_t kShort = 4;  // characters: 其他情形; longer labels say of what kind the others are
  const auto label = words_between(text, tokens, item.begin, number);
  if (label.size() <= kShort && begins_with_others(label)) return true;
  if (first.slots.has(Slot::respectively) && item.numbers.front() == item.begin) return true;  // 分别为 7 件、5 件
  const auto name = words_between(text, tokens, item.begin, item.numbers.front());
  if (first.slots.has(Slot::outcome) && (name == u"驳回" || name == u"终止" || name == u"撤回")) return true;
  for (const Slot slot : kKinds) {
    const bool unknown = paused && item.slots.has(Slot::text) && !item.slots.meets(kOfKinds);
    if (counted && first.slots.has(slot) && !item.slots.has(slot) && !unknown) return false;
  }
  // 企业提交的 23 件中，办结 20 件，予以公开 14 件: of those
  constexpr Slots kFinished{Slot::finish, Slot::answer};
  if (first.slots.meets(kFinished) && !first.slots.has(Slot::result) && item.slots.has(Slot::result)) return false;
  // 复议 15 件，其中已审结 14 件，被纠正 2 件: of those
  const bool decided = words_between(text, tokens, first.begin, first.end).find(u"审结") != View::npos;
  if (decided && !first.slots.has(Slot::outcome) && item.slots.has(Slot::outcome)) return false;
  // 提供了信息的 4 件，个人申请 3 件
  if (!first.slots.meets({Slot::result, Slot::applicant}) && first.slots.has(Slot::text) &&
      item.slots.has(Slot::applicant) && item.slots.meets({Slot::asking, Slot::submit, Slot::request}))
    return false;
  return first.slots.has(Slot::review) == item.slots.has(Slot::review);
}

/// The last result that an item names; 0 where it names none.
Mask result_of(const Tokens& tokens, const Item& item) {
  for (std::size_t at = item.end; at > item.begin; --at) {
    if (tokens[at - 1].is(Slot::result)) return tokens[at - 1].code;
  }
  return 0;
}

/// 不予处理 3 件 of 无法提供 5 件，其中不掌握 4 件、需另行制作 1 件；不予处理 3 件: behind rows of one group another group begins.
bool begins_group(const Tokens& tokens, const std::vector<Item>& items, std::size_t at) {
  if (at == 0 || !items[at - 1].separator.has(Slot::semicolon)) return false;
  const Mask own = result_of(tokens, items.front()), other = result_of(tokens, items[at]);
  const Mask group = own != 0 ? rows::group_of(own) : 0;
  return group != 0 && own != group && other != 0 && (other & group) == 0;
}

/// a 12 件，b 2 件；c 47 件；其他 45 件: one item after the other, to the last one, which is all that is left.
bool names_the_rest(View text, const Tokens& tokens, const std::vector<Item>& items,
                    const std::vector<std::size_t>& parts) {
  if (parts.size() < 3 || parts.size() != items.size()) return false;
  const bool cases = is_measure_of(tokens[parts.back()].measure, measures::kCases);
  const bool rest = items.back().slots.has(Slot::rest) && !cases;  // 新增 26 项，其余 281 项; 其余 3 件 may be of more
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (items[at].numbers.size() != 1 || items[at].slots.meets(rest ? kHandled : kVerbs) ||
        begins_group(tokens, items, at))
      return false;
  }
  const bool who = tokens[items.back().begin].is(Slot::applicant);  // 其他组织申请的 1 件
  return rest || (!who && begins_with_others(words_between(text, tokens, items.back().begin, parts.back())));
}

/// 转发 71 条 of 供稿 137 条，占 64%；转发 71 条: behind ； no share is told of it, as one is of the part before.
bool ends_shares(const std::vector<Item>& items, std::size_t at) {
  return items[at - 1].share && items[at - 1].share->has(Slot::semicolon) && !items[at].share;
}

/// How many of the parts are certain: those of one kind, up to a mark that parts more than the first one does.
std::size_t count_certain(View text, const Tokens& tokens, std::size_t whole, const Opening& opening,
                          const std::vector<Item>& items, const std::vector<std::size_t>& parts) {
  const Item& first = items.front();
  const bool counted = whole == 0 || !tokens[whole - 1].is(Slot::text);  // 稿件 of 退回修改稿件 41 件
  if (names_the_rest(text, tokens, items, parts)) return parts.size();
  const int level = opening.listed ? 3 : opening.paused ? 1 : std::min(level_of(first.separator), 2);
  std::size_t count = 0;
  while (count < parts.size() &&
         (count == 0 || (level_of(items[count - 1].separator) <= level &&
                         (opening.listed || !ends_shares(items, count)) && !begins_group(tokens, items, count) &&
                         same_kind(text, tokens, first, items[count], parts[count], counted,
                                   items[count - 1].separator.has(Slot::pause)))))
    ++count;
  return count;
}

/// 8 次（日常 5 次、专项 3 次、年终 1 次）, 其中：a 5 条、b 3 条、c 1 条: one mark between all of a bracket or behind a colon.
bool is_even(const Opening& opening, std::span<const Item> items) {
  return (opening.bracket || opening.listed) && items.size() > 2 &&
         std::all_of(items.begin(), items.end() - 1, [](const Item& item) { return item.separator.has(Slot::pause); });
}

/// ，开通电话 2 部 behind parts that only 、 parts: another thing, in another measure; behind ； in whichever.
bool goes_on_with_another(View text, const Tokens& tokens, std::span<const Item> taken, std::span<const Item> rest,
                          View measure) {
  const bool several = taken.size() > 2 || names_all(text, tokens, taken);
  const Slots mark = taken.empty() ? Slots() : taken.back().separator;
  if (!several || rest.empty() || !mark.meets({Slot::comma, Slot::semicolon})) return false;
  const auto paused = [](const Item& item) { return item.separator.has(Slot::pause); };
  const View label = words_between(text, tokens, rest.front().begin, rest.front().end);
  return std::all_of(taken.begin(), taken.end() - 1, paused) && !begins_with_others(label) &&
         !is_any_of(label.substr(0, 1), u"另 余") &&
         (mark.has(Slot::semicolon) ||
          std::none_of(rest.front().numbers.begin(), rest.front().numbers.end(),
                       [&](std::size_t at) { return add_up(measure, tokens[at].measure); }));
}

/// The parts of a whole among the items, and what their marks and words say of them together.
ListOfNumbers list_of(View text, const Tokens& tokens, std::size_t whole, const Opening& opening,
                      const std::vector<Item>& items) {
  ListOfNumbers list{.whole = whole, .parts = parts_of(text, tokens, whole, items, opening.bracket)};
  list.certain = count_certain(text, tokens, whole, opening, items, list.parts);
  const auto taken = std::span(items).first(list.parts.size());
  const auto rest = std::span(items).subspan(taken.size());
  const bool rest_named = opening.covers && names_the_rest(text, tokens, items, list.parts);
  const bool ends_of_scale = leaves_out_middle(text, tokens, opening.begin, list.parts);
  const bool others = !rest.empty() && rest.front().slots.has(Slot::rest) && rest.front().numbers.empty();
  const bool open = others ||  // 其余为不予公开和不予处理
                    (!rest_named && std::any_of(taken.begin(), taken.end(),
                                                [&](const Item& item) { return leaves_open(text, tokens, item); }));
  // Only words follow, 49 条破百万，反响很好; or what surely is none of its own.
  const bool ends = std::all_of(rest.begin(), rest.end(), [](const Item& item) { return item.numbers.empty(); }) ||
                    (!taken.empty() && (sums_up(tokens, rest.front()) ||
                                        rest.front().slots.meets({Slot::compare, Slot::change, Slot::average})));
  list.closed = (ends || goes_on_with_another(text, tokens, taken, rest, tokens[whole].measure)) && !open &&
                list.certain == taken.size() && !ends_of_scale;
  const auto all_have = [&](Slot kind) {  // 一季度 3 次、二季度 2 次…
    return std::all_of(taken.begin(), taken.end(), [kind](const Item& item) { return item.slots.has(kind); });
  };
  list.uniform = std::any_of(kKinds.begin(), kKinds.end(), all_have) || all_have(Slot::time) ||
                 all_have(Slot::channel) || is_even(opening, taken) ||
                 (opening.among && are_grades(text, tokens, taken, tokens[whole].measure));
  const bool none_else = list.closed && taken.size() > 1 && !rest.empty() &&
                         rest.front().slots.has(Slot::none);  // 公务接待 3 万元、…，没有购置费
  const bool more = !rest.empty() && !rest.front().numbers.empty() &&
                    words_between(text, tokens, rest.front().begin, rest.front().end).starts_with(u"另");
  list.exhaustive = !open && !more && !ends_of_scale &&
                    (none_else || names_all(text, tokens, taken.first(list.certain)) ||
                     (list.closed && divides(text, tokens[opening.begin])));
  return list;
}

/// 12 件，一审 7 件、二审 5 件: without any word that opens a list only bare names with numbers of the same measure, parted by 、 to the end.
bool is_plainly_one(const Tokens& tokens, const ListOfNumbers& list, const std::vector<Item>& items) {
  const auto rest = std::span(items).subspan(list.parts.size());
  const bool none_else = rest.size() == 1 && rest.front().slots.has(Slot::none);  // ，无其他途径
  return (rest.empty() || none_else) && list.closed && counts_alike(tokens, list);
}

/// Which of the numbers before its items a list parts; nothing where none can be that.
std::optional<std::size_t> whole_parted(View text, const Tokens& tokens, const Opening& opening,
                                        const std::vector<Item>& items) {
  const auto counts = [](const Item& item) { return !item.numbers.empty(); };
  const auto first = std::find_if(items.begin(), items.end(), counts);
  if (first == items.end()) return std::nullopt;
  const auto fits = [&](std::size_t at) {
    const View measure = tokens[at].measure;
    return !measure.empty() && !is_aside(tokens, at) && number_of(tokens, *first, measure) != 0;
  };
  const auto is_same = [&](std::size_t at) {  // 487 条 of 487 条，来自四个渠道：网站 142 条、…
    return fits(at) && tokens[at].measure == tokens[first->numbers.front()].measure;
  };
  auto whole = std::find_if(opening.wholes.begin(), opening.wholes.end(), is_same);
  if (whole == opening.wholes.end()) whole = std::find_if(opening.wholes.begin(), opening.wholes.end(), fits);
  const bool untold = !opening.among && !opening.listed && !opening.bracket;  // that it is a list
  if (whole == opening.wholes.end())
    return first->numbers.size() == 1 ? whole_further(text, tokens, opening, first->numbers.front()) : std::nullopt;
  const bool beside = (opening.plain && is_listed_part(tokens, *whole)) ||
                      (untold && (is_beside_results(tokens, *whole, *first) ||
                                  is_beside_channels(tokens, *whole, *first) || is_counted_jointly(tokens, *whole))) ||
                      (opening.bracket && tells_origin(tokens, *whole, first->slots));
  return beside ? std::nullopt : std::optional(*whole);
}

/// Whether what stands like a list tells something else of its whole.
bool tells_otherwise(View text, const Tokens& tokens, const Opening& opening, const ListOfNumbers& list,
                     std::size_t first) {
  return (opening.covers && !counts_alike(tokens, list)) || parts_overlap(tokens, list) ||
         (!opening.among && counts_items(tokens, list)) || (opening.plain && has_larger_part(tokens, list)) ||
         (opening.bracket && (tells_of_flow(text.substr(tokens[first].begin)) || names_larger_total(tokens, list)));
}

std::optional<ListOfNumbers> list_behind(View text, const Tokens& tokens, const Opening& opening) {
  const std::vector<Item> items = items_of(tokens, opening);
  const auto number = whole_parted(text, tokens, opening, items);
  if (!number) return std::nullopt;
  const bool marks = tokens[*number].measure == u"分";  // 92 分 is a result; 满分 100 分 is divided
  if (marks && !ends_in_any_of(text.substr(0, tokens[*number].begin), u"满分 满分为 总分 总分为")) return std::nullopt;
  ListOfNumbers list = list_of(text, tokens, *number, opening, items);
  const bool pair = opening.plain && list.parts.size() == 2 &&  // 12 件，一审 7 件、二审 5 件
                    (list.exhaustive || divides_by_channel(tokens, *number, items));
  list.exhaustive = !pair && (list.exhaustive || counts_its_kinds(tokens, list, opening.begin) ||
                              names_all_in_turn(text, tokens, list) || names_opposites(text, tokens, list) ||
                              names_both(text, tokens, list));
  if (opening.respective) {
    const std::size_t begin = begin_of_clause(tokens, *number);  // 三类问题 33 个, 33 个，按三类
    if (!names_so_many(tokens, u"类种个项期轮批场", begin, opening.begin, list.parts.size())) return std::nullopt;
    const auto rest = std::span(items).subspan(list.parts.size());
    list.exhaustive = rest.empty() || text[tokens[rest.front().begin].begin] != u'另';
  }
  const bool enough = pair || list.parts.size() >= opening.least;
  if (!enough || tells_otherwise(text, tokens, opening, list, items.front().begin) ||
      (opening.plain && !is_plainly_one(tokens, list, items)))
    return std::nullopt;
  return list;
}

/// The list that the token at a place opens or closes.
std::optional<ListOfNumbers> list_at(View text, const Tokens& tokens, std::size_t at) {
  if (ends_year(text, tokens, at)) return list_before_total(text, tokens, at);
  const bool plainly = words_between(text, tokens, at, at + 1) == u"计" && tokens[at - 1].is(Slot::comma) &&
                       tokens[at + 1].is(Slot::quantity);  // ，计 20 件
  if (tokens[at].is(Slot::total) || plainly || (tokens[at].is(Slot::receive) && text[tokens[at].begin] == u'共'))
    return ends_year(text, tokens, at - 1) ? std::nullopt : list_before_total(text, tokens, at);
  if (auto left = list_before_rest(text, tokens, at)) return left;
  const auto opening = opening_at(text, tokens, at);
  if (!opening) return std::nullopt;
  if (auto graded = opening->plain ? graded_list(text, tokens, *opening) : std::nullopt) return graded;
  return list_behind(text, tokens, *opening);
}

}  // namespace

std::vector<ListOfNumbers> find_lists(View text, const Tokens& tokens) {
  std::vector<ListOfNumbers> lists;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    if (auto list = list_at(text, tokens, at)) lists.push_back(std::move(*list));
  }
  sort_stably(lists, [](const ListOfNumbers& a, const ListOfNumbers& b) { return a.whole < b.whole; });
  return lists;
}

}  // namespace nianbao::prose
