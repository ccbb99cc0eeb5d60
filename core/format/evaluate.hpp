#pragma once

#include <cstdint>
#include <optional>

#include "format/relations.hpp"

// What the relations of the format say of numbers, wherever those come from: the one judge that reading, rules and repairs ask.

namespace nianbao {

/// violated: no non-negative whole numbers in the cells without a count make it hold. open: some do, and others do not.
enum class RelationStatus { holds, violated, open };

/// The sums of a relation's two sides.
struct Sides {
  std::int64_t left = 0;   ///< of the counts with `kLeft`
  std::int64_t right = 0;  ///< of the counts with `kRight`
  int open_left = 0;       ///< cells without a count
  int open_right = 0;

  void add(std::optional<std::int64_t> count, int coefficient);
  [[nodiscard]] bool complete() const { return open_left == 0 && open_right == 0; }
  [[nodiscard]] RelationStatus status(bool at_least) const;
};

/// The two sides of a relation, with the count that `count_of(cell)` gives each cell of the form, if it has one.
template <typename CountOf>
[[nodiscard]] Sides sides_of(const Relation& relation, CountOf count_of) {
  Sides sides;
  for (const Term& term : relation.terms) sides.add(count_of(term.cell), term.coefficient);
  return sides;
}

/// Left side less right side, of numbers that may be fractions; nothing where `value_of(cell)` has none for some cell.
template <typename ValueOf>
[[nodiscard]] std::optional<double> balance(const Relation& relation, ValueOf value_of) {
  double sum = 0;
  for (const Term& term : relation.terms) {
    const std::optional<double> value = value_of(term.cell);
    if (!value) return std::nullopt;
    sum += term.coefficient * *value;
  }
  return sum;
}

/// Whether every relation of a form holds exactly, `value_of(cell)` being the number of each of its cells.
template <typename ValueOf>
[[nodiscard]] bool all_balanced(const TableForm& form, ValueOf value_of) {
  for (const Relation& relation : relations(form)) {
    if (balance(relation, value_of) != 0.0) return false;
  }
  return true;
}

}  // namespace nianbao
