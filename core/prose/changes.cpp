#include <algorithm>
#include <optional>

#include "prose/compare.hpp"
#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

/// What the lexemes so far say of one thing in two years, by their places.
struct Comparison {
  std::optional<std::size_t> now;
  std::optional<std::size_t> before;
  std::optional<std::size_t> difference;
  std::size_t difference_from = 0;  ///< the word for it
  std::optional<std::size_t> percent;
  std::optional<std::size_t> times;
  int sign = 1;          ///< of the difference
  int percent_sign = 1;  ///< and of the percentage
  double grown = 0;      ///< 增长 1.5 倍 is 2.5 times as much

  [[nodiscard]] bool says_something() const {
    const int known = (now ? 1 : 0) + (before ? 1 : 0) + (difference ? 1 : 0) + (percent ? 1 : 0) + (times ? 1 : 0);
    return known >= 3 && (difference || percent || times);
  }

  /// 12 件，同比增加 2 件: last year's report may have what it was before.
  [[nodiscard]] bool grows() const { return now && !before && (difference || percent); }
};

class ChangeReader {
 public:
  ChangeReader(const Passage& passage, const Sentence& sentence, std::vector<Change>& out)
      : passage_(passage),
        lexemes_(sentence.lexemes),
        around_(sentence.circumstances),
        lists_(sentence.lists),
        out_(out) {}

  void read() {
    Comparison outside;  // of a bracket
    for (std::size_t at = 0; at < lexemes_.size(); ++at) {
      const Lexeme& lexeme = lexemes_[at];
      if (lexeme.is(Sense::respectively)) return;  // which belongs to which is another question
      if (compares_years_before(at)) finish();
      if (compares_anew(at)) {
        const auto now = here_.now;
        finish();
        here_.now = now;
      }
      if (lexeme.is(Sense::open)) outside = here_;
      if (lexeme.is(Sense::close) && outside.now && here_.now != outside.now) {
        finish();
        here_ = outside;  // 526 条（其中原创 312 条），较上年…
      }
      if (counts(at)) take_number(at);
      else if (lexeme.is(Sense::change)) take_change(at);
      else if (counts_times(at)) take_times(at, 0);
      else if (begins_anew(at) && !follows_number(at)) finish();
    }
    finish();
  }

 private:
  [[nodiscard]] std::u16string_view text(const Lexeme& lexeme) const {
    return passage_.words(lexeme.begin, lexeme.end);
  }

  /// 公开 of （上年公开 1143 条）
  [[nodiscard]] bool in_bracket_of_year(std::size_t at) const {
    constexpr Senses kYears{Sense::year, Sense::other_year};
    return lexemes_[at].in_brackets() && kYears.has(lexemes_[at - lexemes_[at].behind_open + 1].sense);
  }

  /// A number with a measure word, or one of so many that it needs none: 2.1万.
  [[nodiscard]] bool counts(std::size_t at) const {
    const Lexeme& lexeme = lexemes_[at];
    return lexeme.is(Sense::quantity) ||
           (lexeme.is(Sense::bare) &&
            std::u16string_view(u"万亿").find(passage_.text[lexeme.end - 1]) != std::u16string_view::npos);
  }

  /// 同比 of 2024年收到 12 件，同比增长 50%；2023年收到 8 件，同比增长 14%: beside a year that is not said.
  [[nodiscard]] bool compares_years_before(std::size_t at) const {
    constexpr Senses kEnds{Sense::semicolon, Sense::percent};
    if (!here_.now || !here_.before || here_.before < here_.now || !lexemes_[at].is(Sense::compare) ||
        around_[at].time != Time::other_year || around_[at - 1].compares)
      return false;
    const auto first = lexemes_.begin() + static_cast<std::ptrdiff_t>(*here_.now);
    const auto last = lexemes_.begin() + static_cast<std::ptrdiff_t>(*here_.before);
    return std::any_of(first, last, [&](const Lexeme& lexeme) { return kEnds.has(lexeme.sense); });
  }

  /// 较2022年 of 12 件，同比增长 20%，较2022年（8 件）增长 50%: the percentage before it is beside another year.
  [[nodiscard]] bool compares_anew(std::size_t at) const {
    return here_.percent && !here_.before && lexemes_[at].is(Sense::compare) && at + 1 < lexemes_.size() &&
           lexemes_[at + 1].is(Sense::year);
  }

  /// 2.5 of 2.5 倍
  [[nodiscard]] bool counts_times(std::size_t at) const {
    return lexemes_[at].is(Sense::bare) && passage_.text.compare(lexemes_[at].end, 1, u"倍") == 0;
  }

  /// 年均增长: of each of several years.
  [[nodiscard]] bool is_yearly(std::size_t change) const { return change > 0 && text(lexemes_[change - 1]) == u"年均"; }

  /// Words of another thing end what was said of the one before; within brackets they do not.
  [[nodiscard]] bool begins_anew(std::size_t at) const {
    if (text(lexemes_[at]) == u"年均" || (at > 0 && counts_times(at - 1)) || in_bracket_of_year(at)) return false;
    constexpr Senses kAlong{Sense::comma,   Sense::pause,        Sense::colon,     Sense::open,       Sense::close,
                            Sense::percent, Sense::year,         Sense::this_year, Sense::other_year, Sense::compare,
                            Sense::filler,  Sense::also,         Sense::carried,   Sense::carried_in, Sense::quantity,
                            Sense::change,  Sense::approximately};
    return !kAlong.has(lexemes_[at].sense);
  }

  /// 12 件新收申请较上年…: what the number counts stands behind it.
  [[nodiscard]] bool follows_number(std::size_t at) const {
    if (here_.difference || here_.percent || !(here_.now || here_.before) || lexemes_[at].is(Sense::text)) return false;
    constexpr std::size_t kReach = 200;  // no clause of a report has so many words
    const std::size_t first = at > kReach ? at - kReach : 0;
    while (at > first && !lexemes_[at - 1].is_mark() && !lexemes_[at - 1].is(Sense::compare)) {
      --at;
      if (counts(at)) return here_.now == at || here_.before == at;
    }
    return false;
  }

  void finish() {
    if (here_.says_something() || here_.grows()) out_.push_back(made());
    here_ = {};
  }

  [[nodiscard]] bool plain(std::size_t at) const {
    return !is_approximate(lexemes_, at) && !counts_points(lexemes_[at]);
  }

  void take_number(std::size_t at) {
    if (at > 0 && lexemes_[at - 1].is(Sense::average)) return;  // 日均 6.9 件
    if (here_.difference == at || here_.now == at) return;
    const bool of_last_year = around_[at].time == Time::other_year;
    if (!plain(at) || !(of_last_year || around_[at].fits())) return finish();
    if (of_last_year) {
      const auto now = here_.now;
      if (now && here_.says_something()) {  // 比 2022年的 11 件多 4 件，比 2021年的 7 件多 8 件
        finish();
        here_.now = now;
      }
      if (!here_.before) here_.before = at;
      if (!here_.now) here_.now = same_of(at, 1);
    } else if (here_.before && (here_.difference || here_.percent) && !here_.now && reaches(at)) {
      here_.now = at;  // 较上年（19件）增加5件，达到24件
    } else {
      finish();
      here_.now = at;
      here_.before = same_of(at, -1);
    }
  }

  /// 达到24件, 共24件
  [[nodiscard]] bool reaches(std::size_t at) const {
    const auto before = std::u16string_view(passage_.text).substr(0, lexemes_[at].begin);
    return before.ends_with(u"达到") || before.ends_with(u"达") || before.ends_with(u"为");
  }

  /// The words that say what a number of a clause counts, its year left out.
  [[nodiscard]] std::u16string label(std::size_t number) const {
    std::u16string words;
    std::size_t at = number;
    while (at > 0 && !lexemes_[at - 1].is_mark() && !lexemes_[at - 1].is_number()) --at;
    for (; at < number; ++at) {
      const Lexeme& lexeme = lexemes_[at];
      if (!Senses{Sense::year, Sense::this_year, Sense::other_year}.has(lexeme.sense)) words += text(lexeme);
    }
    return words;
  }

  /// 2023年收到申请 8 件，2024年收到 12 件, in either order: the number before it of so many years later that the same words, or the
  /// first of them, stand before.
  [[nodiscard]] std::optional<std::size_t> same_of(std::size_t number, int years) const {
    if (!around_[number].year) return std::nullopt;
    constexpr std::size_t kReach = 200;  // lexemes: no two years are told of farther from each other
    const std::u16string name = label(number);
    const std::size_t first = number > kReach ? number - kReach : 0;
    for (std::size_t at = number; at-- > first && !name.empty();) {
      if (!counts(at) || around_[at].year != *around_[number].year + years || !plain(at) ||
          lexemes_[at].measure != lexemes_[number].measure)
        continue;
      const std::u16string other = label(at);
      if (other.size() > 1 && (name.starts_with(other) || other.starts_with(name))) return at;
    }
    return std::nullopt;
  }

  /// 增加 5 件, 增长 20%; 由 8 件增加到 12 件.
  void take_change(std::size_t at) {
    const auto words = text(lexemes_[at]);
    if (lexemes_[at].cells == "2") return take_times(at, 0);
    bool to = words.ends_with(u"至") || words.ends_with(u"到");
    for (std::size_t i = at + 1; i < lexemes_.size(); ++i) {
      const Lexeme& lexeme = lexemes_[i];
      if (counts_times(i)) return take_times(i, to ? 0 : 1);
      const bool is = i == at + 2 && text(lexemes_[at + 1]) == u"为";  // 上升为 12 件; but 增幅为 20%
      if (counts(i) || lexeme.is(Sense::percent)) return take_target(at, i, to || (is && counts(i)));
      const auto word = text(lexeme);
      if (word == u"由" || word == u"从") return;  // 增速由 65% 回落至 21%
      to = to || word == u"到" || word == u"至";
      if (!lexeme.is(Sense::filler) && !lexeme.is(Sense::year) && !lexeme.is(Sense::this_year)) break;
    }
  }

  /// 是上年（12 件）的 2.5 倍, 增长 1.5 倍, 翻了一番; what it grew by is less by one than the times that it was.
  void take_times(std::size_t at, double grown) {
    if (here_.times == at || !here_.now) return;
    if (!here_.before) here_.before = bracketed_behind(at + 2);
    if (!here_.before) return;
    const Circumstance& beside = around_[at];  // 较上年（63 万次）翻了一番，是前年的 3 倍
    if (beside.time == Time::other_year && beside.year != around_[*here_.before].year) return;
    if (here_.times) out_.push_back(made());
    if (!plain(at) || is_open_ended(at)) return;
    here_.times = at;
    here_.grown = grown;
  }

  /// 35.6万人 of 是上年的 1.3 倍（35.6万人）, at its bracket.
  [[nodiscard]] std::optional<std::size_t> bracketed_behind(std::size_t open) const {
    const bool there = open + 2 < lexemes_.size() && lexemes_[open].is(Sense::open) && counts(open + 1) &&
                       lexemes_[open + 2].is(Sense::close) && around_[open + 1].time == Time::other_year;
    return there ? std::optional(open + 1) : std::nullopt;
  }

  /// 2 倍多, 2 倍以上
  [[nodiscard]] bool is_open_ended(std::size_t times) const {
    const auto behind = std::u16string_view(passage_.text).substr(lexemes_[times].end);
    return behind.size() > 1 && std::u16string_view(u"多以有左").find(behind[1]) != std::u16string_view::npos;
  }

  void take_target(std::size_t change, std::size_t at, bool to) {
    const int sign = lexemes_[change].cells == "-" ? -1 : 1;
    const bool rate = to && lexemes_[at].is(Sense::percent);           // 满意率提升至 97%
    if (is_yearly(change) && lexemes_[at].is(Sense::percent)) return;  // add_yearly_growth reads it
    if (!plain(at) || rate || is_yearly(change) || lexemes_[change].cells == "=") {
      here_ = {};
    } else if (lexemes_[at].is(Sense::percent)) {
      if (!here_.percent) here_.percent = at;
      here_.percent_sign = sign;
    } else if (to) {
      // 由 8 件增加到 12 件: the first number is that of before, whatever year it names.
      if (here_.now && !here_.before) here_.before = here_.now;
      here_.now = at;
    } else {
      const auto now = here_.now;
      if (here_.difference) finish();  // 比2023年增加 3 件，比2022年增加 6 件
      if (!here_.now) here_.now = now;
      here_.difference = at;
      here_.difference_from = change;
      here_.sign = sign;
    }
  }

  [[nodiscard]] std::optional<Part> part(const std::optional<std::size_t>& at, int sign = 1) const {
    if (!at) return std::nullopt;
    Part found = part_at(passage_, lexemes_[*at]);
    found.value *= sign;
    return found;
  }

  void add_times(Change& change) const {
    if (!here_.times) return;
    const Lexeme& times = lexemes_[*here_.times];
    const bool doubled = times.is(Sense::change);  // 翻一番
    const double value = doubled ? 2 : times.value + here_.grown;
    const std::size_t end = times.end + (doubled ? 0 : 1);
    const double digit = ten_to(-times.decimals);
    // 增长 2 倍 is often said of what is twice as much; 增长 2.1 倍 is not.
    const bool either = here_.grown > 0 && times.decimals == 0;
    const double less = either ? 1.5 : doubled || times.decimals == 0 ? 0.5 : digit;
    change.times = {{value, passage_.span(times.begin, end)}, value - less, value + (doubled ? 0.5 : digit)};
  }

  /// 126 件 of 126 件，其中新办 38 件、变更 26 件, for any of its parts.
  [[nodiscard]] std::optional<std::size_t> whole_of(std::size_t number) const {
    constexpr std::ptrdiff_t kNear = 4;  // lists
    const auto end = std::partition_point(lists_.begin(), lists_.end(),
                                          [number](const ListOfNumbers& list) { return list.whole < number; });
    for (auto list = end; list != lists_.begin() && end - list < kNear;) {
      --list;
      if (std::find(list->parts.begin(), list->parts.end(), number) != list->parts.end()) return list->whole;
    }
    return std::nullopt;
  }

  /// 较上年增加, 同比增长; not 较上半年, 较计划.
  [[nodiscard]] bool compares_with_last_year(std::size_t at) const {
    constexpr std::size_t kReach = 20;
    const std::size_t first = at > kReach ? at - kReach : 0;
    for (; at > first && !lexemes_[at - 1].is_mark(); --at) {
      const auto word = text(lexemes_[at - 1]);
      if (lexemes_[at - 1].is(Sense::compare))
        return word == u"同比" || word.find(u"上年") != word.npos || word.find(u"去年") != word.npos;
    }
    return false;
  }

  [[nodiscard]] Change made() const {
    Change change;
    change.percent = part(here_.percent, here_.percent_sign);
    if (here_.percent) change.decimals = lexemes_[*here_.percent].decimals;
    add_times(change);
    change.now = part(here_.now);
    if (here_.now) change.whole = part(whole_of(*here_.now));
    change.since_last_year =
        here_.grows() && compares_with_last_year(here_.difference ? here_.difference_from : *here_.percent);
    change.before = part(here_.before);
    change.difference = part(here_.difference, here_.sign);
    if (change.difference) change.difference->span.begin = passage_.at[lexemes_[here_.difference_from].begin];
    const std::optional<std::size_t> numbers[]{here_.now, here_.before, here_.difference};
    std::u16string_view measure;
    for (const auto& at : numbers) {
      if (!at) continue;
      if (measure.empty()) measure = lexemes_[*at].measure;
      change.same_unit = change.same_unit && lexemes_[*at].measure == measure;
    }
    change.sentence = passage_.span(lexemes_.front().begin, lexemes_.back().end);
    return change;
  }

  const Passage& passage_;
  const std::vector<Lexeme>& lexemes_;
  const std::vector<Circumstance>& around_;
  const std::vector<ListOfNumbers>& lists_;
  std::vector<Change>& out_;
  Comparison here_{};
};

}  // namespace

Part part_at(const Passage& passage, const Lexeme& number) {
  return {number.value, passage.span(number.begin, number.end)};
}

Change& add_change(const Passage& passage, const std::vector<Lexeme>& lexemes, std::size_t before, std::size_t now,
                   std::vector<Change>& out) {
  Change& change = out.emplace_back();
  change.now = part_at(passage, lexemes[now]);
  change.before = part_at(passage, lexemes[before]);
  change.same_unit = lexemes[now].measure == lexemes[before].measure;
  change.sentence = passage.span(lexemes.front().begin, lexemes.back().end);
  return change;
}

void add_changes(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  ChangeReader(passage, sentence, out).read();
}

}  // namespace nianbao::prose
