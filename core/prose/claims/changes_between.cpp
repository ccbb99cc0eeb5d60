#include <algorithm>
#include <optional>

#include "prose/claims/between_cells.hpp"
#include "prose/claims/comparisons.hpp"
#include "prose/tokens/words.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

/// The number between two places, where it is the only one there and counts what there is in this year.
std::optional<std::size_t> only_one_of_year(const Words& words, std::size_t begin, std::size_t end) {
  constexpr Slots kOther{Slot::total, Slot::change, Slot::compare, Slot::percent, Slot::respectively};
  std::optional<std::size_t> found;
  bool average = false;  // 平均用时 15 个工作日 is compared with a limit; 日均 7 件 with other averages
  for (std::size_t at = begin; at < end; ++at) {
    average = average || words.tokens[at].is(Slot::average);
    if (words.tokens[at].is_any(kOther)) return std::nullopt;
    if (!words.counts(at)) continue;
    if (found || !words.exact(at) || !words.around[at].fits()) return std::nullopt;
    found = at;
  }
  return average && found && !counts_days(words.tokens[*found]) ? std::nullopt : found;
}

/// What is compared: 73 件 in 无法提供 73 件，比不予公开 38 件多 36 件, or in 无法提供的 73 件比….
std::optional<std::size_t> compared(const Words& words, std::size_t compare) {
  const std::size_t own = begin_of_clause(words.tokens, compare);
  if (own < compare) return only_one_of_year(words, own, compare);
  if (own < 2 || !words.tokens[own - 1].is(Slot::comma)) return std::nullopt;
  const std::size_t before = begin_of_clause(words.tokens, own - 2);
  const bool part = before > 0 && words.tokens[before - 1].is(Slot::pause);  // a 5 件、b 3 件，比…
  return part ? std::nullopt : only_one_of_year(words, before, own - 1);
}

/// Whether two numbers have one measure, and nothing of another year stands between them, where `any_year` does not allow it.
bool are_alike(const Words& words, std::size_t a, std::size_t b, bool any_year) {
  const Slots apart = any_year ? Slots{Slot::semicolon} : Slots{Slot::semicolon, Slot::time};
  return words.tokens[a].measure == words.tokens[b].measure && !has_token(words.tokens, a, b, apart);
}

/// 38 件 of 比不予公开 38 件多, the number that the change follows.
void add_difference(const Words& words, std::size_t compare, std::vector<Change>& out) {
  const Tokens& tokens = words.tokens;
  const std::size_t last = std::min(tokens.size(), compare + kLongestSentence);
  std::size_t beside = compare + 1;
  while (beside < last && !tokens[beside].is_mark() && !words.counts(beside)) ++beside;
  std::size_t change = beside + 1;
  while (change < tokens.size() && tokens[change].is(Slot::filler)) ++change;
  const std::size_t difference = change + 1;
  if (difference >= tokens.size() || !words.counts(beside) || !words.counts(difference)) return;
  const int direction = direction_of(words.passage.text, tokens[change]);
  if (direction == 0 || !words.exact(beside) || !words.exact(difference)) return;
  const bool score = words.text(change) == u"高" || words.text(change) == u"低";  // 92 分，比上年的 88 分高 4 分
  const auto word = words.text(compare);
  if (!score && word != u"比" && word != u"较" && word != u"相比") return;
  const auto number = compared(words, compare);
  if (!number || is_net_of(words, change, *number) || !are_alike(words, *number, beside, score) ||
      tokens[difference].measure != tokens[beside].measure)
    return;
  if (tokens[*number].in_brackets() && !tokens[compare].in_brackets())
    return;  // 39 件（含上年结转 1 件），较…多出 1 件
  add_change(words.passage, tokens, beside, *number, out).difference = {
      direction * tokens[difference].value, words.passage.span(tokens[change].begin, tokens[difference].end)};
}

/// The number of 上半年 603 条, of the last one before a place.
std::optional<std::size_t> number_of_period(const Words& words, std::u16string_view period, std::size_t before) {
  const std::size_t first = before > kLongestClause ? before - kLongestClause : 0;
  for (std::size_t at = before; at-- > first;) {
    if (words.text(at) != period || (at > 0 && words.tokens[at - 1].is(Slot::compare))) continue;
    for (std::size_t number = at + 1; number < before && !words.tokens[number].is_mark(); ++number) {
      if (words.counts(number)) return words.exact(number) ? std::optional(number) : std::nullopt;
    }
  }
  return std::nullopt;
}

/// 下半年 of 下半年较上半年, else the last that was counted before.
std::u16string_view later_period(const Words& words, std::size_t compare) {
  const std::size_t first = compare > kLongestClause ? compare - kLongestClause : 0;
  for (std::size_t at = compare; at-- > first;) {
    if (words.tokens[at].is(Time::part_of_year)) return words.text(at);
  }
  return {};
}

/// 上半年 603 条，下半年 697 条，下半年较上半年增加 94 条, 三季度 78 件、四季度 90 件，较三季度增长 15.4%, at 较.
void add_difference_of_periods(const Words& words, std::size_t compare, std::vector<Change>& out) {
  const Tokens& tokens = words.tokens;
  if (compare == 0 || compare + 3 >= tokens.size() || !tokens[compare + 1].is(Time::part_of_year)) return;
  const std::size_t begin = begin_of_clause(tokens, compare);
  const auto first = number_of_period(words, words.text(compare + 1), begin);
  const auto second = number_of_period(words, later_period(words, compare), begin);
  const int direction = direction_of(words.passage.text, tokens[compare + 2]);
  const std::size_t by = compare + 3;
  const bool percent = tokens[by].is(Slot::percent);
  if (!first || !second || first == second || direction == 0 || !(percent || words.counts(by)) || !words.exact(by) ||
      tokens[*first].measure != tokens[*second].measure || (!percent && tokens[*first].measure != tokens[by].measure))
    return;
  Change& change = add_change(words.passage, tokens, *first, *second, out);
  const Part said{direction * tokens[by].value, words.passage.span(tokens[compare + 2].begin, tokens[by].end)};
  (percent ? change.percent : change.difference) = said;
  change.decimals = percent ? tokens[by].decimals : 0;
}

/// Whether 由 or 从, or what compares, leads to a number.
bool is_left(const Words& words, std::size_t number) {
  constexpr std::size_t kNear = 6;  // tokens between 由 and its number: 由上年同期的 8 件
  for (std::size_t at = number; at > 0 && number - at < kNear && !words.tokens[at - 1].is_mark(); --at) {
    if (words.tokens[at - 1].is(Slot::compare) || words.text(at - 1) == u"由" || words.text(at - 1) == u"从")
      return true;
    if (words.counts(at - 1)) return false;
  }
  return false;
}

/// 降至 of 由2023年的 275 件降至 212 件: which way, where nothing says by how much.
void add_direction(const Words& words, std::size_t change, std::vector<Change>& out) {
  const Tokens& tokens = words.tokens;
  const auto word = words.text(change);
  const int direction = tokens[change].is(Growth::more) ? 1 : tokens[change].is(Growth::less) ? -1 : 0;
  const bool took = word.ends_with(u"收到") || word.ends_with(u"接到");  // 少收到 20 条
  const bool reached =
      (says_reached(word) && !took) ||
      (change + 1 < tokens.size() && (words.text(change + 1) == u"至" || words.text(change + 1) == u"到"));
  if (direction == 0 || !reached || change == 0 || !words.counts(change - 1) || !is_left(words, change - 1)) return;
  std::size_t now = change + 1;
  while (now < tokens.size() && !tokens[now].is_mark() && !words.counts(now)) ++now;
  if (now >= tokens.size() || !words.counts(now) || !words.exact(now) || !words.exact(change - 1) ||
      tokens[now].measure != tokens[change - 1].measure)
    return;
  const std::size_t begin = begin_of_clause(tokens, change);
  const auto said = words.passage.words(tokens[begin].begin, tokens[now].begin);
  if (said.find(u'每') != said.npos) return;  // 由每月 1 期增加到每周 1 期
  const Span span = words.passage.span(tokens[now].begin, tokens[now].end);
  // Changes of the same sentence, the last ones; no number has more ways to be told.
  constexpr std::ptrdiff_t kNear = 8;
  const auto first = out.end() - std::min(kNear, std::ssize(out));
  if (std::any_of(first, out.end(), [span](const Change& it) { return it.now && it.now->span == span; }))
    return;  // by how much, which tells the way as well
  add_change(words.passage, tokens, change - 1, now, out).direction =
      Part{static_cast<double>(direction), words.passage.span(tokens[change].begin, tokens[change].end)};
}

/// 40 件 of 予以公开 128 件，是部分公开 40 件的 3.2 倍.
void add_multiple(const Words& words, std::size_t times, std::vector<Change>& out) {
  const Tokens& tokens = words.tokens;
  std::size_t beside = times;
  while (beside > 0 && tokens[beside - 1].is(Slot::filler)) --beside;
  if (beside-- < 2 || !words.counts(beside) || !words.exact(beside) || !words.exact(times) ||
      is_open_ended(words, times))
    return;
  const std::size_t begin = begin_of_clause(tokens, beside);
  std::size_t is = beside;
  while (is > begin && words.text(is) != u"是" && words.text(is) != u"为") --is;
  const bool equals = words.text(is) == u"是" || words.text(is) == u"为";
  const auto number = equals ? compared(words, is) : std::nullopt;
  if (number && are_alike(words, *number, beside, false))
    add_change(words.passage, tokens, beside, *number, out).times = times_of(words, times, false);
}

/// The last two numbers before a clause that are counted alike; none where more or less can be meant.
std::optional<std::pair<std::size_t, std::size_t>> two_before(const Words& words, std::size_t clause) {
  const std::size_t first = clause > kLongestClause ? clause - kLongestClause : 0;
  std::vector<std::size_t> found;
  for (std::size_t at = clause; at-- > first && !words.tokens[at].is(Slot::semicolon);) {
    if (words.counts(at) && words.exact(at) && words.around[at].fits()) found.push_back(at);
  }
  const bool two = found.size() == 2 && words.tokens[found[0]].measure == words.tokens[found[1]].measure;
  return two ? std::optional(std::pair(found[1], found[0])) : std::nullopt;
}

/// 两者相差 16.6 亿元 behind 缴存额 58.3 亿元、提取额 41.7 亿元, at its number: by how much the one is more, whichever that is.
void add_gap(const Words& words, std::size_t clause, std::size_t at, std::vector<Change>& out) {
  const auto two = words.exact(at) ? two_before(words, clause) : std::nullopt;
  if (!two || words.tokens[at].measure != words.tokens[two->first].measure) return;
  const auto [first, second] = *two;
  const bool grew = words.tokens[second].value > words.tokens[first].value;
  add_change(words.passage, words.tokens, first, second, out).difference = {
      grew ? words.tokens[at].value : -words.tokens[at].value,
      words.passage.span(words.tokens[at - 1].begin, words.tokens[at].end)};
}

/// 前者比后者多 3 件, 后者是前者的 3.2 倍, at its number: of the two that the sentence counted.
void add_of_two(const Words& words, std::size_t at, std::vector<Change>& out) {
  const std::size_t clause = begin_of_clause(words.tokens, at);
  const auto said = words.passage.words(words.tokens[clause].begin, words.tokens[at].begin);
  if (begins_with_any(said, u"两者相差 二者相差 两项相差")) return add_gap(words, clause, at, out);
  const std::size_t former = said.find(u"前者"), latter = said.find(u"后者");
  if (former == said.npos || latter == said.npos || !words.exact(at)) return;
  auto two = two_before(words, clause);
  if (!two) return;
  if (latter < former) std::swap(two->first, two->second);
  const bool times = words.counts_times(at);
  const int direction = said.ends_with(u'多')   ? 1
                        : said.ends_with(u'少') ? -1
                                                : direction_of(words.passage.text, words.tokens[at - 1]);
  if (!times && (direction == 0 || words.tokens[at].measure != words.tokens[two->first].measure)) return;
  if (times && (is_open_ended(words, at) || said.find_first_of(u"多增") != said.npos)) return;
  Change& change = add_change(words.passage, words.tokens, two->second, two->first, out);
  const Span span = words.passage.span(words.tokens[at - 1].begin, words.tokens[at].end);
  if (times) change.times = times_of(words, at, false);
  else change.difference = {direction * words.tokens[at].value, span};
}

}  // namespace

void add_changes_between(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 1; at < words.tokens.size(); ++at) {
    if (words.tokens[at].is(Slot::compare)) {
      add_difference(words, at, out);
      add_difference_of_periods(words, at, out);
    }
    if (words.tokens[at].is(Slot::change)) add_direction(words, at, out);
    if (words.counts_times(at)) add_multiple(words, at, out);
    if (words.counts_times(at) || words.counts(at)) add_of_two(words, at, out);
  }
}

}  // namespace nianbao::prose
