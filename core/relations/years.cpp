#include <initializer_list>
#include <optional>
#include <string>

#include "relations/evaluate.hpp"

namespace nianbao {
namespace {

/// A term of a relation between two years.
struct YearsTerm {
  const Report* report;
  std::string cell;
  int coefficient;
};

/// The relation, where both editions have its cells.
void add(RelationId id, TableId table, const Report& now, std::initializer_list<YearsTerm> terms,
         std::vector<YearsEvaluation>& out) {
  YearsEvaluation result{id, {}, {}, RelationStatus::open};
  for (const YearsTerm& term : terms) {
    const auto cell = term.report->table(table).form->find_cell(term.cell);
    if (!cell) return;
    result.sides.add(term.report->cell({table, *cell}).count(), term.coefficient);
    if (term.report == &now) result.cells.push_back({table, *cell});
  }
  result.status = result.sides.status(false);
  out.push_back(std::move(result));
}

}  // namespace

std::vector<YearsEvaluation> evaluate(const Report& now, const Report& last_year) {
  std::vector<YearsEvaluation> out;
  for (const std::string row : {"rules", "normative"}) {
    add(RelationId::in_force_change, TableId::proactive, now,
        {{&last_year, row + ".inForce", kLeft},
         {&now, row + ".made", kLeft},
         {&now, row + ".repealed", kRight},
         {&now, row + ".inForce", kRight}},
        out);
  }
  for (const ColumnForm& column : now.table(TableId::requests).form->rows.front().columns) {
    const std::string id(column.id);
    add(RelationId::carry_over, TableId::requests, now,
        {{&last_year, "carriedOut." + id, kLeft}, {&now, "carriedIn." + id, kRight}}, out);
  }
  return out;
}

}  // namespace nianbao
