#include "rule/violations.hpp"

namespace nianbao {
namespace {

void check_litigation_after_review(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const Table& review = report.table(TableId::review);
  const std::int64_t lawsuits = review.at("litigationAfter.total").count().value_or(0);
  if (lawsuits == 0) return;
  std::vector<CellRef> cells{{review.id, *review.form->find_cell("litigationAfter.total")}};
  for (const std::string_view concluded :
       {"reconsideration.upheld", "reconsideration.corrected", "reconsideration.other"}) {
    if (review.at(concluded).count() != 0) return;
    cells.push_back({review.id, *review.form->find_cell(concluded)});
  }
  out.add({{"value", lawsuits}}, cells, spans_of(report, cells));
}

constexpr Wording kLitigationAfterReviewWordings[]{
    {{"表四“复议后起诉”总计 {value} 件，但本年没有办结的行政复议。",
      "Table 4 has {value} cases of litigation after reconsideration, but no reconsideration concluded this year."},
     {"如果是对上年复议决定不服而起诉，不用修改；否则请核对是否应填在“未经复议直接起诉”。",
      "If they challenge decisions of last year, leave it; otherwise they may belong to direct litigation."}},
};

}  // namespace

extern constinit const Rule litigation_after_review = define({
    .id = "litigation-after-review",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::note,
    .title = {"本年没有办结的行政复议，却有复议后起诉", "Litigation after reconsideration, but none concluded"},
    .wordings = kLitigationAfterReviewWordings,
    .check = check_litigation_after_review,
    .table = TableId::review,
});

extern constinit const Explanation litigation_after_review_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表四", "国办公开办函〔2021〕30号, table 4"},
    .explanation = {"“复议后起诉”是对复议决定不服而起诉的案件。本年没有办结的复议时，它们应由上年办结的复议引起。",
                    "These lawsuits challenge a decision on reconsideration. Where none was concluded this year, they "
                    "should stem from last year."},
    .wrong = {"行政复议：尚未审结 1，总计 1；复议后起诉：总计 2",
              "Reconsideration: pending 1, total 1; litigation after reconsideration: total 2"},
    .right = {"行政复议：结果维持 2，总计 2；复议后起诉：总计 2",
              "Reconsideration: upheld 2, total 2; litigation after reconsideration: total 2"},
});

}  // namespace nianbao
