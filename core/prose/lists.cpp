#include "prose/lists.hpp"

#include <algorithm>
#include <optional>

#include "prose/cells.hpp"
#include "prose/list_items.hpp"
#include "text/sort.hpp"

namespace nianbao::prose {
namespace {

using Lexemes = std::vector<Lexeme>;

class Finder {
 public:
  Finder(std::u16string_view text, const Lexemes& lexemes) : text_(text), lexemes_(lexemes) {}

  std::vector<ListOfNumbers> find() {
    for (std::size_t at = 1; at + 1 < lexemes_.size(); ++at) {
      if (lexemes_[at].is(Sense::among)) behind_among(at);
      else if (lexemes_[at].is(Sense::open) && lexemes_[at - 1].is_number()) in_bracket(at);
      else if (lexemes_[at].is(Sense::total)) {
        if (auto list = list_before_total(text_, lexemes_, at)) lists_.push_back(std::move(*list));
      } else if (lexemes_[at].is(Sense::comma) || lexemes_[at].is(Sense::colon)) behind_mark(at);
      else if (is_in(at) && !lexemes_[at + 1].is_mark()) add(numbers_before(at), at + 1, {.paused = true, .least = 2});
    }
    sort_stably(lists_, [](const ListOfNumbers& a, const ListOfNumbers& b) { return a.whole < b.whole; });
    return std::move(lists_);
  }

 private:
  [[nodiscard]] std::u16string_view words(std::size_t begin, std::size_t end) const {
    return begin < end ? text_.substr(lexemes_[begin].begin, lexemes_[end - 1].end - lexemes_[begin].begin)
                       : std::u16string_view();
  }

  void behind_among(std::size_t at) {
    const bool listed = lexemes_[at + 1].is(Sense::colon);
    add(numbers_before(at), at + (listed ? 2 : 1), {.listed = listed, .least = 1});
  }

  /// 12 件（网上 8 件、信函 4 件）
  void in_bracket(std::size_t at) {
    if (!lexemes_[at + 1].is(Sense::among)) add({at - 1}, at + 1, {.bracket = true, .least = 2});
  }

  /// 中 of 12 件申请中
  [[nodiscard]] bool is_in(std::size_t at) const {
    return lexemes_[at].is(Sense::filler) && text_[lexemes_[at].end - 1] == u'中';
  }

  /// 答复的 13 件中，a 6 件、b 7 件; 公开信息 64 条：a 6 条…; 问题 236 个，一季度 71 个、二季度 63 个、三季度 58 个….
  void behind_mark(std::size_t at) {
    const bool comma = lexemes_[at].is(Sense::comma);
    const bool in = comma && is_in(at - 1);
    if (lexemes_[at + 1].is(Sense::among)) return;
    const std::size_t least = in || !comma ? 2 : 3;
    add(numbers_before(at), at + 1, {.listed = !comma, .plain = comma && !in, .least = least});
  }

  struct Manner {
    bool listed = false;   ///< behind a colon: ； parts its items as ， does
    bool plain = false;    ///< without any word that opens a list
    bool paused = false;   ///< only 、 parts its items
    bool bracket = false;  ///< what a year is named with in it is no part: 312 件（2023年 260 件）
    std::size_t least = 2;
  };

  /// The numbers of the clause before a place, the last first; brackets count as part of it.
  [[nodiscard]] std::vector<std::size_t> numbers_before(std::size_t at) const {
    constexpr std::size_t kLongest = 100;
    const std::size_t first = at > kLongest ? at - kLongest : 0;
    std::vector<std::size_t> numbers;
    int depth = 0;
    while (at > 0 && lexemes_[at - 1].is_mark() && !lexemes_[at - 1].is(Sense::close)) --at;
    for (; at > first; --at) {
      const Lexeme& lexeme = lexemes_[at - 1];
      depth += lexeme.is(Sense::close) ? 1 : lexeme.is(Sense::open) ? -1 : 0;
      if (depth != 0 || lexeme.is(Sense::open)) continue;
      if (lexeme.is_mark() && !lexeme.is(Sense::close)) break;
      if (lexeme.is_number()) numbers.push_back(at - 1);
    }
    return numbers;
  }

  void add(const std::vector<std::size_t>& wholes, std::size_t begin, Manner manner) {
    if (wholes.empty()) return;
    const std::vector<Item> items = items_from(lexemes_, begin, manner.plain);
    const auto first = std::find_if(items.begin(), items.end(), [](const Item& item) { return !item.numbers.empty(); });
    if (first == items.end()) return;
    for (const std::size_t whole : wholes) {
      const Lexeme& number = lexemes_[whole];
      if (number.measure.empty() || number.value == 0 || is_aside(lexemes_, whole) ||
          number_of(*first, number.measure) == 0)
        continue;
      auto list = collect(whole, items, manner);
      if (may_part_several(list)) return;
      list.whole = whole_meant(list);
      const bool pair = manner.plain && list.parts.size() == 2 && list.exhaustive;  // 12 件，一审 7 件、二审 5 件
      if (pair) list.exhaustive = false;
      if ((pair || list.parts.size() >= manner.least) && !(manner.plain && !is_plainly_one(list, items)))
        lists_.push_back(list);
      return;
    }
  }

  /// 一审12件、二审8件，其中驳回9件: more than the last of several, but not than all of them.
  [[nodiscard]] bool may_part_several(const ListOfNumbers& list) const {
    double sum = 0;
    for (std::size_t i = 0; i < list.certain; ++i) sum += worth(lexemes_, list.parts[i]);
    const Lexeme& last = lexemes_[list.whole];
    double together = last.value;
    std::size_t mark = list.whole;
    while (mark + 1 < lexemes_.size() && !lexemes_[mark].is_mark()) ++mark;
    const int level = lexemes_[mark].is(Sense::semicolon) ? 2 : 1;  // of the marks that may part several
    for (std::size_t at = list.whole; sum > last.value && at-- > 0;) {
      const Lexeme& lexeme = lexemes_[at];
      if (lexeme.is_mark() && (level_of(lexeme.sense) == 0 || level_of(lexeme.sense) > level)) break;
      if (lexeme.is_number() && lexeme.measure == last.measure) together += lexeme.value;
    }
    return sum > last.value && sum <= together;
  }

  /// 账号 76 个，关停 12 个，其中 51 个、9 个、16 个: the parts are those of a number before, where they add up to it exactly.
  [[nodiscard]] std::size_t whole_meant(const ListOfNumbers& list) const {
    double sum = 0;
    for (std::size_t i = 0; i < list.certain; ++i) sum += worth(lexemes_, list.parts[i]);
    if (sum <= lexemes_[list.whole].value) return list.whole;
    for (std::size_t at = list.whole; at-- > 0;) {
      const Lexeme& other = lexemes_[at];
      if (other.is_number() && other.value == sum &&
          (other.measure == lexemes_[list.whole].measure || other.measure == lexemes_[list.parts.front()].measure))
        return at;
    }
    return list.whole;
  }

  /// The number of an item that can be added to others of a measure; 0 where there is none, or more than one.
  [[nodiscard]] std::size_t number_of(const Item& item, std::u16string_view measure) const {
    std::size_t found = 0;
    for (const std::size_t at : item.numbers) {
      const bool ends = at + 1 == lexemes_.size() || lexemes_[at + 1].is_mark();  // 7、3、1; but not 92 分
      const bool same = lexemes_[at].measure.empty() ? ends : add_up(measure, lexemes_[at].measure);
      if (!same) continue;
      if (found != 0) return 0;
      found = at;
    }
    return found != 0 && !is_aside(lexemes_, found) ? found : 0;
  }

  /// Takes items until one is none. Behind a mark that parts more than the first one did, nothing is certain any more.
  [[nodiscard]] ListOfNumbers collect(std::size_t whole, const std::vector<Item>& items, Manner manner) const {
    ListOfNumbers list{whole, {}, 0, true, false};
    std::vector<const Item*> taken;
    int level = manner.listed ? 3 : manner.paused ? 1 : 0;
    bool certain = true;
    bool open = false;
    for (const Item& item : items) {
      const bool share = item.numbers.empty() && item.senses.has(Sense::percent);
      if (share || (item.numbers.empty() && item.begin == item.end)) continue;
      // 7 件办结，分别为 4 件、3 件
      const bool parts_anew = !taken.empty() && words(item.begin, item.end).find(u"分别") != std::u16string_view::npos;
      const bool other_year = !taken.empty() && item.senses.has(Sense::year) && !taken.front()->senses.has(Sense::year);
      const bool ends = parts_anew || other_year ||
                        item.senses.meets({Sense::among, Sense::total, Sense::compare, Sense::other_year}) ||
                        words(item.begin, item.end).starts_with(u"另") ||
                        (manner.bracket && item.senses.has(Sense::year));
      const std::size_t number = ends ? 0 : number_of(item, lexemes_[whole].measure);
      if (number == 0 || (!taken.empty() && !same_kind(*taken.front(), item) && !is_rest(item, number)))
        certain = false;
      if (number == 0) {
        list.closed = list.closed && (ends_before(item, list) || no_more_numbers(items, item));
        break;
      }
      open = open || item.senses.has(Sense::open_list);
      taken.push_back(&item);
      list.parts.push_back(number);
      list.certain += certain ? 1 : 0;
      if (level == 0) level = std::min(level_of(item.separator), 2);
      certain = certain && level_of(item.separator) <= level;
    }
    list.closed = list.closed && !open && list.certain == list.parts.size();
    taken.resize(std::min(taken.size(), std::max<std::size_t>(list.certain, 1)));
    list.exhaustive = !open && names_all(taken);
    return list;
  }

  /// Whether a list surely came to its end before an item that is none of its own.
  [[nodiscard]] static bool ends_before(const Item& item, const ListOfNumbers& list) {
    return !list.parts.empty() && item.senses.meets({Sense::total, Sense::compare, Sense::change, Sense::average});
  }

  /// Only words follow: 49 条破百万，反响很好.
  static bool no_more_numbers(const std::vector<Item>& items, const Item& from) {
    return std::all_of(items.begin() + (&from - items.data()), items.end(),
                       [](const Item& item) { return item.numbers.empty(); });
  }

  /// 企业 47 件、律所 58 件、其他 6 件: of the kind of those before.
  [[nodiscard]] bool is_rest(const Item& item, std::size_t number) const {
    const std::u16string_view name = words(item.begin, number);
    constexpr std::size_t kShort = 4;  // 其他情形
    return name.size() <= kShort &&
           (name.starts_with(u"其他") || name.starts_with(u"其它") || name.starts_with(u"其余"));
  }

  [[nodiscard]] bool same_kind(const Item& first, const Item& item) const {
    if (first.senses.has(Sense::respectively) && item.numbers.front() == item.begin) return true;  // 分别为 7 件、5 件
    const auto name = words(item.begin, item.numbers.front());
    if (first.senses.has(Sense::outcome) && (name == u"驳回" || name == u"终止" || name == u"撤回")) return true;
    for (const Sense sense : {Sense::result, Sense::applicant, Sense::outcome}) {
      if (first.senses.has(sense) && !item.senses.has(sense)) return false;
    }
    return first.senses.has(Sense::review) == item.senses.has(Sense::review);
  }

  static bool all_have(const std::vector<const Item*>& items, Sense sense) {
    return std::all_of(items.begin(), items.end(), [sense](const Item* item) { return item->senses.has(sense); });
  }

  /// Without any word that opens a list: only bare names with numbers of the same measure, parted by 、 to the end.
  [[nodiscard]] bool is_plainly_one(const ListOfNumbers& list, const std::vector<Item>& items) const {
    if (items.size() != list.parts.size() || !list.closed) return false;
    return std::all_of(items.begin(), items.end(), [&](const Item& item) {
      return lexemes_[item.numbers.back()].measure == lexemes_[list.whole].measure;
    });
  }

  /// Names that stand for all there is.
  [[nodiscard]] bool names_all(const std::vector<const Item*>& items) const {
    if (items.size() < 2) return false;
    const std::u16string_view last = label(*items.back());
    if (last.starts_with(u"其他") || last.starts_with(u"其它") || last.starts_with(u"其余")) return true;
    constexpr std::u16string_view kWholes[][4]{{u"自然人", u"法人"},
                                               {u"主动公开", u"依申请公开", u"不予公开"},
                                               {u"一审", u"二审"},
                                               {u"直接起诉", u"复议后起诉"},
                                               {u"上半年", u"下半年"},
                                               {u"线上", u"线下"},
                                               {u"一季度", u"二季度", u"三季度", u"四季度"}};
    return std::any_of(std::begin(kWholes), std::end(kWholes), [&](const auto& names) {
      std::size_t count = 0;
      for (const std::u16string_view name : names) {
        if (name.empty()) break;
        const auto named = [&](const Item* item) { return label(*item).find(name) != name.npos; };
        if (!std::any_of(items.begin(), items.end(), named)) return false;
        ++count;
      }
      return count == items.size() || (names[0] == u"自然人" && all_have(items, Sense::applicant));
    });
  }

  [[nodiscard]] std::u16string_view label(const Item& item) const { return words(item.begin, item.numbers.back()); }

  std::u16string_view text_;
  const Lexemes& lexemes_;
  std::vector<ListOfNumbers> lists_;
};

}  // namespace

std::vector<ListOfNumbers> find_lists(std::u16string_view text, const std::vector<Lexeme>& lexemes) {
  return Finder(text, lexemes).find();
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
