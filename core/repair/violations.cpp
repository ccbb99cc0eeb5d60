#include "repair/violations.hpp"

#include <algorithm>

#include "relations/evaluate.hpp"

namespace nianbao::repair {
std::vector<ViolatedRelation> violated_relations(const Table& table, const Pinned& pinned) {
  std::vector<ViolatedRelation> out;
  const std::vector<Relation>& all = relations(*table.form);
  for (std::size_t r = 0; r < all.size(); ++r) {
    if (status_of(table, all[r]) == RelationStatus::violated) out.push_back({table.id, static_cast<int>(r), -1});
  }
  for (std::size_t cell = 0; cell < pinned.size(); ++cell) {
    const auto count = table.cells[cell].count();
    if (pinned[cell] && count && *count != *pinned[cell]) out.push_back({table.id, -1, static_cast<int>(cell)});
  }
  return out;
}

bool concerns(const ViolatedRelation& violated, const Report& report, CellRef cell) {
  const std::vector<CellRef> cells = cells_of(violated, report);
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

}  // namespace nianbao::repair
