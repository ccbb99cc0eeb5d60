#include <algorithm>

#include "prose/clauses/items.hpp"
#include "prose/clauses/lists.hpp"
#include "prose/tokens/cells.hpp"
#include "text/chars.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {

namespace {

/// No list of a report stands farther from what it parts.
constexpr std::size_t kFarthest = 400;  // tokens, as a list may have

/// 其他 5 件 of 其中新办 38 件，变更 26 件，其他 5 件；: one more item behind the parts that are certain.
bool goes_on(const Tokens& tokens, std::size_t last, std::size_t number) {
  constexpr std::size_t kNear = 40;  // tokens: a label, and clauses that only remark on the item before
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(last);
  return number - last < kNear && tokens[last].measure == tokens[number].measure &&
         std::none_of(
             first, tokens.begin() + static_cast<std::ptrdiff_t>(number),
             [](const Token& token) {
               return token.is_any({Slot::semicolon, Slot::colon, Slot::among, Slot::open, Slot::close});
             });
}

}  // namespace

bool is_beside_results(const Tokens& tokens, std::size_t whole, const Item& first) {
  if (!first.slots.has(Slot::result)) return false;
  const Mask own = codes_of(tokens, begin_of_clause(tokens, whole), whole, Slot::result);
  const Mask other = codes_of(tokens, first.begin, first.end, Slot::result);
  return own != 0 && (other & ~own) != 0;
}

bool is_beside_channels(const Tokens& tokens, std::size_t whole, const Item& first) {
  const std::size_t begin = begin_of_clause(tokens, whole);
  const Token* name = first_but(tokens, begin, Slot::filler);  // 2.网络申请 561 件
  return first.slots.has(Slot::channel) && begin < whole && name != nullptr && name->is(Slot::channel);
}

bool is_listed_part(const Tokens& tokens, std::size_t number) {
  while (number > 0 && !tokens[number - 1].is_mark()) {
    if (tokens[--number].is(Slot::among)) return true;
  }
  return false;
}

bool is_counted_jointly(const Tokens& tokens, std::size_t whole) {
  if (whole == 0 || !tokens[whole - 1].is_any({Slot::also, Slot::pause})) return false;
  const std::size_t begin = begin_of_clause(tokens, whole);
  return std::any_of(
      tokens.begin() + static_cast<std::ptrdiff_t>(begin), tokens.begin() + static_cast<std::ptrdiff_t>(whole),
      [&](const Token& token) { return token.is(Slot::quantity) && token.measure != tokens[whole].measure; });
}

bool tells_origin(const Tokens& tokens, std::size_t whole, Slots first) {
  constexpr Slots kCame{Slot::receive, Slot::accept};
  Slots clause;
  for (std::size_t at = begin_of_clause(tokens, whole); at < whole; ++at) clause = clause | tokens[at].slots;
  return first.meets(kCame) && !clause.meets(kCame) && !clause.has(Slot::total);
}

bool parts_overlap(const Tokens& tokens, const ListOfNumbers& list) {
  return std::any_of(list.parts.begin(), list.parts.end(), [&](std::size_t part) {
    const bool remark = part + 2 < tokens.size() && tokens[part + 1].is(Slot::open) &&
                        tokens[part + 2].is(Slot::open_list) && tokens[part + 2].code == 1;
    if (!remark) return false;
    std::size_t at = part + 3;
    while (at < tokens.size() && !tokens[at].is_number() && !tokens[at].is(Slot::close)) ++at;
    if (at == tokens.size() || !tokens[at].is_number()) return false;
    const auto is_it = [&](std::size_t other) { return other != part && tokens[other].value == tokens[at].value; };
    return std::any_of(list.parts.begin(), list.parts.end(), is_it);
  });
}

bool counts_items(const Tokens& tokens, const ListOfNumbers& list) {
  const std::u16string_view measure = tokens[list.whole].measure;
  return tokens[list.whole].value == static_cast<double>(list.parts.size()) &&
         std::none_of(list.parts.begin(), list.parts.end(),
                      [&](std::size_t part) { return tokens[part].measure == measure; });
}

bool names_so_many(const Tokens& tokens, std::u16string_view kinds, std::size_t begin, std::size_t end,
                   std::size_t parts) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(end), [&](const Token& token) {
                       const bool kind = token.measure == u"部分" ||
                                         (token.measure.size() == 1 && kinds.find(token.measure.front()) != kinds.npos);
                       return token.is(Slot::quantity) && kind && token.value == static_cast<double>(parts);
                     });
}

bool has_larger_part(const Tokens& tokens, const ListOfNumbers& list) {
  return std::any_of(list.parts.begin(), list.parts.end(),
                     [&](std::size_t part) { return tokens[part].value > tokens[list.whole].value; });
}

bool names_larger_total(const Tokens& tokens, const ListOfNumbers& list) {
  const std::size_t first = list.parts.front();
  return tokens[first].value > tokens[list.whole].value && has_token(tokens, list.whole, first, {Slot::total});
}

bool tells_of_flow(std::u16string_view first) {
  return begins_with_any(first, u"年初 上年 去年 原有 注销 新开 新增 新设 关停");
}

bool counts_alike(const Tokens& tokens, const ListOfNumbers& list) {
  return std::all_of(list.parts.begin(), list.parts.end(),
                     [&](std::size_t part) { return tokens[part].measure == tokens[list.whole].measure; });
}

bool counts_its_kinds(const Tokens& tokens, const ListOfNumbers& list, std::size_t begin) {
  const std::size_t clause = begin_of_clause(tokens, list.whole), kinds = list.parts.size();
  return list.closed && list.certain == kinds &&
         (names_so_many(tokens, u"类种级", clause, list.whole, kinds) ||
          names_so_many(tokens, u"类种项处个", list.whole + 1, begin, kinds));
}

bool names_all_in_turn(std::u16string_view text, const Tokens& tokens, const ListOfNumbers& list) {
  const std::size_t parts = list.parts.size();
  if (!list.closed || list.certain != parts || parts < 2 || parts > kNumerals.size()) return false;
  const auto is_named = [&](std::size_t part) {
    const Token& first = tokens[begin_of_clause(tokens, list.parts[part])];
    const auto label = text.substr(first.begin, tokens[list.parts[part]].begin - first.begin);
    const std::size_t turn = label.find(u'第');
    return turn < 3 && turn + 1 < label.size() && label[turn + 1] == kNumerals[part];  // 其中第一期
  };
  return is_named(0) && is_named(parts - 1) &&
         names_so_many(tokens, u"期批次轮场届", 0, begin_of_clause(tokens, list.parts.front()), parts);
}

bool names_both(std::u16string_view text, const Tokens& tokens, const ListOfNumbers& list) {
  if (!list.closed || list.certain != 2 || list.parts.size() != 2) return false;
  const auto noun = [&](std::size_t part) {  // 提案 of 政协提案 51 件
    const std::size_t begin = tokens[begin_of_clause(tokens, list.parts[part])].begin;
    const auto label = text.substr(begin, tokens[list.parts[part]].begin - begin);
    return label.size() > 2 ? label.substr(label.size() - 2) : std::u16string_view();
  };
  const auto [one, other] = std::pair(noun(0), noun(1));
  if (one.empty() || other.empty() || one == other) return false;
  const std::size_t first = tokens[begin_of_clause(tokens, list.whole)].begin;
  const std::size_t end = tokens[begin_of_clause(tokens, list.parts.front())].begin;
  const auto whole = text.substr(first, end - std::min(end, first));
  return whole.find(one) != whole.npos && whole.find(other) != whole.npos;
}

bool names_opposites(std::u16string_view text, const Tokens& tokens, const ListOfNumbers& list) {
  if (!list.closed || list.certain != 2 || list.parts.size() != 2) return false;
  const auto label = [&](std::size_t part) {
    std::size_t first = begin_of_clause(tokens, list.parts[part]);
    while (tokens[first].is_any({Slot::among, Slot::comma})) ++first;
    return text.substr(tokens[first].begin, tokens[list.parts[part]].begin - tokens[first].begin);
  };
  const auto done = label(0);
  const auto rest = label(1);
  return done.size() > 1 && rest.size() == done.size() + 1 && rest.ends_with(done) &&
         (rest[0] == u'未' || rest[0] == u'不');
}

std::span<const ListOfNumbers> lists_of(const std::vector<ListOfNumbers>& lists, std::size_t whole) {
  const auto first = std::partition_point(lists.begin(), lists.end(),
                                          [whole](const ListOfNumbers& list) { return list.whole < whole; });
  const auto last =
      std::find_if(first, lists.end(), [whole](const ListOfNumbers& list) { return list.whole != whole; });
  return std::span(lists).subspan(static_cast<std::size_t>(first - lists.begin()),
                                  static_cast<std::size_t>(last - first));
}

std::span<const ListOfNumbers> lists_before(const std::vector<ListOfNumbers>& lists, std::size_t number) {
  constexpr std::size_t kNear = 4;  // lists: those inside each other that one number may go on
  const auto end = std::partition_point(lists.begin(), lists.end(),
                                        [number](const ListOfNumbers& list) { return list.whole < number; });
  const auto count = static_cast<std::size_t>(end - lists.begin());
  return std::span(lists).first(count).last(std::min(kNear, count));
}

std::optional<std::size_t> whole_with(const Tokens& tokens, const std::vector<ListOfNumbers>& lists, std::size_t part) {
  const auto near = lists_before(lists, part);
  for (auto list = near.rbegin(); list != near.rend(); ++list) {
    const std::size_t last = list->parts.back();
    if (has_part(*list, part) || (last < part && goes_on(tokens, last, part))) return list->whole;
  }
  return std::nullopt;
}

std::vector<std::size_t> beside_whole(const Tokens& tokens, const ListOfNumbers& list) {
  std::vector<std::size_t> out;
  std::size_t mark = list.whole;
  while (mark + 1 < tokens.size() && !tokens[mark].is_mark()) ++mark;
  const int level = tokens[mark].is(Slot::semicolon) ? 2 : 1;  // of the marks that may part several
  const auto may_stand_beside = [&](const Token& token) {
    const bool organs = is_measure_of(token.measure, measures::kOrgans) &&  // 8 个县局和 28 所学校
                        is_measure_of(tokens[list.whole].measure, measures::kOrgans);
    return token.is_number() && (organs || token.measure == tokens[list.whole].measure);
  };
  for (std::size_t at = list.whole + 1; at < std::min(mark, list.parts.front()); ++at) {
    if (may_stand_beside(tokens[at])) out.push_back(at);
  }
  for (std::size_t at = list.whole; at > 0 && list.whole - at < kFarthest;) {
    const Token& token = tokens[--at];
    const bool aside = token.in_brackets() || token.is_any({Slot::open, Slot::close});  // 5 个县（市、区）和 36 个部门
    if (aside && !tokens[list.whole].in_brackets()) continue;
    if (token.is_mark() && (level_of(token.slots) == 0 || level_of(token.slots) > level)) break;
    if (may_stand_beside(token)) out.push_back(at);
  }
  return out;
}

double run_with_whole(const Tokens& tokens, const ListOfNumbers& list) {
  double sum = 0;
  bool counted = false;  // in this clause
  for (std::size_t at = list.whole + 1; at > 0 && list.whole - at + 1 < kFarthest; --at) {
    const Token& token = tokens[at - 1];
    if (token.is_number()) {
      if (counted || token.measure != tokens[list.whole].measure) break;
      sum += token.value;
      counted = true;
    } else if (token.is_mark()) {
      if (!counted || !token.is_any({Slot::comma, Slot::pause})) break;
      counted = false;
    }
  }
  return sum;
}

std::vector<std::size_t> instead_of_whole(const Tokens& tokens, const ListOfNumbers& list) {
  std::vector<std::size_t> out;
  for (std::size_t at = list.parts.front(); at > 0 && list.parts.front() - at < kFarthest;) {
    const Token& other = tokens[--at];
    if (other.is_number() && at != list.whole &&
        (other.measure == tokens[list.whole].measure || other.measure == tokens[list.parts.front()].measure))
      out.push_back(at);
  }
  return out;
}

}  // namespace nianbao::prose
