#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class InForceChangeNotice { all_known, with_blanks };

// R6. In force now = in force last year + made − repealed.
void check_in_force_change(const Case& report_case, Findings& out) {
  const LastYear* before = report_case.last_year();
  if (before == nullptr) return;
  const TableForm& form = *report_case.report.table(TableId::proactive).form;
  for (const YearsEvaluation& broken : violations(report_case.report, before->report, RelationId::in_force_change)) {
    const std::vector<CellRef>& cells = broken.cells;  // made, repealed, inForce
    const RowName row{TableId::proactive, form.edition, form.place(cells.front().cell).row};
    const auto [left, right] = std::pair(broken.sides.left, broken.sides.right);
    if (!broken.sides.complete()) {
      out.add({{"row", row}, {"left", left}, {"right", right}}, cells, spans_of(report_case.report, cells))
          .say(InForceChangeNotice::with_blanks);
      continue;
    }
    const std::int64_t made = *report_case.report.cell(cells[0]).count();
    const std::int64_t repealed = *report_case.report.cell(cells[1]).count();
    out.add({{"row", row},
             {"previous", left - made},
             {"made", made},
             {"repealed", repealed},
             {"expected", left - repealed},
             {"inForce", right - repealed}},
            cells, spans_of(report_case.report, cells));
  }
}

constexpr Wording kInForceChangeWordings[]{
    {{"表二“{row}”：上一年现行有效 {previous} 件，本年制发 {made} 件、废止 {repealed} 件，应为 {expected} 件，填写 "
      "{inForce} 件。",
      "Table 2, “{row}”: {previous} in force last year, {made} made and {repealed} repealed this year give {expected}; "
      "the table says {inForce}."},
     {"请核对；因清理等原因变化的，请在正文说明。", "Check it; if a clean-up changed the number, say so in the text."}},
    {{"表二“{row}”：上一年现行有效加本年制发，已填写的为 {left}，本年废止加现行有效，已填写的为 "
      "{right}，空白处无论填多少"
      "都对不上。",
      "Table 2, “{row}”: of what is filled in, documents in force last year and those made are {left}, those repealed "
      "and in force {right}; no number in the blanks makes them equal."},
     {"请核对，并把空白处填写完整。", "Check the row, and fill in what is blank."}},
};

}  // namespace

extern constinit const Rule in_force_change = define({
    .id = "in-force-change",
    .group = Group::previous,
    .input = Input::last_year,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"现行有效件数与上一年对不上", "Documents in force do not follow from last year"},
    .wordings = kInForceChangeWordings,
    .check = check_in_force_change,
    .relation = RelationId::in_force_change,
});

extern constinit const Explanation in_force_change_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表二", "国办公开办函〔2021〕30号, table 2"},
    .explanation =
        {"本年现行有效件数一般等于上一年现行有效件数加本年制发、减本年废止。集中清理会打破这一关系，所以只作警告。",
         "Documents in force are usually last year's plus those made minus those repealed. A clean-up can break this, "
         "so it is a warning only."},
    .wrong = {"上一年现行有效 20，本年制发 3、废止 1，现行有效 20",
              "20 in force last year, 3 made, 1 repealed, 20 in force"},
    .right = {"上一年现行有效 20，本年制发 3、废止 1，现行有效 22",
              "20 in force last year, 3 made, 1 repealed, 22 in force"},
});

}  // namespace nianbao
