#include <algorithm>
#include <optional>

#include "prose/list_items.hpp"
#include "prose/lists.hpp"

namespace nianbao::prose {
namespace {

using Lexemes = std::vector<Lexeme>;

/// 共计 20 件, as the clause of the word says it.
struct Total {
  std::size_t whole;            ///< the number
  std::size_t begin;            ///< of the clause
  std::optional<double> kinds;  ///< three of 三个渠道共发布 20 条
  bool all;                     ///< of all before it; 共收到 12 件 may be of more
};

/// A part before a total, and how much the mark behind it parts.
struct Addend {
  std::size_t number;
  int level;
};

/// The number that 共计 sums up: directly behind it, or behind a verb and 申请.
std::optional<std::size_t> number_behind(const Lexemes& lexemes, std::size_t at, std::size_t reach) {
  for (std::size_t i = at + 1; i <= at + reach && i < lexemes.size(); ++i) {
    if (lexemes[i].is_number())
      return lexemes[i].measure.empty() || lexemes[i].approximate ? std::nullopt : std::optional(i);
    if (lexemes[i].is_mark() || lexemes[i].is(Sense::text)) break;
  }
  return std::nullopt;
}

std::optional<Total> total_at(std::u16string_view text, const Lexemes& lexemes, std::size_t at) {
  // a 5 件、b 3 件等共计 20 件; 公开 5 件、部分公开 3 件、不予公开 2 件，公开和部分公开共计 8 件; 制定 a 5 件、b 3 件，废止共 2 件
  constexpr Senses kOfOthers{Sense::open_list, Sense::result, Sense::applicant, Sense::document, Sense::repeal};
  Total total{0, at, {}, false};
  for (; total.begin > 0 && !lexemes[total.begin - 1].is_mark(); --total.begin) {  // 全年共 312 件
    const Lexeme& lexeme = lexemes[total.begin - 1];
    if (kOfOthers.has(lexeme.sense)) return std::nullopt;
    if (lexeme.is(Sense::quantity) && !total.kinds) total.kinds = lexeme.value;
  }
  // 共 may begin another count: 网上 8 件、信函 3 件，共公开信息 40 条.
  const auto word = text.substr(lexemes[at].begin, lexemes[at].end - lexemes[at].begin);
  const bool vague = word == u"共" || word == u"累计";
  const bool came_in =
      at + 1 < lexemes.size() && (lexemes[at + 1].is(Sense::receive) || lexemes[at + 1].is(Sense::accept));
  const auto number = number_behind(lexemes, at, vague && !came_in && !total.kinds ? 1 : 3);
  if (!number) return std::nullopt;
  total.whole = *number;
  total.all = !vague || !came_in;
  return total;
}

/// Where the bracket opens that closes before a place and is of a name, as in 县（区）部门 704 件; there where it says a number or more.
std::size_t before_name(const Lexemes& lexemes, std::size_t at) {
  const bool name =
      at > 2 && lexemes[at - 1].is(Sense::close) && lexemes[at - 3].is(Sense::open) && !lexemes[at - 2].is_number();
  return name ? at - 3 : at;
}

/// The parts before a total, from it backwards; none where one cannot be told.
std::vector<Addend> addends_before(const Lexemes& lexemes, const Total& total) {
  constexpr Senses kEnds{Sense::among, Sense::total, Sense::close, Sense::colon};
  std::vector<Addend> addends;
  std::size_t end = total.begin;
  while (end > 1 && level_of(lexemes[end - 1].sense) > 0) {
    const int level = level_of(lexemes[end - 1].sense);
    std::optional<std::size_t> number;
    bool counts = false;  // something
    std::size_t at = end - 1;
    for (; at > 0 && level_of(lexemes[at - 1].sense) == 0; --at) {
      at = before_name(lexemes, at);
      if (at == 0 || kEnds.has(lexemes[at - 1].sense)) break;
      const Lexeme& lexeme = lexemes[at - 1];
      if (lexeme.is(Sense::repeal)) return {};  // 新增 3 件、废止 1 件，年底共 18 件
      counts = counts || lexeme.is_number();
      if (!lexeme.is_number() || lexeme.measure != lexemes[total.whole].measure) continue;
      if (number) return {};
      number = at - 1;
    }
    if (!number || is_aside(lexemes, *number)) {
      for (; at > 0 && level_of(lexemes[at - 1].sense) == 0; --at) counts = counts || lexemes[at - 1].is_number();
      if (counts) return {};  // one that cannot be told to be a part
      break;
    }
    addends.push_back({*number, level});
    end = at;
  }
  return addends;
}

}  // namespace

std::optional<ListOfNumbers> list_before_total(std::u16string_view text, const Lexemes& lexemes, std::size_t at) {
  const auto total = total_at(text, lexemes, at);
  if (!total) return std::nullopt;
  const std::vector<Addend> addends = addends_before(lexemes, *total);
  if (addends.size() < 2 || (total->kinds && *total->kinds != static_cast<double>(addends.size()))) return std::nullopt;
  ListOfNumbers list{total->whole, {}, 0, true, total->all};
  for (const Addend& addend : addends) {
    // Behind a mark that parts more than that of the last but one nothing is certain.
    if (list.certain == list.parts.size() && (list.parts.empty() || addend.level <= addends[1].level)) ++list.certain;
    list.parts.push_back(addend.number);
  }
  return list;
}

}  // namespace nianbao::prose
