#include "report/tables/column_sums.hpp"

#include <algorithm>

#include "format/relations.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kMostSteps = 100'000;  // of a search; a table in which each row is glued takes some hundreds

/// A relation of a column in which open rows stand, all else of it known.
struct Balance {
  struct Part {
    std::size_t row;    ///< of the open rows
    std::size_t place;  ///< among the numbers of its cut
    double coefficient;
  };
  double known = 0;
  std::vector<Part> parts;
};

class CutChooser {
 public:
  using Choice = std::vector<std::optional<std::size_t>>;

  CutChooser(const TableForm& form, const std::vector<int>& order, const std::vector<std::optional<double>>& values,
             const std::vector<const OpenRow*>& open)
      : form_(form), order_(order), values_(values), open_(open), choice_(open.size()), balances_(open.size()) {
    for (const Relation& relation : relations(form)) {
      if (relation.id != RelationId::total) add(relation);
    }
  }

  /// What all choices that hold have in common; nothing where none holds or there are too many to look at.
  std::optional<Choice> run() {
    extend(0);
    if (!common_ || steps_ > kMostSteps) return std::nullopt;
    for (std::size_t row = 0; row < open_.size(); ++row) {
      if (open_[row]->cuts.doubtful && checked_columns(row) < order_.size()) (*common_)[row].reset();
    }
    return common_;
  }

 private:
  /// A relation with a cell that nobody read says nothing. The others are asked as soon as their last open row is chosen.
  void add(const Relation& relation) {
    Balance balance;
    std::size_t last = 0;
    for (const Term& term : relation.terms) {
      if (const auto part = part_of(term)) {
        balance.parts.push_back(*part);
        last = std::max(last, part->row);
      } else if (const auto& value = values_[static_cast<std::size_t>(term.cell)]) {
        balance.known += term.coefficient * *value;
      } else {
        return;
      }
    }
    if (!balance.parts.empty()) balances_[last].push_back(std::move(balance));
  }

  [[nodiscard]] std::optional<Balance::Part> part_of(const Term& term) const {
    for (std::size_t row = 0; row < open_.size(); ++row) {
      for (std::size_t place = 0; place < order_.size(); ++place) {
        if (form_.cell(open_[row]->row, order_[place]) == term.cell)
          return Balance::Part{row, place, static_cast<double>(term.coefficient)};
      }
    }
    return std::nullopt;
  }

  void extend(std::size_t row) {
    if (++steps_ > kMostSteps) return;
    if (row == open_.size()) return keep();
    for (std::size_t cut = 0; cut < open_[row]->cuts.kept.size(); ++cut) {
      choice_[row] = cut;
      if (holds(row)) extend(row + 1);
    }
  }

  [[nodiscard]] bool holds(std::size_t row) const {
    return std::all_of(balances_[row].begin(), balances_[row].end(), [&](const Balance& balance) {
      double sum = balance.known;
      for (const Balance::Part& part : balance.parts)
        sum += part.coefficient * open_[part.row]->cuts.kept[*choice_[part.row]].numbers[part.place].value;
      return sum == 0;
    });
  }

  void keep() {
    if (!common_) common_ = choice_;
    for (std::size_t row = 0; row < open_.size(); ++row) {
      if ((*common_)[row] != choice_[row]) (*common_)[row].reset();
    }
  }

  /// In how many of its columns a row stands in a relation that was asked.
  [[nodiscard]] std::size_t checked_columns(std::size_t row) const {
    std::vector<bool> checked(order_.size(), false);
    for (const auto& balances : balances_) {
      for (const Balance& balance : balances) {
        for (const Balance::Part& part : balance.parts) {
          if (part.row == row) checked[part.place] = true;
        }
      }
    }
    return static_cast<std::size_t>(std::count(checked.begin(), checked.end(), true));
  }

  const TableForm& form_;
  const std::vector<int>& order_;
  const std::vector<std::optional<double>>& values_;
  const std::vector<const OpenRow*>& open_;
  Choice choice_;
  std::vector<std::vector<Balance>> balances_;  ///< by their last open row
  std::optional<Choice> common_;
  std::size_t steps_ = 0;
};

}  // namespace

std::vector<std::optional<std::size_t>> choose_cuts(const TableForm& form, const std::vector<int>& order,
                                                    const std::vector<std::optional<double>>& values,
                                                    const std::vector<OpenRow>& open) {
  for (const bool with_doubtful : {true, false}) {
    std::vector<const OpenRow*> rows;
    for (const OpenRow& row : open) {
      if (with_doubtful || !row.cuts.doubtful) rows.push_back(&row);
    }
    const auto choice = CutChooser(form, order, values, rows).run();
    if (!choice) continue;
    CutChooser::Choice out(open.size());
    for (std::size_t i = 0; i < rows.size(); ++i) out[static_cast<std::size_t>(rows[i] - open.data())] = (*choice)[i];
    return out;
  }
  // Nothing holds: then only digits that can be cut in one way are sure.
  CutChooser::Choice out(open.size());
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (open[i].cuts.ways == 1 && !open[i].cuts.doubtful) out[i] = 0;
  }
  return out;
}

}  // namespace nianbao
