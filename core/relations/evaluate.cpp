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

}  // namespace

void Sides::add(const CellValue& cell, int coefficient) {
  const auto count = cell.count();
  (coefficient > 0 ? left : right) += count.value_or(0);
  if (!count) ++(coefficient > 0 ? open_left : open_right);
  spent = spent || cell.how == ReadBy::relations;
}

RelationStatus Sides::status(bool at_least) const {
  if (left < right && open_left == 0) return RelationStatus::violated;
  if (left > right && open_right == 0 && !at_least) return RelationStatus::violated;
  return complete() ? RelationStatus::holds : RelationStatus::open;
}

Evaluation evaluate(const Table& table, const Relation& relation) {
  Evaluation out{&relation, {}, RelationStatus::open, {}, {}};
  for (const Term& term : relation.terms) {
    const CellValue& cell = table.cells[static_cast<std::size_t>(term.cell)];
    out.sides.add(cell, term.coefficient);
    if (cell.count()) continue;
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
