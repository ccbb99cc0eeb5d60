#include "prose/lists.hpp"

#include <algorithm>
#include <optional>

#include "prose/cells.hpp"
#include "prose/list_items.hpp"
#include "text/sort.hpp"

namespace nianbao::prose {
namespace {

using Lexemes = std::vector<Lexeme>;

/// No list of a report stands farther from what it parts.
constexpr std::size_t kFarthest = 400;  // lexemes

/// Where a list begins behind the numbers that it may part, and how far it goes.
struct Opening {
  std::vector<std::size_t> wholes;  ///< one of them is parted; the last first
  std::size_t begin;                ///< of its first item
  std::size_t least;                ///< so many parts, or it is no list
  bool listed = false;              ///< behind a colon: ； parts its items as ， does
  bool plain = false;               ///< without any word that opens a list
  bool paused = false;              ///< only 、 parts its items
  bool bracket = false;             ///< what a year is named with in it is no part: 312 件（2023年 260 件）
};

/// The numbers of the clause before a place, the last first; brackets count as part of it.
std::vector<std::size_t> numbers_before(const Lexemes& lexemes, std::size_t at) {
  constexpr std::size_t kLongest = 100;
  const std::size_t first = at > kLongest ? at - kLongest : 0;
  std::vector<std::size_t> numbers;
  int depth = 0;
  while (at > 0 && lexemes[at - 1].is_mark() && !lexemes[at - 1].is(Sense::close)) --at;
  for (; at > first; --at) {
    const Lexeme& lexeme = lexemes[at - 1];
    depth += lexeme.is(Sense::close) ? 1 : lexeme.is(Sense::open) ? -1 : 0;
    if (depth != 0 || lexeme.is(Sense::open)) continue;
    if (lexeme.is_mark() && !lexeme.is(Sense::close)) break;
    if (lexeme.is_number()) numbers.push_back(at - 1);
  }
  return numbers;
}

/// 中 of 12 件申请中
bool ends_with_in(std::u16string_view text, const Lexeme& lexeme) {
  return lexeme.is(Sense::filler) && text[lexeme.end - 1] == u'中';
}

/// The list that a word or a mark opens, between two others: 答复的 13 件中，a 6 件、b 7 件; 公开信息 64 条：a 6 条…; 12 件（网上 8 件、信函 4 件）;
/// 问题 236 个，一季度 71 个、二季度 63 个、三季度 58 个….
std::optional<Opening> opening_at(std::u16string_view text, const Lexemes& lexemes, std::size_t at) {
  const Lexeme& lexeme = lexemes[at];
  const Lexeme& next = lexemes[at + 1];
  const bool among = lexeme.is(Sense::among);
  const bool listed = (among ? next : lexeme).is(Sense::colon);
  const bool bracket = lexeme.is(Sense::open) && lexemes[at - 1].is_number();
  const bool plain = lexeme.is(Sense::comma) && !ends_with_in(text, lexemes[at - 1]);
  const bool paused = ends_with_in(text, lexeme) && !next.is_mark();
  const bool opens = listed || bracket || lexeme.is(Sense::comma) || paused;
  if (!among && (!opens || next.is(Sense::among))) return std::nullopt;
  return Opening{.wholes = bracket ? std::vector{at - 1} : numbers_before(lexemes, at),
                 .begin = at + (among && listed ? 2 : 1),
                 .least = among   ? 1U
                          : plain ? 3U
                                  : 2U,
                 .listed = listed,
                 .plain = plain,
                 .paused = paused,
                 .bracket = bracket};
}

std::u16string_view words_between(std::u16string_view text, const Lexemes& lexemes, std::size_t begin,
                                  std::size_t end) {
  return begin < end ? text.substr(lexemes[begin].begin, lexemes[end - 1].end - lexemes[begin].begin)
                     : std::u16string_view();
}

/// The items that say more than a share.
std::vector<Item> items_of(const Lexemes& lexemes, const Opening& opening) {
  std::vector<Item> items = items_from(lexemes, opening.begin, opening.plain);
  std::erase_if(items, [](const Item& item) {
    return item.numbers.empty() && (item.senses.has(Sense::percent) || item.begin == item.end);
  });
  return items;
}

/// The number of an item that can be added to others of a measure; 0 where there is none, or more than one.
std::size_t number_of(const Lexemes& lexemes, const Item& item, std::u16string_view measure) {
  std::size_t found = 0;
  for (const std::size_t at : item.numbers) {
    const bool ends = at + 1 == lexemes.size() || lexemes[at + 1].is_mark();  // 7、3、1; but not 92 分
    const bool same = lexemes[at].measure.empty() ? ends : add_up(measure, lexemes[at].measure);
    if (!same) continue;
    if (found != 0) return 0;
    found = at;
  }
  return found != 0 && !is_aside(lexemes, found) ? found : 0;
}

/// 分别为 4 件、3 件 of 7 件办结，分别为…; 2023年 5 件 behind parts without a year; 另有…: no part of the list that began with another item.
bool ends_list(std::u16string_view words, const Item& first, const Item& item, bool bracket) {
  const bool year = item.senses.has(Sense::year);
  const bool anew = words.find(u"分别") != words.npos || (year && !first.senses.has(Sense::year));
  return (anew && &item != &first) || (bracket && year) || words.starts_with(u"另") ||
         item.senses.meets({Sense::among, Sense::total, Sense::compare, Sense::other_year});
}

/// The numbers of the items up to the first that is no part of a whole.
std::vector<std::size_t> parts_of(std::u16string_view text, const Lexemes& lexemes, std::size_t whole,
                                  const std::vector<Item>& items, bool bracket) {
  std::vector<std::size_t> parts;
  for (const Item& item : items) {
    const auto words = words_between(text, lexemes, item.begin, item.end);
    const bool ends = ends_list(words, items.front(), item, bracket);
    const std::size_t number = ends ? 0 : number_of(lexemes, item, lexemes[whole].measure);
    if (number == 0) break;
    parts.push_back(number);
  }
  return parts;
}

bool begins_with_rest(std::u16string_view name) {
  return name.starts_with(u"其他") || name.starts_with(u"其它") || name.starts_with(u"其余");
}

/// 企业 47 件、律所 58 件、其他 6 件: whether a part is of the kind of the first.
bool same_kind(std::u16string_view text, const Lexemes& lexemes, const Item& first, const Item& item,
               std::size_t number) {
  constexpr std::size_t kShort = 4;  // 其他情形
  const auto label = words_between(text, lexemes, item.begin, number);
  if (label.size() <= kShort && begins_with_rest(label)) return true;
  if (first.senses.has(Sense::respectively) && item.numbers.front() == item.begin) return true;  // 分别为 7 件、5 件
  const auto name = words_between(text, lexemes, item.begin, item.numbers.front());
  if (first.senses.has(Sense::outcome) && (name == u"驳回" || name == u"终止" || name == u"撤回")) return true;
  for (const Sense sense : {Sense::result, Sense::applicant, Sense::outcome}) {
    if (first.senses.has(sense) && !item.senses.has(sense)) return false;
  }
  return first.senses.has(Sense::review) == item.senses.has(Sense::review);
}

/// How many of the parts are certain: those of one kind, up to a mark that parts more than the first one does.
std::size_t count_certain(std::u16string_view text, const Lexemes& lexemes, const Opening& opening,
                          const std::vector<Item>& items, const std::vector<std::size_t>& parts) {
  const Item& first = items.front();
  const int level = opening.listed ? 3 : opening.paused ? 1 : std::min(level_of(first.separator), 2);
  std::size_t count = 0;
  while (count < parts.size() && (count == 0 || (level_of(items[count - 1].separator) <= level &&
                                                 same_kind(text, lexemes, first, items[count], parts[count]))))
    ++count;
  return count;
}

/// Names that stand for all there is: 自然人 and 法人, one quarter after the other, the last of them 其他.
bool names_all(std::u16string_view text, const Lexemes& lexemes, std::span<const Item> items) {
  const auto label = [&](const Item& item) { return words_between(text, lexemes, item.begin, item.numbers.back()); };
  if (items.size() < 2) return false;
  if (begins_with_rest(label(items.back()))) return true;
  constexpr std::u16string_view kWholes[][4]{{u"自然人", u"法人"},
                                             {u"主动公开", u"依申请公开", u"不予公开"},
                                             {u"一审", u"二审"},
                                             {u"直接起诉", u"复议后起诉"},
                                             {u"上半年", u"下半年"},
                                             {u"线上", u"线下"},
                                             {u"一季度", u"二季度", u"三季度", u"四季度"}};
  return std::any_of(std::begin(kWholes), std::end(kWholes), [&](const auto& names) {
    const auto end = std::find(std::begin(names), std::end(names), u"");
    const bool all = std::all_of(std::begin(names), end, [&](std::u16string_view name) {
      return std::any_of(items.begin(), items.end(),
                         [&](const Item& item) { return label(item).find(name) != name.npos; });
    });
    return all && (static_cast<std::size_t>(end - std::begin(names)) == items.size() ||
                   (names[0] == u"自然人" && std::all_of(items.begin(), items.end(), [](const Item& item) {
                      return item.senses.has(Sense::applicant);
                    })));
  });
}

/// The parts of a whole among the items, and what their marks and words say of them together.
ListOfNumbers list_of(std::u16string_view text, const Lexemes& lexemes, std::size_t whole, const Opening& opening,
                      const std::vector<Item>& items) {
  ListOfNumbers list{whole, parts_of(text, lexemes, whole, items, opening.bracket)};
  list.certain = count_certain(text, lexemes, opening, items, list.parts);
  const auto taken = std::span(items).first(list.parts.size());
  const auto rest = std::span(items).subspan(taken.size());
  const bool open =
      std::any_of(taken.begin(), taken.end(), [](const Item& item) { return item.senses.has(Sense::open_list); });
  // Only words follow, 49 条破百万，反响很好; or what surely is none of its own.
  const bool ends =
      std::all_of(rest.begin(), rest.end(), [](const Item& item) { return item.numbers.empty(); }) ||
      (!taken.empty() && rest.front().senses.meets({Sense::total, Sense::compare, Sense::change, Sense::average}));
  list.closed = ends && !open && list.certain == taken.size();
  list.exhaustive = !open && names_all(text, lexemes, taken.first(list.certain));
  return list;
}

double sum_of_certain(const Lexemes& lexemes, const ListOfNumbers& list) {
  double sum = 0;
  for (std::size_t i = 0; i < list.certain; ++i) sum += worth(lexemes, list.parts[i]);
  return sum;
}

/// 一审12件、二审8件，其中驳回9件: more than the last of several, but not than all of them.
bool may_part_several(const Lexemes& lexemes, const ListOfNumbers& list) {
  const double sum = sum_of_certain(lexemes, list);
  const Lexeme& last = lexemes[list.whole];
  double together = last.value;
  std::size_t mark = list.whole;
  while (mark + 1 < lexemes.size() && !lexemes[mark].is_mark()) ++mark;
  const int level = lexemes[mark].is(Sense::semicolon) ? 2 : 1;  // of the marks that may part several
  for (std::size_t at = list.whole; sum > last.value && at > 0 && list.whole - at < kFarthest;) {
    const Lexeme& lexeme = lexemes[--at];
    if (lexeme.is_mark() && (level_of(lexeme.sense) == 0 || level_of(lexeme.sense) > level)) break;
    if (lexeme.is_number() && lexeme.measure == last.measure) together += lexeme.value;
  }
  return sum > last.value && sum <= together;
}

/// 账号 76 个，关停 12 个，其中 51 个、9 个、16 个: the parts are those of a number before, where they add up to it exactly.
std::size_t whole_meant(const Lexemes& lexemes, const ListOfNumbers& list) {
  const double sum = sum_of_certain(lexemes, list);
  if (sum <= lexemes[list.whole].value) return list.whole;
  for (std::size_t at = list.whole; at > 0 && list.whole - at < kFarthest;) {
    const Lexeme& other = lexemes[--at];
    if (other.is_number() && other.value == sum &&
        (other.measure == lexemes[list.whole].measure || other.measure == lexemes[list.parts.front()].measure))
      return at;
  }
  return list.whole;
}

/// 12 件，一审 7 件、二审 5 件: without any word that opens a list only bare names with numbers of the same measure, parted by 、 to the end.
bool is_plainly_one(const Lexemes& lexemes, const ListOfNumbers& list, const std::vector<Item>& items) {
  return items.size() == list.parts.size() && list.closed &&
         std::all_of(items.begin(), items.end(), [&](const Item& item) {
           return lexemes[item.numbers.back()].measure == lexemes[list.whole].measure;
         });
}

std::optional<ListOfNumbers> list_behind(std::u16string_view text, const Lexemes& lexemes, const Opening& opening) {
  if (opening.wholes.empty()) return std::nullopt;
  const std::vector<Item> items = items_of(lexemes, opening);
  const auto first = std::find_if(items.begin(), items.end(), [](const Item& item) { return !item.numbers.empty(); });
  if (first == items.end()) return std::nullopt;
  const auto whole = std::find_if(opening.wholes.begin(), opening.wholes.end(), [&](std::size_t at) {
    const Lexeme& number = lexemes[at];
    return !number.measure.empty() && number.value != 0 && !is_aside(lexemes, at) &&
           number_of(lexemes, *first, number.measure) != 0;
  });
  if (whole == opening.wholes.end()) return std::nullopt;
  ListOfNumbers list = list_of(text, lexemes, *whole, opening, items);
  if (may_part_several(lexemes, list)) return std::nullopt;
  list.whole = whole_meant(lexemes, list);
  const bool pair = opening.plain && list.parts.size() == 2 && list.exhaustive;  // 12 件，一审 7 件、二审 5 件
  if (pair) list.exhaustive = false;
  const bool enough = pair || list.parts.size() >= opening.least;
  if (!enough || (opening.plain && !is_plainly_one(lexemes, list, items))) return std::nullopt;
  return list;
}

/// The list that the lexeme at a place opens or closes.
std::optional<ListOfNumbers> list_at(std::u16string_view text, const Lexemes& lexemes, std::size_t at) {
  if (lexemes[at].is(Sense::total)) return list_before_total(text, lexemes, at);
  const auto opening = opening_at(text, lexemes, at);
  return opening ? list_behind(text, lexemes, *opening) : std::nullopt;
}

}  // namespace

std::vector<ListOfNumbers> find_lists(std::u16string_view text, const std::vector<Lexeme>& lexemes) {
  std::vector<ListOfNumbers> lists;
  for (std::size_t at = 1; at + 1 < lexemes.size(); ++at) {
    if (auto list = list_at(text, lexemes, at)) lists.push_back(std::move(*list));
  }
  sort_stably(lists, [](const ListOfNumbers& a, const ListOfNumbers& b) { return a.whole < b.whole; });
  return lists;
}

std::span<const ListOfNumbers> lists_of(const std::vector<ListOfNumbers>& lists, std::size_t whole) {
  const auto first = std::partition_point(lists.begin(), lists.end(),
                                          [whole](const ListOfNumbers& list) { return list.whole < whole; });
  const auto last =
      std::find_if(first, lists.end(), [whole](const ListOfNumbers& list) { return list.whole != whole; });
  return std::span(lists).subspan(static_cast<std::size_t>(first - lists.begin()),
                                  static_cast<std::size_t>(last - first));
}

void add_lists(const Passage& passage, const std::vector<Lexeme>& lexemes, std::span<const ListOfNumbers> lists,
               std::vector<NumberList>& out) {
  const auto part = [&](std::size_t at) {
    return Part{worth(lexemes, at), passage.span(lexemes[at].begin, lexemes[at].end)};
  };
  for (const ListOfNumbers& list : lists) {
    NumberList numbers{part(list.whole), {},
                       list.certain,     list.closed,
                       list.exhaustive,  passage.span(lexemes.front().begin, lexemes.back().end)};
    for (const std::size_t at : list.parts) numbers.parts.push_back(part(at));
    out.push_back(std::move(numbers));
  }
}

void add_list_of_results(const Report& report, const std::vector<Fact>& facts, std::size_t first,
                         std::vector<NumberList>& out) {
  if (first == facts.size()) return;
  const CellFinder find(report);
  const CellSum handled = find.requests("handled");
  const CellSum results = find.requests("granted,partial,denied.,unavailable.,unprocessed.,otherwise.");
  NumberList list;
  std::vector<int> covered;
  for (std::size_t i = first; i < facts.size() && covered.size() < results.size(); ++i) {
    const Fact& fact = facts[i];
    if (fact.readings.empty() || fact.readings.front().empty()) continue;
    const CellSum& reading = fact.readings.front();
    if (fact.topic != Topic::results || fact.none) continue;
    if (!handled.empty() && reading.front().cell == handled.front().cell) {
      list = {{fact.value, fact.phrase}, {}, 0, true, true, fact.sentence};
      covered.clear();
    } else if (!list.sentence.empty()) {
      for (const SignedCell& addend : reading) {
        const bool counted = std::find(covered.begin(), covered.end(), addend.cell.cell) != covered.end();
        if (counted) return;  // a part of what was counted before
        covered.push_back(addend.cell.cell);
      }
      list.parts.push_back({fact.value, fact.phrase});
      ++list.certain;
    }
  }
  const bool told_already = std::any_of(out.begin(), out.end(), [&](const NumberList& other) {
    return other.whole.span == list.whole.span || other.sentence == list.sentence;
  });
  if (covered.size() == results.size() && !told_already) out.push_back(std::move(list));
}

}  // namespace nianbao::prose
