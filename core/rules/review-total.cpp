#include "rule/violations.hpp"

namespace nianbao {
namespace {

// R4. The outcomes of a group add up to its total.
void check_review_total(const Case& report_case, Findings& out) {
  report_violations(report_case, TableId::review, RelationId::outcomes, "parts", "total", out);
}

constexpr Wording kReviewTotalWordings[]{
    {{"表四“{row}”：四类结果合计 {parts}，总计填写 {total}。",
      "Table 4, “{row}”: the four outcomes add up to {parts}, the total says {total}."},
     {"请核对；若各类无误，总计应为 {parts}。",
      "Check the group; if the outcomes are right, the total should be {parts}."}},
    {{"表四“{row}”：已填写的各类结果合计 {parts}，已经超过总计 {total}。",
      "Table 4, “{row}”: the outcomes filled in add up to {parts}, which is more than the total of {total}."},
     {"请核对这一组，并把空白处填写完整。", "Check the group, and fill in what is blank."}},
};

}  // namespace

extern constinit const Rule review_total = define({
    .id = "review-total",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"表四各类结果之和不等于总计", "Outcomes of table 4 do not add up to the total"},
    .wordings = kReviewTotalWordings,
    .check = check_review_total,
    .relation = RelationId::outcomes,
    .whole = ".total",
});

extern constinit const Explanation review_total_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表四", "国办公开办函〔2021〕30号, table 4"},
    .explanation =
        {"行政复议、未经复议直接起诉、复议后起诉三组，各组的“总计”都是结果维持、结果纠正、其他结果、尚未审结四项之和。",
         "In each of the three groups of table 4 the total is the sum of upheld, corrected, other and pending cases."},
    .wrong = {"行政复议：结果维持 10，结果纠正 1，其他 0，尚未审结 0，总计 0",
              "Reconsideration: upheld 10, corrected 1, other 0, pending 0, total 0"},
    .right = {"行政复议：结果维持 10，结果纠正 1，其他 0，尚未审结 0，总计 11",
              "Reconsideration: upheld 10, corrected 1, other 0, pending 0, total 11"},
});

}  // namespace nianbao
