#include <algorithm>
#include <cmath>

#include "prose/compare.hpp"
#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

/// The rates of two years, and by how many percentage points they are said to differ. Two rates belong together where the words bring
/// them together: 98.2%，较上年（96.5%）…, 由 91.2% 提高到 98.6%.
class PointsReader {
 public:
  PointsReader(const Passage& passage, const Sentence& sentence)
      : passage_(passage), lexemes_(sentence.lexemes), around_(sentence.circumstances) {}

  void read(std::vector<Change>& out) {
    for (std::size_t at = 1; at < lexemes_.size(); ++at) {
      if (lexemes_[at].is(Sense::respectively)) return;
      if (lexemes_[at].is(Sense::semicolon)) seen_ = {};
      if (lexemes_[at].is(Sense::percent)) take_rate(at);
      if (!seen_.paired || !counts_points(lexemes_[at])) continue;
      add_difference(at, out);
      seen_.paired = false;
    }
  }

 private:
  /// The first and the last rates that were said, by their places; 0: none yet.
  struct Rates {
    std::size_t first = 0;
    std::size_t now = 0;
    std::size_t before = 0;
    bool paired = false;  ///< nothing parts the last ones of both years
  };

  /// 到 of 提高到 2024年的 98.6%, 由 of 由上年的 91.2%: whether one of these characters ends a word right before a rate.
  [[nodiscard]] bool led_by(std::u16string_view characters, std::size_t at) const {
    constexpr Senses kBetween{Sense::filler, Sense::year, Sense::this_year, Sense::other_year};
    for (; at > 0; --at) {
      const Lexeme& word = lexemes_[at - 1];
      if (characters.find(passage_.text[word.end - 1]) != characters.npos) return true;
      if (!kBetween.has(word.sense)) return false;
    }
    return false;
  }

  /// Whether another rate is named between two places: 98%，其中现场办结率较上年（95%）….
  [[nodiscard]] bool names_rate(std::size_t first, std::size_t last) const {
    constexpr std::size_t kReach = 30;  // lexemes
    if (last - first > kReach) return true;
    const auto between = passage_.words(lexemes_[first].end, lexemes_[last].begin);
    return between.find_first_of(u"率满例重") != between.npos || between.find(u"占比") != between.npos;
  }

  void take_rate(std::size_t at) {
    const bool reached = led_by(u"到至", at);
    seen_.paired = false;
    if (is_approximate(lexemes_, at)) {
      seen_ = {};
      return;
    }
    if (seen_.first == 0) seen_.first = at;
    if (!reached && (led_by(u"由从", at) || around_[at].time == Time::other_year)) {
      seen_.paired = seen_.now > 0 && !names_rate(seen_.now, at);
      seen_.before = at;
    } else {
      seen_.paired = reached && seen_.before > seen_.now;
      seen_.now = at;
      if (!reached) seen_.before = 0;
    }
  }

  void add_difference(std::size_t at, std::vector<Change>& out) const {
    std::size_t word = at - 1;
    while (word > 0 && lexemes_[word].is(Sense::filler)) --word;
    const Lexeme& change = lexemes_[word];
    const bool grows = change.cells == "+";
    const double since_first = std::abs(lexemes_[seen_.now].value - lexemes_[seen_.first].value);
    if (std::abs(since_first - lexemes_[at].value) < 0.5 * ten_to(-lexemes_[at].decimals))
      return;  // 两年共提高 8 个百分点
    const bool mean = word > 0 && lexemes_[word - 1].is(Sense::average);
    if (mean || lexemes_[at].approximate || !change.is(Sense::change) || !(grows || change.cells == "-") ||
        names_rate(std::max(seen_.now, seen_.before), word))
      return;
    Change& made = add_change(passage_, lexemes_, seen_.before, seen_.now, out);
    made.difference = {(grows ? 1 : -1) * lexemes_[at].value, passage_.span(change.begin, lexemes_[at].end)};
    for (const std::size_t number : {seen_.now, seen_.before, at})
      made.slack += 0.5 * ten_to(-lexemes_[number].decimals);
  }

  const Passage& passage_;
  const std::vector<Lexeme>& lexemes_;
  const std::vector<Circumstance>& around_;
  Rates seen_{};
};

}  // namespace

void add_changes_in_points(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  PointsReader(passage, sentence).read(out);
}

}  // namespace nianbao::prose
