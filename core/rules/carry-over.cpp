#include "rule/violations.hpp"

namespace nianbao {
namespace {

// R5. What last year carried out is what this year has carried in.
void check_carry_over(const Case& report_case, Findings& out) {
  const LastYear* before = report_case.last_year();
  if (before == nullptr) return;
  for (const YearsEvaluation& broken : violations(report_case.report, before->report, RelationId::carry_over)) {
    out.add({{"cells", broken.cells}, {"number", broken.sides.right}, {"previous", broken.sides.left}}, broken.cells,
            spans_of(report_case.report, broken.cells));
  }
}

constexpr Wording kCarryOverWordings[]{
    {{"表三{cells}填写 {number}，上一年报告同一列的“四、结转下年度继续办理”是 {previous}。",
      "Table 3 has {number} in {cells}; last year's report carried over {previous}."},
     {"请核对两年的报告；如果上一年的数有更正，请在正文说明。",
      "Check both reports; if last year's number was corrected, say so in the text."}},
};

}  // namespace

extern constinit const Rule carry_over = define({
    .id = "carry-over",
    .group = Group::previous,
    .input = Input::last_year,
    .about = About::content,
    .severity = Severity::error,
    .title = {"上年结转与上一年报告的结转下年度不相等", "What was carried in is not what last year carried out"},
    .wordings = kCarryOverWordings,
    .check = check_carry_over,
    .relation = RelationId::carry_over,
});

extern constinit const Explanation carry_over_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表三第二、第四项", "国办公开办函〔2021〕30号, table 3, items 2 and 4"},
    .explanation = {"上一年结转下年度继续办理的申请，就是本年的上年结转，每一列都应相等。",
                    "Requests that last year's report carries over are this year's carried in, in every column."},
    .wrong = {"上一年结转下年度 2，本年上年结转 1", "2 carried out last year, 1 carried in this year"},
    .right = {"上一年结转下年度 2，本年上年结转 2", "2 carried out last year, 2 carried in this year"},
});

}  // namespace nianbao
