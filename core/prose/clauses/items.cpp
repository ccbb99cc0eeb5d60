#include "prose/clauses/items.hpp"

#include <algorithm>

#include "prose/tokens/words.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

bool is_document_measure(std::u16string_view measure) {
  return is_any_of(measure, u"条 件 份 篇 则 项 个 次 起 宗 例 条次 件次");
}

/// A bare name with its number behind it, as it stands in a list that no word opens.
bool is_plain(const Item& item, bool last) {
  constexpr Slots kSpeaking{Slot::receive,  Slot::fresh,  Slot::accept,    Slot::handle, Slot::answer,
                            Slot::finish,   Slot::make,   Slot::publish,   Slot::decide, Slot::repeal,
                            Slot::in_force, Slot::each,   Slot::plan,      Slot::review, Slot::request,
                            Slot::change,   Slot::result, Slot::open_list, Slot::percent};
  constexpr Slots kCounting{Slot::fresh,  Slot::handle, Slot::answer, Slot::finish,    Slot::make,
                            Slot::decide, Slot::review, Slot::change, Slot::open_list, Slot::percent};
  const bool by_channel = item.slots.has(Slot::channel);  // 通过信函收到 9 件，网上收到 15 件
  const bool parted = last || item.separator.has(Slot::pause) || by_channel;
  return item.numbers.size() == 1 && parted && item.numbers.back() + 1 == item.end &&
         item.numbers.back() > item.begin && !item.slots.meets(by_channel ? kCounting : kSpeaking);
}

/// 采纳 26 条、部分采纳 9 条、未采纳 12 条，均已反馈: at a comma behind items that 、 parts, and with no number behind it.
bool ends_plainly(const Tokens& tokens, const std::vector<Item>& items, const Item& last, std::size_t at) {
  // Tokens of what follows: a clause or two that say something of all; more begin anew.
  constexpr std::size_t kReach = 40;
  const bool by_channel = last.slots.has(Slot::channel);
  const auto paused = [by_channel](const Item& item) {
    return item.separator.has(Slot::pause) || (by_channel && item.slots.has(Slot::channel));
  };
  const std::size_t least = by_channel ? 1 : 2;
  if (!tokens[at].is(Slot::comma) || items.size() < least || !std::all_of(items.begin(), items.end(), paused) ||
      !is_plain(last, true))
    return false;
  for (std::size_t i = at + 1; i < tokens.size() && !tokens[i].is(Slot::semicolon); ++i) {
    if (tokens[i].is_number() || tokens[i].is(Slot::percent) || i - at > kReach) return false;
  }
  return true;
}

/// 办结 52 件 of 两年共收到 98 件，其中2024年 51 件，办结 52 件: what became of those of the year before it.
bool ends_those_of_year(const Tokens& tokens, const Item& item) {
  if (item.begin == 0 || !tokens[item.begin - 1].is(Slot::comma)) return false;
  const std::size_t before = begin_of_clause(tokens, item.begin - 1);
  const auto of_year = [&](std::size_t begin, std::size_t end) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Token& token) { return token.is(Time::year); });
  };
  return item.slots.meets({Slot::finish, Slot::answer}) && of_year(before, item.begin) &&
         !of_year(item.begin, item.end);
}

}  // namespace

bool names_column(std::u16string_view text, std::size_t at) {
  constexpr std::u16string_view kMarks = u"”’」\"一这该";
  if (at < text.size() && (text[at] == u'一' || text[at] == u'这')) return false;  // 自然人一栏, which may be any
  while (at < text.size() && kMarks.find(text[at]) != kMarks.npos) ++at;
  return at < text.size() && (text[at] == u'栏' || text[at] == u'列' || text[at] == u'项');
}

bool counts_people(std::u16string_view measure) {
  return measure.size() == 1 && is_measure_of(measure, measures::kPeople);
}

bool is_money(std::u16string_view a, std::u16string_view b) {
  return money_power(a).has_value() && money_power(b).has_value();
}

bool counts_organs(std::u16string_view measure) { return is_measure_of(measure, measures::kOrgans); }

bool adds_to(std::u16string_view whole, std::u16string_view part) {
  return part == whole || is_money(whole, part) || (counts_organs(whole) && counts_organs(part)) ||
         (whole == u"人次" && part == u"人");
}

bool divides(std::u16string_view text, const Token& token) {
  if (is_any_of(words_of(text, token), u"分为 即 即为")) return true;
  if (text[token.begin] != u'由') return false;
  const auto said = text.substr(token.begin, kLongestSentence);
  return ends_in_any_of(said.substr(0, said.find_first_of(u"，；。")), u"组成 构成");
}

bool add_up(std::u16string_view whole, std::u16string_view part) {
  if (whole == u"个" && (part == u"件" || part == u"宗" || part == u"起" || part == u"次")) return false;
  return whole == part || (is_document_measure(whole) && is_document_measure(part)) ||
         (counts_people(whole) && counts_people(part)) || is_money(whole, part);
}

std::vector<Item> items_from(const Tokens& tokens, std::size_t begin, bool plain) {
  constexpr std::size_t kLongest = 400;  // tokens; no list of a report is as long
  std::vector<Item> items;
  Item item;
  item.begin = begin;
  int depth = 0;
  std::size_t at = begin;
  for (; at < std::min(tokens.size(), begin + kLongest); ++at) {
    const Token& token = tokens[at];
    if (token.is(Slot::open)) ++depth;
    if (token.is(Slot::close) && --depth < 0) break;
    if (depth > 0 || token.is(Slot::close)) continue;
    if (plain && token.is(Slot::semicolon)) break;
    const std::size_t behind = at > begin && is_bracket(tokens[at - 1]) ? at - 1 : at;  // 网站（17 条）和其他（32 条）
    const bool joins =
        token.is(Slot::also) && !item.numbers.empty() && item.numbers.back() + 1 == behind;  // 17 条和其他 32 条
    const bool ends = joins || (level_of(token.slots) > 0 && !(token.is(Slot::pause) && item.numbers.empty()));
    if (ends) {
      item.end = at;
      item.separator = joins ? Slots{Slot::pause} : token.slots;
      if (plain && ends_plainly(tokens, items, item, at)) break;
      if (plain && !is_plain(item, false)) return {};
      items.push_back(std::move(item));
      item = {};
      item.begin = at + 1;
    } else {
      if (token.is_number()) item.numbers.push_back(at);
      item.slots = item.slots | token.slots;
    }
  }
  item.end = at;
  if (plain && !is_plain(item, true)) return {};
  items.push_back(std::move(item));
  return items;
}

bool divides_by_channel(const Tokens& tokens, std::size_t whole, const std::vector<Item>& items) {
  Slots said;
  for (std::size_t at = 0; at < tokens.size() && (at <= whole || !tokens[at].is_mark()); ++at) {
    if (tokens[at].is_mark() || (tokens[at].is_number() && at != whole)) return false;
    said = said | tokens[at].slots;
  }
  return said.meets({Slot::asking, Slot::request}) && !said.has(Slot::channel) &&
         std::all_of(items.begin(), items.end(), [](const Item& item) {
           return item.slots.has(Slot::channel) && !item.slots.meets({Slot::carry, Slot::publish});
         });
}

std::size_t labels_of_each(const Tokens& tokens, std::size_t number) {
  std::size_t labels = 1;
  std::size_t behind = number;  // 各提出一件
  if (behind > 1 && tokens[behind - 1].is_any({Slot::submit, Slot::receive, Slot::handle, Slot::finish})) --behind;
  if (behind == 0 || !is_each(tokens[behind - 1])) return labels;
  // A pause right before 各 parts no labels, and before the first word stands none: 动漫、长图，各 13 条 are two.
  // Nor does 和 before a pause: 县住房和城乡建设局、县公安局各 1 件 are two.
  bool paused = false;
  for (std::size_t at = behind - 1; at > 2; --at) {
    const Token& before = tokens[at - 2];
    const bool parts = before.is(Slot::pause) || (!paused && before.is(Slot::also));
    paused = paused || before.is(Slot::pause);
    if (parts ? at > 2 && tokens[at - 3].is_number() : before.is_mark() || before.is_number()) break;
    if (parts) ++labels;
  }
  return labels;
}

bool counts_another(const Tokens& tokens, std::size_t whole, const Item& item) {
  if (ends_those_of_year(tokens, item)) return true;
  const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(item.begin);
  const bool carried = std::any_of(begin, tokens.begin() + static_cast<std::ptrdiff_t>(item.end),
                                   [](const Token& token) { return token.is(Carry::in); });
  if (carried && has_token(tokens, begin_of_clause(tokens, whole), whole, {Slot::fresh})) return true;
  const std::uint32_t of_whole = codes_of(tokens, begin_of_clause(tokens, whole), whole, Slot::decision);
  const std::uint32_t own = codes_of(tokens, item.begin, item.end, Slot::decision);
  return of_whole != 0 && own != 0 && (of_whole & own) == 0;
}

bool is_aside(const Tokens& tokens, std::size_t number) {
  if (tokens[number].approximate) return true;
  const bool each = number > 0 && is_each(tokens[number - 1]);
  if (each && labels_of_each(tokens, number) == 1) return true;  // 两级各 3 件
  for (std::size_t at = number; at > 0 && !tokens[at - 1].is_mark() && !tokens[at - 1].is_number(); --at) {
    if (tokens[at - 1].is_any({Slot::change, Slot::average, Slot::approximately, Slot::compare})) return true;
  }
  return false;
}

std::u16string_view measure_ahead(const Tokens& tokens, std::size_t number) {
  while (number + 2 < tokens.size() && tokens[number].measure.empty() && tokens[number + 1].is(Slot::pause) &&
         tokens[number + 2].is_number())
    number += 2;
  return tokens[number].measure;
}

bool sums_up(const Tokens& tokens, const Item& item) {
  for (std::size_t at = item.begin; at < item.end; ++at) {
    if (tokens[at].is(Slot::total)) return true;
    if (!tokens[at].is_number() && !tokens[at].is_any({Slot::filler, Slot::time})) return false;
  }
  return false;
}

std::size_t begin_of_labels(const Tokens& tokens, std::size_t number) {
  std::size_t begin = number;
  for (std::size_t labels = labels_of_each(tokens, number); labels > 0; --labels) {
    if (begin < number && begin > 0) --begin;  // the mark between two of them
    while (begin > 0 && !tokens[begin - 1].is_mark() && !tokens[begin - 1].is(Slot::also)) --begin;
  }
  return begin;
}

std::optional<std::size_t> begin_of_same(std::u16string_view text, const Tokens& tokens, std::size_t number) {
  const std::size_t first = number - std::min(number, kLongestClause);
  std::size_t verb = number;
  while (verb > first && !tokens[verb - 1].is_mark() && !tokens[verb - 1].is(Slot::respectively)) --verb;
  const std::size_t begin = begin_across_pauses(tokens, verb, first);
  if (verb == number || begin < 2 || !tokens[begin - 1].is(Slot::comma)) return std::nullopt;
  const auto said = text.substr(tokens[verb].begin, tokens[number].begin - tokens[verb].begin);
  const std::size_t before = tokens[begin_of_clause(tokens, begin - 1)].begin;
  const bool same = text.substr(before, tokens[begin].begin - before).find(said) != said.npos;
  return same ? std::optional(begin) : std::nullopt;
}

bool sums_several(const Tokens& tokens, std::size_t number) {
  if (number + 1 == tokens.size() || !tokens[number + 1].is(Slot::open)) return false;
  const std::size_t end = find_token(tokens, number + 1, tokens.size(), {Slot::close, Slot::total});
  return end < tokens.size() && tokens[end].is(Slot::total);
}

std::size_t items_named(std::u16string_view said) {
  constexpr std::u16string_view kItems = u"者项类种部", kCounts = u"〇一二三四五";
  const std::size_t at = said.find_first_of(u"两二三四五");
  if (at == said.npos || at + 1 == said.size() || kItems.find(said[at + 1]) == kItems.npos) return 0;
  return said[at] == u'两' ? 2 : kCounts.find(said[at]);
}

bool leaves_open(std::u16string_view text, const Tokens& tokens, const Item& item) {
  if (!item.slots.has(Slot::open_list) || item.numbers.empty()) return item.slots.has(Slot::open_list);
  std::size_t at = item.numbers.back() + 1;
  while (at < item.end && !tokens[at].is_any({Slot::open_list, Slot::text})) ++at;
  const std::size_t named = find_token(tokens, item.begin, item.numbers.back(), {Slot::open_list});
  // 包括网站 3 条; but 公告栏、广播等渠道 618 条 are one of them.
  return (named < item.numbers.back() && text[tokens[named].begin] != u'等') ||
         (at < item.end && tokens[at].is(Slot::open_list)) || tokens[item.end - 1].is(Slot::open_list);
}

}  // namespace nianbao::prose
