#include "repair/broken.hpp"

#include <algorithm>

namespace nianbao::repair {
namespace {

/// Numbers that no count can be are unknown here: another rule speaks of them.
bool cannot_hold(const Relation& relation, const Table& table) {
  std::int64_t over = 0;
  bool can_rise = false;
  bool can_fall = relation.at_least;
  for (const Term& term : relation.terms) {
    const CellValue& cell = table.cells[static_cast<std::size_t>(term.cell)];
    if (const auto count = known(cell)) {
      over += term.coefficient * *count;
    } else {
      (term.coefficient > 0 ? can_rise : can_fall) = true;
    }
  }
  return (over < 0 && !can_rise) || (over > 0 && !can_fall);
}

}  // namespace

std::vector<BrokenRelation> broken(const Table& table, const std::vector<Relation>& list, const Pinned& pinned) {
  std::vector<BrokenRelation> out;
  for (std::size_t r = 0; r < list.size(); ++r) {
    if (cannot_hold(list[r], table)) out.push_back({table.id, static_cast<int>(r), -1});
  }
  for (std::size_t cell = 0; cell < pinned.size(); ++cell) {
    const auto& value = table.cells[cell].value;
    if (pinned[cell] && value && *value != static_cast<double>(*pinned[cell]))
      out.push_back({table.id, -1, static_cast<int>(cell)});
  }
  return out;
}

bool concerns(const BrokenRelation& broken, const std::vector<Relation>& relations, CellRef cell) {
  if (broken.table != cell.table) return false;
  if (broken.index < 0) return broken.cell == cell.cell;
  const auto& terms = relations[static_cast<std::size_t>(broken.index)].terms;
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return term.cell == cell.cell; });
}

}  // namespace nianbao::repair
