#include "rule/violations.hpp"

namespace nianbao {
namespace {

// R3. The six kinds of applicant of a row add up to its total.
void check_requests_total(const Case& report_case, Findings& out) {
  report_violations(report_case, TableId::requests, RelationId::total, "parts", "total", out);
}

constexpr Wording kRequestsTotalWordings[]{
    {{"表三“{row}”：六类申请人合计 {parts}，总计填写 {total}。",
      "Table 3, “{row}”: the six applicant columns add up to {parts}, the total says {total}."},
     {"请核对；若各类无误，总计应为 {parts}。",
      "Check the row; if the six columns are right, the total should be {parts}."}},
    {{"表三“{row}”：已填写的各类申请人合计 {parts}，已经超过总计 {total}。",
      "Table 3, “{row}”: the applicant columns filled in add up to {parts}, which is more than the total of {total}."},
     {"请核对这一行，并把空白处填写完整。", "Check the row, and fill in what is blank."}},
};

}  // namespace

extern constinit const Rule requests_total = define({
    .id = "requests-total",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"表三各类申请人之和不等于总计", "Applicants of a row of table 3 do not add up to its total"},
    .wordings = kRequestsTotalWordings,
    .check = check_requests_total,
    .relation = RelationId::total,
    .whole = ".total",
});

extern constinit const Explanation requests_total_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表三", "国办公开办函〔2021〕30号, table 3"},
    .explanation =
        {"每一行的“总计”是自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和。不相等时，至少有一个数"
         "填错了。",
         "The total of a row is the sum of its six applicant columns. Where it is not, at least one number is wrong."},
    .wrong = {"自然人 2，其余各列 0，总计 3", "Natural persons 2, the other columns 0, total 3"},
    .right = {"自然人 2，其余各列 0，总计 2", "Natural persons 2, the other columns 0, total 2"},
});

}  // namespace nianbao
