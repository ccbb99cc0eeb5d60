#include "rule/questions.hpp"
#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// All sums of requests were read and are 0, and no other cell says anything else.
bool has_none_at_all(const Report& report) {
  const Table& table = report.table(TableId::requests);
  return had_no_requests(report) && table.at("carriedOut.total").count() == 0 &&
         std::all_of(table.cells.begin(), table.cells.end(),
                     [](const CellValue& cell) { return cell.state == CellState::blank || cell.count() == 0; });
}

void check_review_without_requests(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!has_none_at_all(report)) return;
  const Table& review = report.table(TableId::review);
  std::vector<CellRef> cells;
  const auto count = [&](std::string_view cell) {
    const std::int64_t cases = review.at(cell).count().value_or(0);
    if (cases > 0) cells.push_back({review.id, *review.form->find_cell(cell)});
    return cases;
  };
  const std::int64_t reconsidered = count("reconsideration.total");
  const std::int64_t sued_at_once = count("litigationDirect.total");
  const std::int64_t sued_after = count("litigationAfter.total");
  if (!cells.empty())
    out.add({{"left", reconsidered}, {"right", sued_at_once + sued_after}}, cells, spans_of(report, cells));
}

constexpr Wording kReviewWithoutRequestsWordings[]{
    {{"表三没有任何申请，表四却有行政复议 {left} 件、行政诉讼 {right} 件。",
      "Table 3 has no request at all, but table 4 has {left} reconsiderations and {right} lawsuits."},
     {"请核对：表四只计政府信息公开引起的案件；如果由往年的申请引起，请在第一部分说明。",
      "Check them: table 4 counts cases about disclosure only; if they stem from requests of earlier years, say so in "
      "section one."}},
};

}  // namespace

extern constinit const Rule review_without_requests = define({
    .id = "review-without-requests",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"没有申请，却有行政复议或行政诉讼", "Reconsideration or litigation without any request"},
    .wordings = kReviewWithoutRequestsWordings,
    .check = check_review_without_requests,
    .table = TableId::review,
});

extern constinit const Explanation review_without_requests_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表三、表四", "国办公开办函〔2021〕30号, tables 3 and 4"},
    .explanation = {"表四统计因政府信息公开引起的行政复议和行政诉讼。表三没有任何申请时，它们只可能由往年的申请引起，或"
                    "者误填了其他案件。",
                    "Table 4 counts cases about disclosure. Without any request in table 3 they can only stem from "
                    "earlier years, or they are other cases."},
    .wrong = {"表三全部为 0，表四行政复议总计 7", "Table 3 all 0, table 4: reconsideration 7 in all"},
    .right = {"表三全部为 0，表四全部为 0", "Table 3 all 0, table 4 all 0"},
});

}  // namespace nianbao
