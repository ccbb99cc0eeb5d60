#include <algorithm>

#include "prose/claims/comparisons.hpp"
#include "text/percentage.hpp"

namespace nianbao::prose {
namespace {

/// The first and the last rates that were said, by their places; 0: none yet.
struct Rates {
  std::size_t first = 0;
  std::size_t now = 0;
  std::size_t before = 0;
  bool paired = false;  ///< nothing parts the last ones of both years
};

/// Whether another rate is named between two places: 98%，其中现场办结率较上年（95%）….
bool names_rate(const Words& words, std::size_t first, std::size_t last) {
  constexpr std::size_t kReach = 30;  // tokens; of two rates that are farther apart another may stand between
  if (last - first > kReach) return true;
  const auto between = words.passage.words(words.tokens[first].end, words.tokens[last].begin);
  return between.find_first_of(u"率满例重") != between.npos || between.find(u"占比") != between.npos;
}

/// 上半年 of 上半年为 91.5%: the half of the year that stands before a rate; 0 where none does.
int half_before(const Words& words, std::size_t at) {
  constexpr std::size_t kReach = 6;  // tokens, as 上半年群众满意率为 has, and two more
  const std::size_t first = at > kReach ? at - kReach : 0;
  for (; at > first && !words.tokens[at - 1].is_mark(); --at) {
    if (words.text(at - 1) == u"上半年") return 1;
    if (words.text(at - 1) == u"下半年") return 2;
  }
  return 0;
}

/// Two rates belong together where the words bring them together: 98.2%，较上年（96.5%）…, 由 91.2% 提高到 98.6%.
Rates with_rate(const Words& words, Rates seen, std::size_t at) {
  if (is_approximate(words.tokens, at)) return {};
  const bool reached = led_by(words, u"到至", at);
  if (seen.first == 0) seen.first = at;
  const int half = half_before(words, at);
  if (half == 1) return {.first = at, .before = at};
  if (half == 2 && seen.before == seen.first) return {seen.first, at, seen.before, true};
  if (!reached && (led_by(words, u"由从", at) || words.around[at].when == When::other_year)) {
    seen.paired = seen.now > 0 && !names_rate(words, seen.now, at);
    seen.before = at;
  } else {
    seen.paired = reached && seen.before > seen.now;
    seen.now = at;
    if (!reached) seen.before = 0;
  }
  return seen;
}

/// 提高 1.7 个百分点 of the last rates of both years.
void add_difference(const Words& words, Rates seen, std::size_t at, std::vector<Change>& out) {
  std::size_t word = at - 1;
  while (words.tokens[word].is(Slot::filler)) --word;  // the last rate is before
  const Token& change = words.tokens[word];
  const bool grows = change.is(Growth::more);
  const bool mean = word > 0 && words.tokens[word - 1].is(Slot::average);
  if (mean || words.tokens[at].approximate || !change.is(Slot::change) || !(grows || change.is(Growth::less)) ||
      names_rate(words, seen.before < word ? std::max(seen.now, seen.before) : seen.now, word))
    return;
  Change& made = add_change(words.passage, words.tokens, seen.before, seen.now, out);
  made.first = part_at(words.passage, words.tokens[seen.first]);  // 两年共提高 8 个百分点
  made.difference = {(grows ? 1 : -1) * words.tokens[at].value, words.passage.span(change.begin, words.tokens[at].end)};
  for (const std::size_t number : {seen.now, seen.before, at})
    made.slack += 0.5 * ten_to(-words.tokens[number].decimals);
}

}  // namespace

bool led_by(const Words& words, std::u16string_view characters, std::size_t at) {
  for (; at > 0; --at) {
    const Token& word = words.tokens[at - 1];
    if (characters.find(words.passage.text[word.end - 1]) != characters.npos) return true;
    if (!word.is_any({Slot::filler, Slot::time})) return false;
  }
  return false;
}

void add_changes_in_points(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  Rates seen;
  for (std::size_t at = 1; at < words.tokens.size(); ++at) {
    if (words.tokens[at].is(Slot::respectively)) return;
    if (words.tokens[at].is(Slot::semicolon)) seen = {};
    if (words.tokens[at].is(Slot::percent)) seen = with_rate(words, seen, at);
    const Token& here = words.tokens[at];
    const std::size_t open = here.in_brackets() ? at - here.behind_open : 0;
    const bool behind = open > 1 && seen.before == at && counts_points(words.tokens[open - 1]);
    if (!seen.paired || !(behind || counts_points(here))) continue;
    add_difference(words, seen, behind ? open - 1 : at, out);  // 94.6%，同比提高 2.1 个百分点（2023年为 92.5%）
    seen.paired = false;
  }
}

}  // namespace nianbao::prose
