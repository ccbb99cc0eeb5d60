#include "rule/violations.hpp"

namespace nianbao {

std::vector<Evaluation> violations(const Table& table, RelationId id) {
  std::vector<Evaluation> out;
  for (const Relation& relation : relations(*table.form)) {
    if (relation.id != id) continue;
    Evaluation it = evaluate(table, relation);
    if (it.status == RelationStatus::violated) out.push_back(std::move(it));
  }
  return out;
}

std::vector<YearsEvaluation> violations(const Report& now, const Report& last_year, RelationId id) {
  std::vector<YearsEvaluation> out = evaluate(now, last_year);
  std::erase_if(out, [id](const YearsEvaluation& it) { return it.id != id || it.status != RelationStatus::violated; });
  return out;
}

void report_violations(const Case& report_case, TableId id, RelationId relation, ValueName left, ValueName right,
                       Findings& out) {
  const Table& table = report_case.report.table(id);
  for (const Evaluation& violated : violations(table, relation)) {
    const std::vector<CellRef> cells = cells_of(*violated.relation, id);
    const CellForm first = table.form->place(cells.front().cell);
    const Edition edition = table.form->edition;
    NamedValue along{"row", RowName{id, edition, first.row}};
    if (is_down_a_column(relation)) along = {"column", ColumnName{id, edition, first.row, first.column}};
    out.add({along, {left, violated.sides.left}, {right, violated.sides.right}}, cells,
            spans_of(report_case.report, cells))
        .say(violated.sides.complete() ? ViolationNotice::all_known : ViolationNotice::with_blanks);
  }
}

std::vector<CellRef> cells_of(const Relation& relation, TableId table) {
  std::vector<CellRef> out;
  for (const Term& term : relation.terms) out.push_back({table, term.cell});
  return out;
}

std::vector<Span> spans_of(const Report& report, std::span<const CellRef> cells) {
  std::vector<Span> out;
  for (const CellRef& ref : cells) {
    const auto& span = report.cell(ref).span;
    if (span && !span->empty()) out.push_back(*span);
  }
  return out;
}

}  // namespace nianbao
