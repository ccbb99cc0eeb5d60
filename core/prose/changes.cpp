#include <optional>

#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

/// What the lexemes so far say of one thing in two years, by their places.
struct Comparison {
  std::optional<std::size_t> now;
  std::optional<std::size_t> before;
  std::optional<std::size_t> difference;
  std::optional<std::size_t> percent;
  int sign = 1;          ///< of the difference
  int percent_sign = 1;  ///< and of the percentage

  [[nodiscard]] bool says_something() const {
    const int known = (now ? 1 : 0) + (before ? 1 : 0) + (difference ? 1 : 0) + (percent ? 1 : 0);
    return known >= 3 && (difference || percent);
  }
};

class ChangeReader {
 public:
  ChangeReader(const Passage& passage, const Sentence& sentence)
      : passage_(passage), lexemes_(sentence.lexemes), around_(sentence.circumstances) {}

  void read(std::vector<Change>& out) const {
    Comparison here;
    Comparison outside;  // of a bracket
    for (std::size_t at = 0; at < lexemes_.size(); ++at) {
      const Lexeme& lexeme = lexemes_[at];
      if (lexeme.is(Sense::respectively)) return;  // which belongs to which is another question
      if (lexeme.is(Sense::open)) outside = here;
      if (lexeme.is(Sense::close) && outside.now && here.now != outside.now) {
        finished(here, out);
        here = outside;  // 526 条（其中原创 312 条），较上年…
      }
      if (counts(at)) here = behind_number(here, at, out);
      else if (lexeme.is(Sense::change)) here = behind_change(here, at);
      else if (begins_anew(at) && !follows_number(here, at)) here = finished(here, out);
    }
    finished(here, out);
  }

 private:
  /// A number with a measure word, or one of so many that it needs none: 2.1万.
  [[nodiscard]] bool counts(std::size_t at) const {
    const Lexeme& lexeme = lexemes_[at];
    return lexeme.is(Sense::quantity) ||
           (lexeme.is(Sense::bare) &&
            std::u16string_view(u"万亿").find(passage_.text[lexeme.end - 1]) != std::u16string_view::npos);
  }

  /// Words of another thing end what was said of the one before; within brackets they do not.
  [[nodiscard]] bool begins_anew(std::size_t at) const {
    constexpr Senses kAlong{Sense::comma,   Sense::pause,        Sense::colon,     Sense::open,       Sense::close,
                            Sense::percent, Sense::year,         Sense::this_year, Sense::other_year, Sense::compare,
                            Sense::filler,  Sense::also,         Sense::carried,   Sense::carried_in, Sense::quantity,
                            Sense::change,  Sense::approximately};
    return !kAlong.has(lexemes_[at].sense);
  }

  /// 12 件新收申请较上年…: what the number counts stands behind it.
  [[nodiscard]] bool follows_number(const Comparison& here, std::size_t at) const {
    if (here.difference || here.percent || !(here.now || here.before) || lexemes_[at].is(Sense::text)) return false;
    constexpr std::size_t kReach = 200;  // no clause of a report has so many words
    const std::size_t first = at > kReach ? at - kReach : 0;
    while (at > first && !lexemes_[at - 1].is_mark() && !lexemes_[at - 1].is(Sense::compare)) {
      --at;
      if (counts(at)) return here.now == at || here.before == at;
    }
    return false;
  }

  Comparison finished(const Comparison& here, std::vector<Change>& out) const {
    if (here.says_something()) out.push_back(make(here));
    return {};
  }

  [[nodiscard]] bool plain(std::size_t at) const {
    const bool approximate = at > 0 && lexemes_[at - 1].is(Sense::approximately);
    const auto rest = std::u16string_view(passage_.text).substr(lexemes_[at].end);
    return !lexemes_[at].approximate && !approximate && !rest.starts_with(u"百分点") && !rest.starts_with(u"个百分点");
  }

  Comparison behind_number(Comparison here, std::size_t at, std::vector<Change>& out) const {
    if (at > 0 && lexemes_[at - 1].is(Sense::average)) return here;  // 日均 6.9 件
    const bool taken = here.difference == at || here.now == at;
    if (taken || !plain(at)) return taken ? here : finished(here, out);
    if (around_[at].time == Time::other_year) {
      if (!here.before) here.before = at;
      if (!here.now) here.now = same_of(at, 1);
      return here;
    }
    if (!around_[at].fits()) return finished(here, out);
    if (here.before && here.difference && !here.now && reaches(at)) {
      here.now = at;  // 较上年（19件）增加5件，达到24件
      return here;
    }
    finished(here, out);
    Comparison next;
    next.now = at;
    next.before = same_of(at, -1);
    return next;
  }

  /// 达到24件, 共24件
  [[nodiscard]] bool reaches(std::size_t at) const {
    const auto before = std::u16string_view(passage_.text).substr(0, lexemes_[at].begin);
    return before.ends_with(u"达到") || before.ends_with(u"达") || before.ends_with(u"为");
  }

  /// The words that say what a number of a clause counts, its year left out.
  [[nodiscard]] std::u16string label(std::size_t number) const {
    std::u16string words;
    for (std::size_t at = number; at > 0 && !lexemes_[at - 1].is_mark() && !lexemes_[at - 1].is_number(); --at) {
      const Lexeme& lexeme = lexemes_[at - 1];
      if (lexeme.is(Sense::year) || lexeme.is(Sense::this_year) || lexeme.is(Sense::other_year)) continue;
      words.insert(0, passage_.text, lexeme.begin, lexeme.end - lexeme.begin);
    }
    return words;
  }

  /// 2023年收到申请 8 件，2024年收到申请 12 件, in either order: the number before it of so many years later that the same words
  /// stand before.
  [[nodiscard]] std::optional<std::size_t> same_of(std::size_t number, int years) const {
    if (!around_[number].year) return std::nullopt;
    const std::u16string name = label(number);
    for (std::size_t at = number; at-- > 0 && !name.empty();) {
      if (counts(at) && around_[at].year == *around_[number].year + years && plain(at) && label(at) == name &&
          lexemes_[at].measure == lexemes_[number].measure)
        return at;
    }
    return std::nullopt;
  }

  /// 增加 5 件, 增长 20%; 由 8 件增加到 12 件.
  [[nodiscard]] Comparison behind_change(Comparison here, std::size_t at) const {
    const auto words =
        std::u16string_view(passage_.text).substr(lexemes_[at].begin, lexemes_[at].end - lexemes_[at].begin);
    bool to = words.ends_with(u"至") || words.ends_with(u"到");
    for (std::size_t i = at + 1; i < lexemes_.size(); ++i) {
      const Lexeme& lexeme = lexemes_[i];
      if (counts(i) || lexeme.is(Sense::percent)) return with_target(here, at, i, to);
      const auto word = std::u16string_view(passage_.text).substr(lexeme.begin, lexeme.end - lexeme.begin);
      to = to || word == u"到" || word == u"至" || (word == u"为" && i == at + 1);
      if (!lexeme.is(Sense::filler) && !lexeme.is(Sense::year) && !lexeme.is(Sense::this_year)) break;
    }
    return here;
  }

  [[nodiscard]] Comparison with_target(Comparison here, std::size_t change, std::size_t at, bool to) const {
    const int sign = lexemes_[change].cells == "-" ? -1 : 1;
    if (!plain(at) || lexemes_[change].cells == "=") return {};
    if (lexemes_[at].is(Sense::percent)) {
      if (!here.percent) here.percent = at;
      here.percent_sign = sign;
    } else if (to) {
      // 由 8 件增加到 12 件: the first number is that of before, whatever year it names.
      if (here.now && !here.before) here.before = here.now;
      here.now = at;
    } else if (!here.difference) {
      here.difference = at;
      here.sign = sign;
    }
    return here;
  }

  [[nodiscard]] std::optional<Part> part(const std::optional<std::size_t>& at, int sign = 1) const {
    if (!at) return std::nullopt;
    return Part{sign * lexemes_[*at].value, passage_.span(lexemes_[*at].begin, lexemes_[*at].end)};
  }

  [[nodiscard]] Change make(const Comparison& here) const {
    Change change;
    change.now = part(here.now);
    change.before = part(here.before);
    change.difference = part(here.difference, here.sign);
    change.percent = part(here.percent, here.percent_sign);
    if (here.percent) change.decimals = lexemes_[*here.percent].decimals;
    const std::optional<std::size_t> numbers[]{here.now, here.before, here.difference};
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
};

}  // namespace

void add_changes(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  ChangeReader(passage, sentence).read(out);
}

}  // namespace nianbao::prose
