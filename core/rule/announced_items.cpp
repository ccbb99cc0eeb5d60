#include "rule/announced_items.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "text/chars.hpp"
#include "text/numerals.hpp"

namespace nianbao {
namespace {

/// So many items, and the place of their number.
struct Announced {
  int items;
  std::size_t at;
  std::size_t end;  ///< of what they are called
};

/// 三个方面, 两项, 三个突出的问题 at a place, with nothing behind them up to `end`.
std::optional<Announced> announced_at(std::u16string_view text, std::size_t at, std::size_t end) {
  constexpr std::u16string_view kUnits = u"个项点方类条大件";
  constexpr std::size_t kLongest = 14;  // characters, as 个方面还不够到位的主要问题 has, and one more
  if (at >= text.size() || (at > 0 && (prose::begins_numeral(text[at - 1]) || text[at - 1] == u'第')))
    return std::nullopt;
  const auto number = prose::read_numeral(text, at);
  if (!number || number->value < 2 || number->value > 20 || number->decimals != 0) return std::nullopt;
  const std::size_t begin = at + number->length;
  if (begin > end || end - begin > kLongest) return std::nullopt;
  if (begin < end && kUnits.find(text[begin]) == kUnits.npos) return std::nullopt;
  const auto said = text.substr(begin, end - begin);
  constexpr std::u16string_view kThings =
      u"方面 项 点 问题 不足 短板 困难 差距 措施 举措 环节 情况 表现 工作 改进 件事";
  // 不足之处有三条：, 问题主要有三：
  constexpr std::u16string_view kHas = u"有为是列共";
  if (said.size() <= 1)
    return at > 0 && kHas.find(text[at - 1]) != kHas.npos
               ? std::optional(Announced{static_cast<int>(number->value), at - (said.empty() ? 1 : 0), end})
               : std::nullopt;
  const bool things = ends_in_any_of(said, kThings) || begins_with_any(said, u"项措施 条措施 项举措 条举措 项制度");
  return things ? std::optional(Announced{static_cast<int>(number->value), at, end}) : std::nullopt;
}

/// 围绕稳就业、强社保、聚人才三项重点, before the number: as many are named right there.
bool names_them_before(std::u16string_view text, const Announced& announced) {
  const auto before = text.substr(0, announced.at);
  const auto clause = before.substr(before.find_last_of(u"：:。，；\n") + 1);
  const auto marks = std::count(clause.begin(), clause.end(), u'、');
  return marks + 1 == announced.items;
}

/// So many of 三个方面的问题：一是…; before a place, within its sentence or the one before.
std::optional<Announced> announced_before(std::u16string_view text, std::size_t end) {
  // Characters: 三个方面的问题 with what leads to its items; farther back it announces others.
  constexpr std::size_t kReach = 24;
  if (end == 0 || std::u16string_view(u"：:。，；\n").find(text[end - 1]) == text.npos) return std::nullopt;
  for (const std::u16string_view lead :
       {u"主要表现在", u"主要表现为", u"具体表现在", u"具体表现为", u"主要是", u"主要有", u"具体为", u"分别是"}) {
    if (text.substr(0, end - 1).ends_with(lead)) end -= lead.size();
  }
  while (end > 1 && std::u16string_view(u"：:。，；\n").find(text[end - 2]) != text.npos) --end;
  for (std::size_t at = end - 1; at-- > 0 && end - at < kReach;) {
    if (std::u16string_view(u"。；\n").find(text[at]) != text.npos) break;
    if (const auto announced = announced_at(text, at, end - 1))
      return names_them_before(text, *announced) ? std::nullopt : announced;
  }
  return std::nullopt;
}

/// So many of 以上两个方面的问题, behind the items that it counts.
std::optional<Announced> told_behind(std::u16string_view text, std::size_t first) {
  for (const std::u16string_view lead : {u"以上", u"上述"}) {
    const std::size_t at = text.find(lead, first);
    if (at == text.npos || text.find(u"一是", at) != text.npos) continue;
    const std::size_t begin = at + lead.size();
    for (const std::u16string_view thing : {u"方面", u"问题", u"不足", u"项", u"点"}) {
      const std::size_t end = text.find(thing, begin);
      const auto announced = end == text.npos ? std::nullopt : announced_at(text, begin, end + thing.size());
      if (announced) return announced;
    }
  }
  return std::nullopt;
}

/// How the items of a text are numbered.
class Numbering {
 public:
  enum class By { is, digit, such, bracket, level, ordinal };  ///< 一是, 1., 其一, （1）, （一）, 第一，
  static constexpr int kMost = 9;                              // items: the number of a tenth has two characters

  explicit Numbering(By by) : by_(by) {}

  /// Whether the first item may stand in the first passage, or begin the second.
  [[nodiscard]] bool may_begin_in(std::span<const Passage> passages) const {
    static constexpr std::u16string_view kFirst[]{u"一是", u"1", u"其一", u"（1）", u"（一）", u"第一，"};
    const auto by = static_cast<std::size_t>(by_);
    const std::u16string_view mark = kFirst[by];
    return passages[0].letters.may_have_all(mark) || (passages.size() > 1 && passages[1].text.starts_with(mark));
  }

  /// Where an item with this number begins, from a place on; the end of the text where none does.
  [[nodiscard]] std::size_t find(std::u16string_view text, int number, std::size_t from) const {
    const auto figure = static_cast<std::size_t>(number - 1);
    const char16_t ordinal = std::u16string_view(u"一二三四五六七八九")[figure];
    const auto digit = static_cast<char16_t>(u'1' + figure);
    if (by_ == By::digit) return find_digit(text, digit, from);
    const std::u16string mark = by_ == By::is        ? std::u16string{ordinal, u'是'}
                                : by_ == By::such    ? std::u16string{u'其', ordinal}
                                : by_ == By::ordinal ? std::u16string{u'第', ordinal, u'，'}
                                : by_ == By::level   ? std::u16string{u'（', ordinal, u'）'}
                                                     : std::u16string{u'（', digit, u'）'};
    return std::min(text.find(mark, from), text.size());
  }

  /// How many items follow the first, each numbered by the next.
  [[nodiscard]] int count(std::u16string_view text, std::size_t first) const {
    int items = 1;
    const std::size_t again = find(text, 1, first + 1);
    for (std::size_t at = first + 1; items < kMost; ++items) {
      at = find(text, items + 1, at);
      if (at == text.size() || at > again) break;
    }
    return items;
  }

 private:
  static std::size_t find_digit(std::u16string_view text, char16_t digit, std::size_t from) {
    for (std::size_t at = text.find(digit, from); at != text.npos; at = text.find(digit, at + 1)) {
      const auto behind = text.substr(at + 1);
      const bool marked = !behind.empty() && std::u16string_view(u".．、").find(behind[0]) != behind.npos &&
                          (behind.size() == 1 || !is_digit(behind[1]));
      if (marked && (at == 0 || std::u16string_view(u"：:。；;，\n ").find(text[at - 1]) != text.npos)) return at;
    }
    return text.size();
  }

  By by_;
};

/// The first of the passages and at most so many in all of its section: items often begin lines of their own.
std::u16string text_of_section(std::span<const Passage> passages, std::size_t most) {
  std::u16string text(passages.front().text);
  for (std::size_t i = 1; i < std::min(most, passages.size()) && passages[i].section == passages[0].section; ++i)
    text.append(u"\n").append(passages[i].text);
  return text;
}

/// 针对上述三个问题 in a paragraph behind that of the items, before any others are listed.
void add_told_in_next(std::span<const Passage> passages, const Numbering& numbering, int items,
                      std::vector<AnnouncedItems>& out) {
  constexpr std::size_t kNear = 5;  // paragraphs; measures stand right behind the problems
  for (std::size_t i = 1; i < std::min(kNear, passages.size()) && passages[i].section == passages[0].section; ++i) {
    const std::u16string_view text = passages[i].text;
    const auto told = told_behind(text, 0);
    if (told) return out.push_back({i, told->at, told->end, told->items, items});
    if (numbering.find(text, 1, 0) < text.size()) return;
  }
}

}  // namespace

std::vector<AnnouncedItems> announced_items(std::span<const Passage> passages) {
  constexpr std::size_t kMost = 12;  // passages in which the items stand: more are no list of one kind
  const std::size_t own = passages.front().text.size();
  std::vector<AnnouncedItems> out;
  using enum Numbering::By;
  for (const auto by : {is, digit, such, bracket, level, ordinal}) {
    const Numbering numbering(by);
    if (!numbering.may_begin_in(passages)) continue;
    const std::u16string text = text_of_section(passages, 2);
    const std::size_t first = numbering.find(text, 1, 0);
    if (first > own + 1 || first == text.size()) continue;
    const bool headings = by == level;  // of the section's parts, too: only in one paragraph are they items
    if (headings && first >= own) continue;
    const auto before = announced_before(text, first);
    const bool behind = first < own && !headings;
    const auto announced = before ? before : behind ? told_behind(passages.front().text, first) : std::nullopt;
    const bool here = announced && announced->at < own;
    if (!here && !behind) continue;
    const int items = numbering.count(headings ? passages.front().text : text_of_section(passages, kMost), first);
    if (items < 2) continue;
    if (here && announced->items <= Numbering::kMost)
      out.push_back({0, announced->at, std::min(announced->end, own), announced->items, items});
    if (behind) add_told_in_next(passages, numbering, items, out);
  }
  return out;
}

}  // namespace nianbao
