#include "report/narrative_sums.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "report/narrative_cells.hpp"

namespace nianbao::prose {
namespace {

bool is_document_measure(std::u16string_view measure) {
  constexpr std::u16string_view kMeasures[]{u"条", u"件", u"份", u"篇", u"则",   u"项",  u"个",
                                            u"次", u"起", u"宗", u"例", u"条次", u"件次"};
  return std::find(std::begin(kMeasures), std::end(kMeasures), measure) != std::end(kMeasures);
}

/// Numbers that can be added: of one measure word, or of words that all count documents and requests.
bool add_up(std::u16string_view a, std::u16string_view b) {
  return a == b || (is_document_measure(a) && is_document_measure(b));
}

/// What the words around a number mean.
class Senses {
 public:
  void insert(Sense sense) { bits_ |= bit(sense); }
  [[nodiscard]] bool contains(Sense sense) const { return (bits_ & bit(sense)) != 0; }

 private:
  static_assert(static_cast<int>(Sense::disclosure) < 64, "the last sense has no bit");
  static std::uint64_t bit(Sense sense) { return std::uint64_t{1} << static_cast<int>(sense); }
  std::uint64_t bits_ = 0;
};

/// One item of the list: its number and what its label says.
struct Item {
  const Token* number = nullptr;
  Senses senses;
  bool has_text = false;
  std::size_t begin = 0;
};

/// Reads the list behind one 其中.
class ListReader {
 public:
  ListReader(const Passage& passage, const std::vector<Token>& tokens, std::size_t among)
      : passage_(passage), tokens_(tokens), among_(among) {}

  std::optional<PartSum> read() {
    const Token* whole = number_before();
    if (whole == nullptr || whole->approximate || !collect(*whole) || items_.size() < 2) return std::nullopt;
    PartSum sum{{whole->value, passage_.span(whole->begin, whole->end)},
                {},
                false,
                false,
                passage_.span(tokens_.front().begin, tokens_.back().end)};
    for (const Item& item : items_)
      sum.parts.push_back({item.number->value, passage_.span(item.number->begin, item.number->end)});
    sum.exhaustive = is_exhaustive();
    sum.disjoint = sum.exhaustive || is_disjoint();
    return sum;
  }

 private:
  /// The last number of the clause before 其中; brackets count as part of it.
  [[nodiscard]] const Token* number_before() const {
    const Token* number = nullptr;
    int depth = 0;
    std::size_t i = among_;
    while (i > 0 && tokens_[i - 1].is_mark() && !tokens_[i - 1].is(Sense::close)) --i;
    for (; i > 0; --i) {
      const Token& token = tokens_[i - 1];
      depth += token.is(Sense::close) ? 1 : token.is(Sense::open) ? -1 : 0;
      if (depth != 0 || token.is(Sense::open)) continue;
      if (token.is_mark() && !token.is(Sense::close)) break;
      if (token.is_number()) {
        number = &token;
        break;
      }
    }
    return number != nullptr && !number->measure.empty() ? number : nullptr;
  }

  /// Splits the list into items. False where it is open, or not plainly a list of numbers.
  bool collect(const Token& whole) {
    int depth = 0;
    for (std::size_t i = among_ + 1; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.is(Sense::open)) ++depth;
      else if (token.is(Sense::close) && --depth < 0) break;
      if (depth > 0 || token.is(Sense::close)) continue;
      if (token.is(Sense::semicolon) && !separates(i)) break;
      if (token.is(Sense::comma) || token.is(Sense::pause) || token.is(Sense::semicolon)) {
        if (!end_item(token)) return ended_;
      } else if (!take(token, whole)) {
        return false;
      }
    }
    return end_item(tokens_.back()) || ended_;
  }

  /// 「其中：a；b；c」 is parted by semicolons, 「其中a，b；…」 is at its end there.
  [[nodiscard]] bool separates(std::size_t) const { return tokens_[among_ + 1].is(Sense::colon) && !comma_parts_; }

  bool take(const Token& token, const Token& whole) {
    switch (token.sense) {
      case Sense::among:
      case Sense::open_list:
      case Sense::change:
      case Sense::other_year:
      case Sense::approximately:
        return false;
      case Sense::percent:
        item_.senses.insert(Sense::percent);
        return true;
      case Sense::text:
        item_.has_text = true;
        break;
      case Sense::quantity:
      case Sense::bare:
        if (item_.number != nullptr || skipped_ || token.approximate) return false;
        if (!token.measure.empty() && !add_up(whole.measure, token.measure)) return false;
        item_.number = &token;
        return true;
      default:
        break;
    }
    if (item_.number == nullptr && item_.begin == 0) item_.begin = token.begin;
    item_.senses.insert(token.sense);
    return true;
  }

  /// Closes the item before a separator. False where the list has come to its end.
  bool end_item(const Token& separator) {
    if (item_.number == nullptr) {
      // A label goes on behind 、; words without a number between two numbers make the list doubtful.
      if (separator.is(Sense::pause)) return true;
      const bool says_something = item_.has_text && !item_.senses.contains(Sense::percent);
      skipped_ = skipped_ || (says_something && !items_.empty());
      item_ = {};
      return true;
    }
    if (!items_.empty() && !is_of_same_kind(items_.front(), item_)) {
      ended_ = true;
      return false;
    }
    comma_parts_ = comma_parts_ || separator.is(Sense::comma) || separator.is(Sense::pause);
    items_.push_back(item_);
    item_ = {};
    return true;
  }

  /// A list of results ends where something else is counted.
  static bool is_of_same_kind(const Item& first, const Item& item) {
    for (const Sense sense : {Sense::result, Sense::applicant, Sense::outcome}) {
      if (first.senses.contains(sense) && !item.senses.contains(sense)) return false;
    }
    return first.senses.contains(Sense::review) == item.senses.contains(Sense::review);
  }

  [[nodiscard]] bool all_have(Sense sense) const {
    return std::all_of(items_.begin(), items_.end(), [sense](const Item& item) { return item.senses.contains(sense); });
  }

  [[nodiscard]] std::u16string_view label(const Item& item) const {
    const std::size_t begin = item.begin > 0 ? item.begin : item.number->begin;
    return std::u16string_view(passage_.text).substr(begin, item.number->begin - begin);
  }

  [[nodiscard]] bool is_exhaustive() const {
    const std::u16string_view last = label(items_.back());
    if (last.starts_with(u"其他") || last.starts_with(u"其它") || last.starts_with(u"其余")) return true;
    const auto any_label = [this](std::u16string_view word) {
      return std::any_of(items_.begin(), items_.end(),
                         [&](const Item& item) { return label(item).find(word) != word.npos; });
    };
    if (all_have(Sense::applicant)) return any_label(u"自然人") && any_label(u"法人");
    return items_.size() == 3 && any_label(u"主动公开") && any_label(u"依申请公开") && any_label(u"不予公开");
  }

  /// Three parts of a list hardly overlap, and two of one kind do not.
  [[nodiscard]] bool is_disjoint() const {
    return items_.size() >= 3 || all_have(Sense::applicant) || all_have(Sense::result) || all_have(Sense::outcome);
  }

  const Passage& passage_;
  const std::vector<Token>& tokens_;
  std::size_t among_;
  std::vector<Item> items_;
  Item item_;
  bool skipped_ = false;  ///< words without a number stood between the items
  bool comma_parts_ = false;
  bool ended_ = false;
};

/// Whether 其中 stands twice outside brackets: then nobody can tell which number belongs to which.
bool is_nested(const std::vector<Token>& tokens) {
  int depth = 0;
  int count = 0;
  int all = 0;
  for (const Token& token : tokens) {
    depth += token.is(Sense::open) ? 1 : token.is(Sense::close) ? -1 : 0;
    count += token.is(Sense::among) && depth <= 0;
    all += token.is(Sense::among);
  }
  constexpr int kMost = 6;
  return count > 1 || all > kMost;
}

}  // namespace

void read_sums(const Passage& passage, const std::vector<Token>& tokens, std::vector<PartSum>& out) {
  const bool nested = is_nested(tokens);
  for (std::size_t i = 1; !nested && i + 1 < tokens.size(); ++i) {
    if (!tokens[i].is(Sense::among)) continue;
    if (auto sum = ListReader(passage, tokens, i).read()) out.push_back(std::move(*sum));
  }
}

void add_sum_of_results(const Report& report, const std::vector<Statement>& statements, std::size_t first,
                        std::vector<PartSum>& out) {
  const CellFinder find(report);
  const Meaning handled = find.requests("handled");
  const Meaning results = find.requests("granted,partial,denied.,unavailable.,unprocessed.,otherwise.");
  PartSum sum;
  std::vector<int> covered;
  for (std::size_t i = first; i < statements.size() && covered.size() < results.size(); ++i) {
    const Statement& statement = statements[i];
    const Meaning& meaning = statement.meanings.front();
    if (statement.topic != Topic::results || statement.none || meaning.empty()) continue;
    if (!handled.empty() && meaning.front().cell == handled.front().cell) {
      sum = {{statement.value, statement.span}, {}, true, true, statement.sentence};
      covered.clear();
    } else if (!sum.sentence.empty()) {
      for (const Addend& addend : meaning) {
        const bool counted = std::find(covered.begin(), covered.end(), addend.cell.cell) != covered.end();
        if (counted) return;  // a part of what was counted before
        covered.push_back(addend.cell.cell);
      }
      sum.parts.push_back({statement.value, statement.span});
    }
  }
  const bool told_already = std::any_of(out.begin(), out.end(), [&](const PartSum& other) {
    return other.whole.span == sum.whole.span || other.sentence == sum.sentence;
  });
  if (covered.size() == results.size() && !told_already) out.push_back(std::move(sum));
}

}  // namespace nianbao::prose
