#include <optional>

#include "prose/list_items.hpp"
#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

/// 年均增长 9.6% behind 2022年 508 条、2023年 566 条、2024年 612 条, or behind 2022年至2024年，由 508 条增加到 612 条.
class YearlyGrowthReader {
 public:
  YearlyGrowthReader(const Passage& passage, const Sentence& sentence)
      : passage_(passage), lexemes_(sentence.lexemes), around_(sentence.circumstances) {}

  void read(std::vector<Change>& out) const {
    for (std::size_t at = 1; at + 1 < lexemes_.size(); ++at) {
      if (!lexemes_[at].is(Sense::average) || text(at) != u"年均") continue;
      const std::size_t percent = skip_filler(at + 2);
      const auto now = amount_before(at);
      if (!now || names_another(*now, at) || !lexemes_[at + 1].is(Sense::change) || percent == lexemes_.size() ||
          !lexemes_[percent].is(Sense::percent) || lexemes_[percent].approximate)
        continue;
      const std::size_t before = first_of_series(*now);
      const int years = before == *now ? 0 : years_between(before, *now);
      if (years < 2) continue;
      Change& change = add_change(passage_, lexemes_, before, *now, out);
      change.percent = part_at(passage_, lexemes_[percent]);
      if (lexemes_[at + 1].cells == "-") change.percent->value *= -1;
      change.decimals = lexemes_[percent].decimals;
      change.years = years;
      change.range = !around_[*now].year;
    }
  }

 private:
  static constexpr std::size_t kReach = 100;  // lexemes: no series of years is longer

  [[nodiscard]] std::u16string_view text(std::size_t at) const {
    return passage_.words(lexemes_[at].begin, lexemes_[at].end);
  }

  [[nodiscard]] std::size_t skip_filler(std::size_t at) const {
    while (at < lexemes_.size() && lexemes_[at].is(Sense::filler)) ++at;
    return at;
  }

  [[nodiscard]] std::optional<std::size_t> amount_before(std::size_t end) const {
    for (std::size_t at = end; at > 0 && end - at < kReach; --at) {
      const bool counts = around_[at - 1].head || !is_aside(lexemes_, at - 1);
      if (lexemes_[at - 1].is(Sense::quantity) && counts && !lexemes_[at - 1].approximate) return at - 1;
    }
    return std::nullopt;
  }

  /// 612 条，其中解读材料年均增长…: whether what grows is more or less than what was counted.
  [[nodiscard]] bool names_another(std::size_t amount, std::size_t yearly) const {
    constexpr Senses kAlong{Sense::comma,   Sense::semicolon, Sense::close,      Sense::pause,       Sense::filler,
                            Sense::year,    Sense::this_year, Sense::other_year, Sense::compare,     Sense::change,
                            Sense::percent, Sense::quantity,  Sense::total,      Sense::respectively};
    for (std::size_t at = amount + 1; at < yearly; ++at) {
      const bool years = lexemes_[at].is(Sense::text) && text(at).find(u'年') != std::u16string_view::npos;  // 三年间
      if (lexemes_[at].is(Sense::average) || !(years || kAlong.has(lexemes_[at].sense))) return true;
    }
    return false;
  }

  /// The first of the amounts before one that are each of a year before the next; the first of 由 508 条增加到 612 条.
  [[nodiscard]] std::size_t first_of_series(std::size_t last) const {
    if (!around_[last].year) return around_[last].head.value_or(last);
    std::size_t first = last;
    for (auto at = amount_before(first); at; at = amount_before(first)) {
      const auto year = around_[*at].year;
      const bool earlier = year && *year < *around_[first].year && lexemes_[*at].measure == lexemes_[last].measure;
      if (!earlier) break;
      first = *at;
    }
    return first;
  }

  /// How many years lie between two amounts: by their own years, or by the range before them.
  [[nodiscard]] int years_between(std::size_t before, std::size_t now) const {
    if (around_[now].year) return *around_[now].year - *around_[before].year;
    for (std::size_t at = before; at > 2 && before - at < kReach; --at) {
      if (lexemes_[at - 1].is_number()) break;
      const bool range = !lexemes_[at - 2].is_mark() && !lexemes_[at - 2].is(Sense::also);
      if (range && lexemes_[at - 1].is(Sense::year) && lexemes_[at - 3].is(Sense::year))
        return static_cast<int>(lexemes_[at - 1].value - lexemes_[at - 3].value);
    }
    return 0;
  }

  const Passage& passage_;
  const std::vector<Lexeme>& lexemes_;
  const std::vector<Circumstance>& around_;
};

}  // namespace

void add_yearly_growth(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  YearlyGrowthReader(passage, sentence).read(out);
}

}  // namespace nianbao::prose
