#include <algorithm>
#include <optional>

#include "prose/compare.hpp"
#include "prose/list_items.hpp"
#include "prose/rates.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

/// A growth or a difference of several that 分别 says in a row.
struct Grown {
  std::size_t at;
  int sign;
};

/// Two amounts of one thing, by their places.
struct Years {
  std::size_t before;
  std::size_t now;
};

class EachChangeReader {
 public:
  EachChangeReader(int year, const Passage& passage, const Sentence& sentence)
      : year_(year), passage_(passage), lexemes_(sentence.lexemes), around_(sentence.circumstances) {}

  void read(std::vector<Change>& out) const {
    for (std::size_t at = 1; at < lexemes_.size(); ++at) {
      if (!lexemes_[at].is(Sense::respectively)) continue;
      const std::vector<Grown> grown = grown_at(at);
      if (grown.size() < 2) continue;
      const std::size_t last = grown.back().at;
      std::vector<Change> changes = made(grown, grown_to(at));
      if (changes.empty()) changes = made(grown, series(at));
      if (changes.empty()) {
        changes = made(grown, of_two_years(at, last));
        if (std::none_of(changes.begin(), changes.end(), is_right)) changes.clear();  // they may be of something else
      }
      for (Change& change : changes) out.push_back(std::move(change));
      at = last;
    }
  }

 private:
  /// The figures of 分别增长 10%、8%, 分别增长 10%、下降 8%, 增幅分别为 10% 和 8%.
  [[nodiscard]] std::vector<Grown> grown_at(std::size_t respectively) const {
    std::vector<Grown> grown;
    int sign = sign_of(respectively - 1);
    for (std::size_t at = respectively + 1; at < lexemes_.size(); ++at) {
      const Lexeme& lexeme = lexemes_[at];
      if (lexeme.is(Sense::change)) {
        sign = sign_of(at);
      } else if (lexeme.is(Sense::percent) || lexeme.is(Sense::quantity)) {
        const bool alike = grown.empty() || lexeme.sense == lexemes_[grown.front().at].sense;
        if (sign == 0 || !alike || lexeme.approximate) return {};
        grown.push_back({at, sign});
      } else if (!lexeme.is(Sense::pause) && !lexeme.is(Sense::also) && !lexeme.is(Sense::filler)) {
        break;
      }
    }
    return grown;
  }

  /// 1 of 增长, -1 of 下降; 0 of what names no change, or what it came to.
  [[nodiscard]] int sign_of(std::size_t at) const {
    const Lexeme& lexeme = lexemes_[at];
    const char16_t last = passage_.text[lexeme.end - 1];
    if (!lexeme.is(Sense::change) || last == u'到' || last == u'至') return 0;
    return lexeme.cells == "+" ? 1 : lexeme.cells == "-" ? -1 : 0;
  }

  [[nodiscard]] bool counts(std::size_t at) const {
    return lexemes_[at].is(Sense::quantity) && !is_aside(lexemes_, at);
  }

  /// 由 10 件增加到 12 件、由 8 件增加到 9 件，分别…
  [[nodiscard]] std::vector<Years> grown_to(std::size_t end) const {
    std::vector<Years> out;
    for (std::size_t at = 0; at < end; ++at) {
      if (!lexemes_[at].is(Sense::quantity) || lexemes_[at].approximate) continue;
      const auto head = around_[at].head;
      if (head && grows_to(around_, lexemes_, at)) out.push_back({*head, at});
    }
    return out;
  }

  /// 2023年、2024年分别为 10 件、12 件，同比分别增长…: each beside the year before, the first beside one that is not said.
  [[nodiscard]] std::vector<Years> series(std::size_t end) const {
    std::vector<Years> out;
    for (std::size_t at = end; at-- > 0;) {
      if (!counts(at)) continue;
      const bool follows = !out.empty() && around_[at].year && around_[out.back().before].year &&
                           *around_[at].year + 1 == *around_[out.back().before].year;
      if (!out.empty() && !follows) break;
      if (out.empty() && (around_[at].year != year_ || !around_[at].head)) break;
      if (!out.empty()) out.back().before = at;
      out.push_back({at, at});
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  /// 收到 12 件、办结 10 件，较上年的 10 件、8 件分别…: as many of this year as of the last, wherever those stand.
  [[nodiscard]] std::vector<Years> of_two_years(std::size_t end, std::size_t last) const {
    std::vector<std::size_t> now;
    std::vector<std::size_t> before;
    for (std::size_t at = 0; at < lexemes_.size(); ++at) {
      if (!lexemes_[at].is(Sense::quantity) || (at >= end && at <= last) || lexemes_[at].approximate) continue;
      if (around_[at].year == year_ - 1) before.push_back(at);
      else if (at < end && around_[at].fits()) now.push_back(at);
    }
    if (now.size() != before.size()) return {};
    std::vector<Years> out;
    for (std::size_t i = 0; i < now.size(); ++i) out.push_back({before[i], now[i]});
    return out;
  }

  /// One for each growth and the amounts of the same place; of amounts without those of the year before none.
  [[nodiscard]] std::vector<Change> made(const std::vector<Grown>& grown, const std::vector<Years>& amounts) const {
    std::vector<Change> out;
    if (amounts.size() != grown.size()) return out;
    for (std::size_t i = 0; i < grown.size(); ++i) {
      const auto [before, now] = amounts[i];
      if (before == now) continue;
      Change& change = add_change(passage_, lexemes_, before, now, out);
      const Lexeme& figure = lexemes_[grown[i].at];
      auto& said = figure.is(Sense::percent) ? change.percent : change.difference;
      said = part_at(passage_, figure);
      said->value *= grown[i].sign;
      change.decimals = figure.decimals;
    }
    return out;
  }

  [[nodiscard]] static bool is_right(const Change& change) {
    const double difference = change.now->value - change.before->value;
    if (change.difference) return difference == change.difference->value;
    return is_percent_of(difference, change.percent->value, change.before->value, change.decimals);
  }

  int year_;
  const Passage& passage_;
  const std::vector<Lexeme>& lexemes_;
  const std::vector<Circumstance>& around_;
};

}  // namespace

void add_each_change(const Report& report, const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  if (report.year) EachChangeReader(*report.year, passage, sentence).read(out);
}

}  // namespace nianbao::prose
