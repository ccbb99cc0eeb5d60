#include "report/tables/choices.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "text/sort.hpp"

namespace nianbao {
namespace {

// Steps of a search; a table in which each row is glued takes some hundreds.
constexpr std::size_t kMostSteps = 100'000;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostSums = 2'000;  // sums of the ways of some rows; of more one fits nearly always

/// What the ways of an open row put into a relation.
struct Part {
  std::size_t row;                                    ///< of the open rows
  std::vector<double> sides;                          ///< by way
  std::vector<std::pair<std::size_t, int>> places{};  ///< of its values, with their coefficients
};

/// A relation of several rows, some of them open, all else of it known.
struct OpenRelation {
  double known = 0;
  double size = 0;          ///< of the numbers that are known on its left
  std::vector<Part> parts;  ///< in the order of the open rows
};

class Chooser {
 public:
  Chooser(const TableText& text, const Head& head, const CellNumbers& known, const std::vector<OpenRow>& open)
      : text_(text), head_(head), known_(known), open_(open), choice_(open.size(), 0), ending_(open.size()) {
    for (const Relation& relation : relations(*text.form)) {
      if (auto one = open_relation_of(relation)) {
        (can_hold(*one) ? open_relations_ : failing_).push_back(std::move(*one));
      }
    }
    for (std::size_t i = 0; i < open_relations_.size(); ++i) ending_[open_relations_[i].parts.back().row].push_back(i);
  }

  std::vector<std::optional<std::size_t>> run() {
    extend(0, 0);
    std::vector<std::optional<std::size_t>> out(open_.size());
    const bool found = best_ && steps_ <= kMostSteps;
    for (std::size_t row = 0; row < open_.size(); ++row) {
      const std::size_t chosen = found ? (*best_)[row] : likeliest(row);
      if (found && !common_[row]) continue;
      if (is_certain(row, chosen, found)) out[row] = chosen;
    }
    return out;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> open_with(int cell, std::size_t& place) const {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const ColumnOrder& order = head_.orders[open_[i].row];
      const int offset = cell - text_.rows[open_[i].row].cell;
      const auto at = std::find(order.begin(), order.end(), offset);
      if (at == order.end()) continue;
      place = static_cast<std::size_t>(at - order.begin());
      return i;
    }
    return std::nullopt;
  }

  /// Relations within one row are counted against its ways already.
  [[nodiscard]] std::optional<OpenRelation> open_relation_of(const Relation& relation) const {
    OpenRelation out;
    bool others = false;
    for (const Term& term : relation.terms) {
      std::size_t place = 0;
      if (const auto row = open_with(term.cell, place)) {
        add_part(out, *row, place, term.coefficient);
        others = others || out.parts.size() > 1;
      } else if (const auto& number = known_[static_cast<std::size_t>(term.cell)]) {
        out.known += term.coefficient * *number;
        if (term.coefficient == kLeft) out.size += *number;
        others = true;
      } else {
        return std::nullopt;
      }
    }
    if (out.parts.empty() || !others) return std::nullopt;
    sort_stably(out.parts, [](const Part& a, const Part& b) { return a.row < b.row; });
    return out;
  }

  void add_part(OpenRelation& relation, std::size_t row, std::size_t place, int coefficient) const {
    auto part = std::find_if(relation.parts.begin(), relation.parts.end(), [&](const Part& p) { return p.row == row; });
    if (part == relation.parts.end())
      part = relation.parts.insert(part, {row, std::vector<double>(open_[row].ways.size(), 0)});
    part->places.emplace_back(place, coefficient);
    for (std::size_t way = 0; way < open_[row].ways.size(); ++way)
      part->sides[way] += is_likely(row, way) ? coefficient * number_of(open_[row].ways[way][place]) : kUnknown;
  }

  /// A blank cell may stand for any number.
  static double number_of(const CellToken& token) {
    return token.kind == CellToken::Kind::number ? token.value : kUnknown;
  }

  /// Whether some ways of its rows make it hold.
  static bool can_hold(const OpenRelation& relation) {
    std::vector<double> sums{relation.known};
    for (const Part& part : relation.parts) {
      std::vector<double> next;
      for (const double sum : sums) {
        for (const double side : part.sides) {
          if (!std::isnan(side)) next.push_back(sum + side);
        }
      }
      sort_stably(next, std::less<>());
      next.erase(std::unique(next.begin(), next.end()), next.end());
      if (next.size() > kMostSums) return true;
      sums = std::move(next);
    }
    return std::binary_search(sums.begin(), sums.end(), 0.0);
  }

  void extend(std::size_t row, double cost) {
    if (++steps_ > kMostSteps || (best_ && cost > least_ + kMargin)) return;
    if (row == open_.size()) return keep(cost);
    if (std::none_of(open_relations_.begin(), open_relations_.end(),
                     [&](const OpenRelation& it) { return part_of(it, row) != nullptr; })) {
      choice_[row] = likeliest(row);  // no relation asks for it
      return extend(row + 1, cost);
    }
    for (std::size_t way = 0; way < open_[row].ways.size(); ++way) {
      if (!is_likely(row, way)) continue;
      choice_[row] = way;
      if (hold(row)) extend(row + 1, cost + open_[row].against[way] - open_[row].against[likeliest(row)]);
    }
  }

  /// Whether a relation that holds can make up for what speaks against a way.
  [[nodiscard]] bool is_likely(std::size_t row, std::size_t way) const {
    const auto& against = open_[row].against;
    return against[way] < against[likeliest(row)] + weight_of(Factor::misadds) + weight_of(Factor::most_held);
  }

  /// Whether the relations hold whose last open row this is.
  [[nodiscard]] bool hold(std::size_t row) const {
    return std::all_of(ending_[row].begin(), ending_[row].end(), [&](std::size_t i) {
      double sum = open_relations_[i].known;
      for (const Part& part : open_relations_[i].parts) sum += part.sides[choice_[part.row]];
      return sum == 0 || std::isnan(sum);
    });
  }

  /// Of choices that hold the likeliest; where another is nearly as likely, what they have in common.
  void keep(double cost) {
    if (!best_ || cost + kMargin < least_) {
      common_.assign(open_.size(), true);
    } else {
      for (std::size_t row = 0; row < open_.size(); ++row)
        common_[row] = common_[row] && same(row, choice_[row], (*best_)[row]);
    }
    if (best_ && cost >= least_) return;
    best_ = choice_;
    least_ = cost;
  }

  [[nodiscard]] bool same(std::size_t row, std::size_t a, std::size_t b) const {
    if (a == b) return true;
    const auto& ways = open_[row].ways;
    return std::equal(ways[a].begin(), ways[a].end(), ways[b].begin(),
                      [](const CellToken& x, const CellToken& y) { return x.kind == y.kind && x.value == y.value; });
  }

  [[nodiscard]] std::size_t likeliest(std::size_t row) const {
    const auto& against = open_[row].against;
    return static_cast<std::size_t>(std::min_element(against.begin(), against.end()) - against.begin());
  }

  /// What a relation says of the choice under which it holds.
  [[nodiscard]] double gain(const OpenRelation& relation) const {
    double size = relation.size;
    for (const Part& part : relation.parts) {
      const double side = part.sides[(*best_)[part.row]];
      if (std::isnan(side)) return 0;
      size += std::max(0.0, side);
    }
    return std::min(weight_of(Factor::most_held), std::log1p(size));
  }

  static const Part* part_of(const OpenRelation& relation, std::size_t row) {
    const auto& parts = relation.parts;
    const auto part = std::find_if(parts.begin(), parts.end(), [row](const Part& p) { return p.row == row; });
    return part == parts.end() ? nullptr : &*part;
  }

  /// What a way puts into a relation, beside one that was chosen; nothing where that is the same.
  static std::optional<double> other_side(const Part* part, std::size_t chosen, const std::vector<CellToken>& other) {
    if (!part) return std::nullopt;
    double side = 0;
    for (const auto& [place, coefficient] : part->places) side += coefficient * number_of(other[place]);
    return side == part->sides[chosen] ? std::nullopt : std::optional(side);
  }

  /// What the relations say that hold with a way, and would not with another, or would by chance where that lacks a number. Where others
  /// hold with neither, the author erred in these columns: that one holds says less, and may be by chance in any of them.
  [[nodiscard]] double said(std::size_t row, std::size_t chosen, const std::vector<CellToken>& other) const {
    double sum = 0;
    for (const OpenRelation& relation : open_relations_) {
      const auto side = other_side(part_of(relation, row), chosen, other);
      const double held = side ? gain(relation) : 0;
      if (held > 0) sum += held + (std::isnan(*side) ? 0 : weight_of(Factor::fails));
    }
    const auto fail = std::count_if(failing_.begin(), failing_.end(), [&](const OpenRelation& relation) {
      return other_side(part_of(relation, row), chosen, other).has_value();
    });
    const double less = fail == 0 ? 0 : weight_of(Factor::fails) + std::log1p(static_cast<double>(fail));
    return std::max(0.0, sum - less);
  }

  /// What the relations of any two of its columns say at least: another way to cut the same digits changes two of its numbers.
  [[nodiscard]] double least_said(std::size_t row) const {
    std::vector<double> columns(head_.orders[open_[row].row].size(), 0);
    for (const OpenRelation& relation : open_relations_) {
      for (const Part& part : relation.parts) {
        if (part.row != row || part.places.size() > 1) continue;
        columns[part.places.front().first] += gain(relation) + weight_of(Factor::fails);
      }
    }
    sort_stably(columns, std::less<>());
    return columns.size() < 2 ? 0 : columns[0] + columns[1];
  }

  [[nodiscard]] bool is_certain(std::size_t row, std::size_t chosen, bool relations) const {
    const OpenRow& open = open_[row];
    double others = 0;
    const auto add = [&](const std::vector<CellToken>& way, double against) {
      others += likelihood(open.against[chosen] - against - (relations ? said(row, chosen, way) : 0));
    };
    for (std::size_t way = 0; way < open.ways.size(); ++way) {
      if (!same(row, way, chosen)) add(open.ways[way], open.against[way]);
    }
    for (const auto& way : open.lacking) add(way, open.against_lacking);
    others += static_cast<double>(open.unlisted) *
              likelihood(open.against[chosen] - weight_of(Factor::misadds) - (relations ? least_said(row) : 0));
    return others < likelihood(-open.margin);
  }

  const TableText& text_;
  const Head& head_;
  const CellNumbers& known_;
  const std::vector<OpenRow>& open_;
  std::vector<std::size_t> choice_;
  std::vector<OpenRelation> open_relations_;
  std::vector<OpenRelation> failing_;             ///< that no ways of their rows make hold
  std::vector<std::vector<std::size_t>> ending_;  ///< of the open relations, by their last open row
  std::optional<std::vector<std::size_t>> best_;
  double least_ = 0;
  std::vector<char> common_;
  std::size_t steps_ = 0;
};

}  // namespace

std::vector<std::optional<std::size_t>> choose_ways(const TableText& text, const Head& head, const CellNumbers& known,
                                                    const std::vector<OpenRow>& open) {
  if (open.empty()) return {};
  return Chooser(text, head, known, open).run();
}

}  // namespace nianbao
