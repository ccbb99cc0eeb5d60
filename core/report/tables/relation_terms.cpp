#include "report/tables/relation_terms.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <string>

#include "format/evaluate.hpp"

namespace nianbao {

double gain_of(const Relation& relation, const CellNumbers& numbers) {
  if (relation.at_least) return 0;
  double size = 0;
  for (const Term& term : relation.terms) {
    if (term.coefficient == kLeft) size += numbers[static_cast<std::size_t>(term.cell)].value_or(0);
  }
  return std::min(weight_of(Factor::most_held), std::log1p(std::max(size, 0.0)));
}

namespace {

bool holds(const Relation& relation, double balance) { return relation.at_least ? balance >= 0 : balance == 0; }

}  // namespace

Tally tally_of(const TableForm& form, const CellNumbers& numbers) {
  Tally tally;
  const auto number_of = [&](int cell) { return numbers[static_cast<std::size_t>(cell)]; };
  for (const Relation& relation : relations(form)) {
    const auto difference = balance(relation, number_of);
    if (!difference) continue;
    if (holds(relation, *difference)) tally[Factor::holds] += gain_of(relation, numbers);
    else tally[tally[Factor::fails] < weight_of(Factor::most_failing) ? Factor::fails : Factor::fails_more] += 1;
  }
  return tally;
}

namespace {

CellNumbers numbers_of_row(const TableForm& form, const PrintedRow& row, const ColumnOrder& order,
                           const std::vector<CellToken>& values) {
  CellNumbers numbers(static_cast<std::size_t>(form.cell_count()));
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].kind == CellToken::Kind::number)
      numbers[static_cast<std::size_t>(row.cell + order[i])] = values[i].value;
  }
  return numbers;
}

/// Whether somebody who means the one number may write the other: forgotten, not brought up to date, a digit wrong, two swapped.
bool is_slip(double meant, double written) {
  constexpr double kFew = 3;  // pieces: so many are forgotten or counted twice
  if (meant < 0) return false;
  if (written == 0 || std::abs(meant - written) <= kFew || std::abs(meant - written) == 10) return true;
  const std::string a = std::to_string(static_cast<std::int64_t>(meant));
  const std::string b = std::to_string(static_cast<std::int64_t>(written));
  if (a.size() != b.size()) return false;
  const auto other = std::inner_product(a.begin(), a.end(), b.begin(), 0, std::plus<>(), std::not_equal_to<>());
  return other == 1 || (other == 2 && std::is_permutation(a.begin(), a.end(), b.begin()));
}

/// Whether one such slip explains that a relation does not hold.
bool has_slip(const Relation& relation, const CellNumbers& numbers, double difference) {
  return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) {
    const double written = *numbers[static_cast<std::size_t>(term.cell)];
    return is_slip(written - term.coefficient * difference, written);
  });
}

}  // namespace

double gain_of_row(const TableForm& form, const PrintedRow& row, const ColumnOrder& order,
                   const std::vector<CellToken>& values) {
  return -cost_of(tally_of(form, numbers_of_row(form, row, order, values)));
}

double against_blanks(const TableForm& form, const PrintedRow& row, const ColumnOrder& order,
                      const std::vector<CellToken>& values) {
  if (std::count_if(values.begin(), values.end(), [](const CellToken& it) { return it.value > 0; }) < 2) return 0;
  const CellNumbers numbers = numbers_of_row(form, row, order, values);
  const double chance = std::log(2.0);
  double sum =
      chance * static_cast<double>(std::find_if_not(values.rbegin(), values.rend(), is_blank) - values.rbegin());
  for (const Relation& relation : relations(form)) {
    const Sides sides = sides_of(relation, [&](int cell) { return numbers[static_cast<std::size_t>(cell)]; });
    if (sides.open_left == 0 || sides.open_right > 0 || sides.left == 0) continue;
    sum += sides.left > sides.right ? weight_of(Factor::fails) : -chance;
  }
  return sum;
}

double against_cut(const TableForm& form, const PrintedRow& row, const ColumnOrder& order,
                   const std::vector<CellToken>& values) {
  const CellNumbers numbers = numbers_of_row(form, row, order, values);
  const double fails = weight_of(Factor::fails);
  double sum = 0;
  for (const Relation& relation : relations(form)) {
    const auto difference = balance(relation, [&](int cell) { return numbers[static_cast<std::size_t>(cell)]; });
    if (!difference) continue;
    const double gain = gain_of(relation, numbers);
    if (holds(relation, *difference)) sum -= gain;
    else if (relation.at_least) sum += weight_of(Factor::misadds) + std::log1p(-*difference);
    else if (!has_slip(relation, numbers, *difference)) sum += weight_of(Factor::misadds);
    else sum += std::max(fails, weight_of(Factor::misadds) - gain);
  }
  return sum;
}

}  // namespace nianbao
