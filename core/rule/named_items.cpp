#include "rule/named_items.hpp"

#include <algorithm>

#include "rule/passages.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"

namespace nianbao {
namespace {

/// Their measure words before them.
constexpr std::u16string_view kThings =
    u"项功能 项服务 个栏目 个专栏 个模块 个板块 个专题 个渠道 种渠道 种方式 种形式 项制度 项措施 个菜单 个链接 个平台 "
    u"个窗口 个环节 个专区 项机制 个机制 个频道 项工作";

/// And before their number.
constexpr std::u16string_view kNamed = u"栏目 专栏 模块 板块 专题 渠道 平台 窗口 专区 频道";

/// What is named before its number: 规划查询、地价查询、征地查询 of 提供规划查询、地价查询、征地查询三项功能; 0 where that cannot be told.
/// 和 may join two of them, or stand in one: `joins` counts those.
int named_before(std::u16string_view names, int& joins) {
  constexpr std::size_t kLongestName = 14;  // characters; longer ones are clauses
  int count = 0;
  joins = 0;
  while (!names.empty()) {
    const std::size_t pause = names.find(u'、');
    const auto name = names.substr(0, pause);
    if (name.size() < 2 || name.size() > kLongestName || !std::all_of(name.begin(), name.end(), is_han)) return 0;
    if (name.ends_with(u'等') || has_any(name, u"以及 其他")) return 0;
    joins +=
        static_cast<int>(std::count_if(name.begin(), name.end(), [](char16_t c) { return c == u'和' || c == u'及'; }));
    ++count;
    names = pause == names.npos ? std::u16string_view() : names.substr(pause + 1);
  }
  return count;
}

/// The names of 分别为a、b、c up to the end of their clause, and where they end.
int named_behind(std::u16string_view text, std::size_t at, int& joins, std::size_t& end) {
  for (const std::u16string_view lead : {u"分别", u"为", u"是", u"：", u"有"}) {
    if (text.substr(at).starts_with(lead)) at += lead.size();
  }
  end = std::min(text.find_first_of(u"，。；", at), text.size());
  return named_before(text.substr(at, end - at), joins);
}

/// How many numbers stand from `at` on, 、 or 和 between them and the same unit behind each, to the end of their clause, which `at` is
/// then; 0 where something else stands there.
int count_numbers(std::u16string_view text, std::size_t& at) {
  std::u16string_view unit;
  for (int count = 1; at < text.size() && is_digit(text[at]); ++count, ++at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    const std::size_t end = std::min(text.find_first_of(u"、和，。；", at), text.size());
    const auto own = text.substr(at, end - at);
    if (own.size() > 2 || (count > 1 && own != unit)) return 0;
    unit = own;
    at = end;
    if (at == text.size() || (text[at] != u'、' && text[at] != u'和')) return count;
  }
  return 0;
}

}  // namespace

std::optional<NamedItems> miscounted(std::u16string_view text) {
  constexpr std::size_t kThing = 3;  // characters: 项功能, the measure word and the thing
  const std::size_t end = std::min(text.find_first_of(u"，。；："), text.size());
  for (std::size_t at = 1; at < end; ++at) {
    const auto said = prose::begins_numeral(text[at]) ? prose::read_numeral(text, at) : std::nullopt;
    if (!said) continue;
    if (said->decimals != 0 || !begins_with_any(text.substr(at + said->length), kThings)) {
      if (is_digit(text[at])) return std::nullopt;
      continue;
    }
    int joins = 0;
    const int named = named_before(text.substr(0, at), joins);
    if (named < 2 || (said->value >= named && said->value <= named + joins)) return std::nullopt;
    return NamedItems{named, at + said->length + kThing};
  }
  return std::nullopt;
}

std::optional<DealtNumbers> misdealt(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 16;  // characters from the things to 分别, and from there to the first number
  const std::size_t from = at - std::min(at, kReach);
  const std::size_t first = text.substr(from, at - from).find_last_of(u"。；、和与及") + 1;  // behind no mark 0
  for (std::size_t begin = from + first; begin < at; ++begin) {
    const auto said = prose::begins_numeral(text[begin]) ? prose::read_numeral(text, begin) : std::nullopt;
    const bool behind = said && text.substr(begin + said->length).starts_with(u'个') &&
                        ends_in_any_of(text.substr(0, begin), kNamed);  // 开设专栏 5 个，分别为
    if (!said || !(behind || begins_with_any(text.substr(begin + said->length), kThings))) continue;
    const std::size_t thing = begin + said->length + (behind ? 1 : 3);  // 个, 个专栏
    if (text[at] == u'：' && thing != at) continue;
    std::size_t end = text.find_first_of(u"0123456789，。；、", at);
    int joins = 0;
    int told = end - at > kReach ? 0 : count_numbers(text, end);
    if (told == 0) told = named_behind(text, at, joins, end);
    if (text[at] == u'：' && end < text.size() && text[end] == u'，') continue;  // 三个栏目：a、b，c，d
    const bool other = told > 1 && said->value > 1 && (said->value < told || said->value > told + joins);
    return other ? std::optional(DealtNumbers{told, begin, end}) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace nianbao
