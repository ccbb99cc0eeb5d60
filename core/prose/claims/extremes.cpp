#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "prose/claims/comparisons.hpp"
#include "text/any_word.hpp"

// 第一季度 11 件、第二季度 7 件、第三季度 8 件，第一季度最多; 平均 90.1 分，最高 96 分: what is most, least and between.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr double kUnlimited = std::numeric_limits<double>::infinity();

/// The words before a number in its clause: 第一季度 of 第一季度 11 件.
View words_of_item(const Words& words, std::size_t number) {
  const std::size_t begin = begin_of_clause(words.tokens, number);
  return words.passage.words(words.tokens[begin].begin, words.tokens[number].begin);
}

/// 第一季度 11 件: a number with those words.
Part named_part(const Words& words, std::size_t number) {
  const std::size_t begin = begin_of_clause(words.tokens, number);
  return {words.tokens[number].value, words.passage.span(words.tokens[begin].begin, words.tokens[number].end)};
}

/// Without 36 条 of 公告 36 条，一季度 11 条，二季度 25 条: what the others come to.
std::vector<std::size_t> without_whole(const Words& words, std::vector<std::size_t> items) {
  double sum = 0;
  for (const std::size_t item : items) sum += words.tokens[item].value;
  if (!items.empty() && 2 * words.tokens[items.back()].value >= sum) items.pop_back();
  return items;
}

/// Whether a number can be compared with others: a clause of its own says what it counts.
bool is_item(const Words& words, std::size_t number, std::size_t begin) {
  return words.counts(number) && words.exact(number) && begin < number && !has_number(words.tokens, begin, number);
}

/// The numbers before the comma at a place that one kind of mark parts, all counted alike; the last first.
std::vector<std::size_t> items_before(const Words& words, std::size_t comma) {
  const Tokens& tokens = words.tokens;
  std::vector<std::size_t> items;
  bool paused = false;
  for (std::size_t end = comma; end > 0 && tokens[end].is_any({Slot::comma, Slot::pause});) {
    const std::size_t begin = begin_of_clause(tokens, end - 1);
    const bool alike = items.empty() || (tokens[end - 1].measure == tokens[items.front()].measure &&
                                         (items.size() == 1 || tokens[end].is(Slot::pause) == paused));
    if (!alike || !is_item(words, end - 1, begin)) break;
    if (items.size() == 1) paused = tokens[end].is(Slot::pause);
    items.push_back(end - 1);
    if (begin == 0) break;
    end = begin - 1;
  }
  return without_whole(words, std::move(items));
}

/// 第二季度最多 behind three items or more, of which the second is that of another number.
void add_most(const Words& words, std::size_t at, std::vector<Restated>& out) {
  const bool ends = at + 1 == words.tokens.size() || words.tokens[at + 1].is_mark();
  if (!ends || !is_any_of(words.text(at), u"最多 最高 最少 最低")) return;
  const bool least = is_any_of(words.text(at), u"最少 最低");
  const std::size_t begin = begin_of_clause(words.tokens, at);
  if (begin < 3 || begin == at) return;
  const View name = words.passage.words(words.tokens[begin].begin, words.tokens[at].begin);
  const std::vector<std::size_t> items = items_before(words, begin - 1);
  // 6月 of 6月收件
  const auto is_named = [&](std::size_t item) { return words_of_item(words, item).starts_with(name); };
  const auto named = std::find_if(items.begin(), items.end(), is_named);
  if (items.size() < 3 || std::count_if(items.begin(), items.end(), is_named) != 1) return;
  Limits others{-kUnlimited, kUnlimited};
  for (const std::size_t item : items) {
    const double value = words.tokens[item].value;
    if (least) others.most = std::min(others.most, value);
    else others.least = std::max(others.least, value);
  }
  const Span said = words.passage.span(words.tokens[begin].begin, words.tokens[at].end);
  out.push_back({named_part(words, *named), said, others});
}

/// The score behind words for it, 平均分 93.4 分; of several nobody can tell which is meant.
std::optional<std::size_t> score_named(const Words& words, View name) {
  std::optional<std::size_t> found;
  for (std::size_t at = 1; at < words.tokens.size(); ++at) {
    const Token& token = words.tokens[at];
    if (!token.is(Slot::quantity) || token.measure != u"分" || words_of_item(words, at).find(name) == View::npos)
      continue;
    if (found || !words.exact(at)) return std::nullopt;
    found = at;
  }
  return found;
}

/// 平均 93.4 分，最高 92.8 分: no mean lies beyond the highest or the lowest.
void add_mean(const Words& words, std::vector<Restated>& out) {
  const auto mean = score_named(words, u"平均");
  if (!mean) return;
  const Part part = named_part(words, *mean);
  if (const auto highest = score_named(words, u"最高"))
    out.push_back({part, named_part(words, *highest).span, {-kUnlimited, words.tokens[*highest].value}});
  if (const auto lowest = score_named(words, u"最低"))
    out.push_back({part, named_part(words, *lowest).span, {words.tokens[*lowest].value, kUnlimited}});
}

}  // namespace

void add_extremes(const Passage& passage, const Sentence& sentence, std::vector<Restated>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 1; at < words.tokens.size(); ++at) add_most(words, at, out);
  if (passage.letters.may_have_all(u"平均分")) add_mean(words, out);
}

}  // namespace nianbao::prose
