#include "prose/rates.hpp"

#include <algorithm>
#include <cmath>

#include "prose/cells.hpp"
#include "prose/compare.hpp"

namespace nianbao::prose {
namespace {

/// Rates of table four, by the words that end their name.
struct RateOfTable {
  std::u16string_view name;
  std::string_view rows;
  std::string_view column;
};
constexpr RateOfTable kRates[]{{u"纠错率", "reconsideration", "corrected"},
                               {u"维持率", "reconsideration", "upheld"},
                               {u"败诉率", "litigationDirect,litigationAfter", "corrected"},
                               {u"胜诉率", "litigationDirect,litigationAfter", "upheld"}};

class RateReader {
 public:
  RateReader(const Report& report, const Passage& passage, const Sentence& sentence)
      : report_(report),
        find_(report),
        passage_(passage),
        lexemes_(sentence.lexemes),
        around_(sentence.circumstances) {}

  void read(std::vector<Rate>& out) const {
    for (std::size_t at = 1; at < lexemes_.size(); ++at) {
      if (!lexemes_[at].is(Sense::percent) || lexemes_[at].approximate || !may_be_this_year(at)) continue;
      const std::size_t begin = clause_begin(at);
      const auto words = text(begin, at);
      const std::size_t name = words.rfind(u'率');
      // 办结率、满意率均为 100%: of several rates at once nothing can be said.
      if (name == words.npos || name == 0 || words.find(u'率') != name || says_about(begin, at)) continue;
      out.push_back(make(begin, at, words.substr(0, name + 1)));
    }
  }

 private:
  [[nodiscard]] std::u16string_view text(std::size_t first, std::size_t last) const {
    return passage_.words(lexemes_[first].begin, lexemes_[last].begin);
  }

  /// 年初确定任务 42 项，已完成 41 项，完成率 97.6%
  [[nodiscard]] bool may_be_this_year(std::size_t at) const {
    return around_[at].fits() || around_[at].time == Time::part_of_year;
  }

  [[nodiscard]] std::size_t clause_begin(std::size_t at) const {
    constexpr std::size_t kLongest = 30;
    const std::size_t first = at > kLongest ? at - kLongest : 0;
    while (at > first && !lexemes_[at - 1].is_mark() && !lexemes_[at - 1].is(Sense::percent)) --at;
    return at;
  }

  [[nodiscard]] bool says_about(std::size_t first, std::size_t last) const {
    return std::any_of(lexemes_.begin() + static_cast<std::ptrdiff_t>(first),
                       lexemes_.begin() + static_cast<std::ptrdiff_t>(last), [](const Lexeme& lexeme) {
                         return lexeme.is(Sense::approximately) || lexeme.is(Sense::change) ||
                                lexeme.is(Sense::compare) || lexeme.is(Sense::respectively) || lexeme.is(Sense::share);
                       });
  }

  /// `name` begins with its clause and ends in 率; the numbers are those of its sentence up to it, and of the bracket behind it.
  [[nodiscard]] Rate make(std::size_t begin, std::size_t at, std::u16string_view name) const {
    constexpr std::size_t kStem = 2;
    const std::u16string_view stem = name.substr(name.size() > kStem ? name.size() - 1 - kStem : 0, kStem);
    Rate rate;
    rate.percent = {lexemes_[at].value, passage_.span(lexemes_[at].begin, lexemes_[at].end)};
    rate.decimals = lexemes_[at].decimals;
    rate.name = std::u16string(name);
    rate.words = passage_.span(lexemes_[begin].begin, lexemes_[at].end);
    rate.sentence = passage_.span(lexemes_.front().begin, lexemes_.back().end);
    constexpr std::size_t kMost = 200;
    int parts = 0;
    for (std::size_t i = at > kMost ? at - kMost : 0; i < at; ++i) parts += add_number(rate, i, stem) ? 1 : 0;
    rate.explained =
        parts == 1 || parts == 2;  // of 解读 12 篇，图文解读 6 篇、专家解读 1 篇…, 多元解读率 nobody can tell
    const bool bracket = at + 1 < lexemes_.size() && lexemes_[at + 1].is(Sense::open);
    for (std::size_t i = at + 2; bracket && i < lexemes_.size() && !lexemes_[i].is(Sense::close); ++i) {
      rate.explained = rate.explained || (lexemes_[i].is(Sense::quantity) && !rate.numbers.empty());
      add_number(rate, i, stem);
    }
    add_cells(rate, at);
    for (const std::string_view row : {"handled", "new"})  // 不予公开 38 件，不予公开率 12.3%
      rate.numbers.push_back({bounds_of(find_.requests(row), report_).least, rate.percent.span});
    return rate;
  }

  /// A number whose own words have the stem of the rate's name is its part: 已整改 11 个, 整改率. Whether this one is.
  bool add_number(Rate& rate, std::size_t at, std::u16string_view stem) const {
    if (!lexemes_[at].is(Sense::quantity)) return false;
    rate.numbers.push_back({lexemes_[at].value, passage_.span(lexemes_[at].begin, lexemes_[at].end)});
    std::size_t behind = at + 1;  // 11 个已整改
    while (behind < lexemes_.size() && !lexemes_[behind].is_mark() && !lexemes_[behind].is_number()) ++behind;
    const auto label =
        std::u16string_view(passage_.text)
            .substr(lexemes_[clause_begin(at)].begin, lexemes_[behind - 1].end - lexemes_[clause_begin(at)].begin);
    const char16_t reversed[]{stem.back(), stem.front()};  // 收回, 回收率
    const std::u16string_view turned(reversed, 2);
    const bool named = label.find(stem) != label.npos || label.find(turned) != label.npos;
    const bool part = rate.numbers.size() > 1 && !lexemes_[at].approximate && named;
    rate.done = rate.done || (part && label.find(u'已') != label.npos);
    return part;
  }

  void add_cells(Rate& rate, std::size_t at) const {
    if (around_[at].scope != Scope::own || !around_[at].fits()) return;
    add_handled(rate);
    for (const RateOfTable& known : kRates) {
      if (!rate.name.ends_with(known.name)) continue;
      const CellSum part = find_.cells(TableId::review, known.rows, known.column);
      const CellSum whole = find_.cells(TableId::review, known.rows, "total");
      const CellSum pending = find_.cells(TableId::review, known.rows, "pending");
      rate.of_cells.emplace_back(part, whole);
      rate.of_cells.emplace_back(part, plus(whole, pending, -1));
    }
  }

  /// 办结率 may be of all that had to be handled, what was carried in included.
  void add_handled(Rate& rate) const {
    constexpr std::u16string_view kNames[]{u"办结率", u"答复率", u"回复率", u"办理率"};
    const bool named = std::any_of(std::begin(kNames), std::end(kNames),
                                   [&](std::u16string_view name) { return rate.name.ends_with(name); });
    const CellSum handled = find_.requests("handled");
    const CellSum due = plus(find_.requests("new"), find_.requests("carriedIn"));
    const Bounds part = bounds_of(handled, report_);
    const Bounds whole = bounds_of(due, report_);
    if (!named || !part.exact() || !whole.exact() || whole.least <= 0) return;
    const double off = std::abs(100 * part.least / whole.least - rate.percent.value);
    // 办结 309 件，办结率 96.5%: of these, and of nothing else that was said; 按期办结率 is another rate, and 100 % may be of those due.
    const bool alone = rate.numbers.size() == 1 && rate.numbers.front().value == part.least &&
                       rate.percent.value < 100 && rate.name.find_first_of(u"时期网规") == rate.name.npos;
    if (off > ten_to(-rate.decimals) && !alone) return;
    rate.of_cells.emplace_back(handled, due);
    if (alone) rate.of_cells.emplace_back(handled, find_.requests("new"));
  }

  const Report& report_;
  CellFinder find_;
  const Passage& passage_;
  const std::vector<Lexeme>& lexemes_;
  const std::vector<Circumstance>& around_;
};

}  // namespace

void add_rates(const Report& report, const Passage& passage, const Sentence& sentence, std::vector<Rate>& out) {
  RateReader(report, passage, sentence).read(out);
}

}  // namespace nianbao::prose
