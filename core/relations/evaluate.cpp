#include "relations/evaluate.hpp"

#include <algorithm>

namespace nianbao {
namespace {

Unknown why_unknown(const CellValue& cell) {
  switch (cell.state) {
    case CellState::blank:
      return Unknown::blank;
    case CellState::missing:
      return Unknown::missing;
    case CellState::unread:
      return Unknown::unread;
    case CellState::number:
    case CellState::invalid:
      break;
  }
  return Unknown::invalid;
}

/// The cells that a total is the sum of; nothing where the cell is none.
const Relation* sum_of(const Table& table, int cell) {
  const std::vector<Relation>& all = relations(*table.form);
  const auto at = std::find_if(all.begin(), all.end(), [cell](const Relation& it) {
    return !it.at_least && it.left_terms() + 1 == it.terms.size() && it.terms.back().cell == cell;
  });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace

std::optional<std::int64_t> with_zeros(const Table& table, int cell) {
  const CellValue& value = table.cells[static_cast<std::size_t>(cell)];
  if (value.state != CellState::blank) return value.count();
  const Relation* sum = sum_of(table, cell);
  if (!sum) return 0;
  Sides sides;
  for (const Term& term : sum->terms) {
    if (term.coefficient == kLeft) sides.add(with_zeros(table, term.cell), kLeft);
  }
  return sides.complete() ? std::optional(sides.left) : std::nullopt;
}

RelationStatus status_of(const Table& table, const Relation& relation) {
  const auto count_of = [&](int cell) { return table.cells[static_cast<std::size_t>(cell)].count(); };
  return sides_of(relation, count_of).status(relation.at_least);
}

Evaluation evaluate(const Table& table, const Relation& relation) {
  Evaluation out{&relation, {}, RelationStatus::open, {}, {}, false};
  for (const Term& term : relation.terms) {
    const CellValue& cell = table.cells[static_cast<std::size_t>(term.cell)];
    const auto count = cell.count();
    out.sides.add(count, term.coefficient);
    out.used_in_reading = out.used_in_reading || cell.how == ReadBy::relations;
    if (count) continue;
    out.open.push_back(term.cell);
    out.why = std::min(out.why.value_or(Unknown::blank), why_unknown(cell));
  }
  out.status = out.sides.status(relation.at_least);
  return out;
}

std::vector<Evaluation> evaluate(const Table& table) {
  std::vector<Evaluation> out;
  for (const Relation& relation : relations(*table.form)) out.push_back(evaluate(table, relation));
  return out;
}

}  // namespace nianbao
