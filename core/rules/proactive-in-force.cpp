#include "rule/violations.hpp"

namespace nianbao {
namespace {

// R7. What is in force is no less than what was made and not repealed.
void check_proactive_in_force(const Case& report_case, Findings& out) {
  const Table& table = report_case.report.table(TableId::proactive);
  for (const Evaluation& broken : violations(table, RelationId::in_force)) {
    const auto cells = cells_of(*broken.relation, table.id);  // inForce, repealed, made
    const std::int64_t repealed = *report_case.report.cell(cells[1]).count();
    out.add({{"row", RowName{table.id, table.form->edition, table.form->place(cells.front().cell).row}},
             {"made", broken.sides.right},
             {"repealed", repealed},
             {"inForce", broken.sides.left - repealed},
             {"expected", broken.sides.right - repealed}},
            cells, spans_of(report_case.report, cells));
  }
}

constexpr Wording kProactiveInForceWordings[]{
    {{"表二“{row}”：本年制发 {made} 件、废止 {repealed} 件，现行有效却只有 {inForce} 件。",
      "Table 2, “{row}”: {made} issued and {repealed} repealed this year, but only {inForce} in force."},
     {"请核对；现行有效件数不应少于 {expected}，以往年度制发、现在仍有效的也要计入。",
      "Check the row; at least {expected} should be in force, those issued in earlier years included."}},
};

}  // namespace

extern constinit const Rule proactive_in_force = define({
    .id = "proactive-in-force",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"现行有效件数少于制发减废止", "Fewer documents in force than issued and not repealed"},
    .wordings = kProactiveInForceWordings,
    .check = check_proactive_in_force,
    .relation = RelationId::in_force,
    .whole = ".inForce",
});

extern constinit const Explanation proactive_in_force_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表二", "国办公开办函〔2021〕30号, table 2"},
    .explanation = {"本年制发而没有废止的文件，年末应当现行有效。现行有效件数因此不会少于本年制发减去本年废止。",
                    "What was issued this year and not repealed is in force at its end. So the number in force cannot "
                    "be less than those issued minus those repealed."},
    .wrong = {"本年制发 3，本年废止 0，现行有效 2", "Issued 3, repealed 0, in force 2"},
    .right = {"本年制发 3，本年废止 0，现行有效 12", "Issued 3, repealed 0, in force 12"},
});

}  // namespace nianbao
