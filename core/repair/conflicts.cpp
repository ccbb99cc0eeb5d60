#include "repair/conflicts.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "relations/evaluate.hpp"
#include "text/sort.hpp"

namespace nianbao::repair {
namespace {

bool among(std::span<const NewValue> values, CellRef cell) {
  return std::any_of(values.begin(), values.end(), [&](const NewValue& it) { return it.cell == cell; });
}

bool speaks_of_any(const CellSum& reading, std::span<const NewValue> values) {
  return std::any_of(reading.begin(), reading.end(),
                     [&](const SignedCell& addend) { return among(values, addend.cell); });
}

CellValue counted(std::int64_t value) {
  CellValue out;
  out.state = CellState::number;
  out.value = static_cast<double>(value);
  return out;
}

}  // namespace

ConflictFinder::ConflictFinder(const RepairContext& context) : context_(context), report_(context.report) {}

/// Called once more it takes them out again.
void ConflictFinder::swap_in(std::span<const NewValue> values, std::vector<CellValue>& cells) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const CellRef ref = values[i].cell;
    std::swap(report_.tables[static_cast<std::size_t>(ref.table)].cells[static_cast<std::size_t>(ref.cell)], cells[i]);
  }
}

/// Of the relations that the cells stand in. Only these are looked at: a report may have a hundred blanks to fill.
std::vector<ViolatedRelation> ConflictFinder::violated(std::span<const NewValue> values) const {
  std::vector<ViolatedRelation> out;
  for (const Table& table : report_.tables) {
    std::vector<int> concerned;
    for (const NewValue& it : values) {
      if (it.cell.table != table.id) continue;
      const std::vector<int>& its = relations_by_cell(*table.form)[static_cast<std::size_t>(it.cell.cell)];
      concerned.insert(concerned.end(), its.begin(), its.end());
    }
    sort_stably(concerned, std::less<>());
    concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
    for (const int r : concerned) {
      const Relation& relation = relations(*table.form)[static_cast<std::size_t>(r)];
      if (status_of(table, relation) == RelationStatus::violated) out.push_back({table.id, r, -1});
    }
  }
  if (context_.previous == nullptr) return out;
  for (const YearsEvaluation& it : evaluate(report_, *context_.previous)) {
    const auto concerned = [&](CellRef cell) { return among(values, cell); };
    if (it.status == RelationStatus::violated && std::any_of(it.cells.begin(), it.cells.end(), concerned))
      out.push_back({it.cells.back().table, -1, it.cells.back().cell});
  }
  return out;
}

/// Those that did not before, and those that still do.
std::vector<std::size_t> ConflictFinder::differing(std::span<const NewValue> values) const {
  std::vector<std::size_t> out;
  const auto& [claims, verdicts] = context_.told;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto& readings = verdicts[i].readings;
    const auto concerned = [&](const CellSum& reading) { return speaks_of_any(reading, values); };
    if (std::none_of(readings.begin(), readings.end(), concerned)) continue;
    if (status_beside(claims[i], verdicts[i], report_) != ClaimStatus::differs) continue;
    if (concerned(readings.front()) || verdicts[i].status != ClaimStatus::differs) out.push_back(i);
  }
  return out;
}

Conflicts ConflictFinder::conflicts(std::span<const NewValue> values) {
  std::vector<CellValue> cells;
  for (const NewValue& it : values) cells.push_back(counted(it.value));
  swap_in(values, cells);
  Conflicts out{violated(values), differing(values)};
  swap_in(values, cells);
  return out;
}

bool ConflictFinder::breaks_more(std::span<const NewValue> values) {
  return conflicts(values).relations.size() > violated(values).size();
}

}  // namespace nianbao::repair
