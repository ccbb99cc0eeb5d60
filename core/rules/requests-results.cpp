#include "rule/violations.hpp"

namespace nianbao {
namespace {

// R2. The results of a column add up to its total.
void check_requests_results(const Case& report_case, Findings& out) {
  report_violations(report_case, TableId::requests, RelationId::results, "parts", "total", out);
}

constexpr Wording kRequestsResultsWordings[]{
    {{"表三“{column}”列：各项办理结果合计 {parts}，“（七）总计”填写 {total}。",
      "Table 3, column “{column}”: the results add up to {parts}, “handled in all” says {total}."},
     {"请核对；若各项无误，（七）总计应为 {parts}。",
      "Check the column; if the results are right, the total should be {parts}."}},
    {{"表三“{column}”列：已填写的各项办理结果合计 {parts}，已经超过“（七）总计”的 {total}。",
      "Table 3, column “{column}”: the results filled in add up to {parts}, which is more than the {total} handled in "
      "all."},
     {"请核对这一列，并把空白处填写完整。", "Check the column, and fill in what is blank."}},
};

}  // namespace

extern constinit const Rule requests_results = define({
    .id = "requests-results",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"表三各项办理结果之和不等于（七）总计", "Results of table 3 do not add up to the total handled"},
    .wordings = kRequestsResultsWordings,
    .check = check_requests_results,
    .relation = RelationId::results,
    .whole = ".handled.",
});

extern constinit const Explanation requests_results_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表三", "国办公开办函〔2021〕30号, table 3"},
    .explanation =
        {"每一列的“（七）总计”是（一）至（六）各项办理结果之和。每件申请只计一种结果。",
         "In each column, (7) is the sum of the results (1) to (6). Each request counts under one result only."},
    .wrong = {"予以公开 4，其余各项 0，（七）总计 5", "Granted 4, all other results 0, handled in all 5"},
    .right = {"予以公开 5，其余各项 0，（七）总计 5", "Granted 5, all other results 0, handled in all 5"},
});

}  // namespace nianbao
