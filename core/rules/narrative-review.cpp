#include "rule/facts.hpp"

namespace nianbao {
namespace {

void check_narrative_review(const Case& report_case, Findings& out) {
  report_mismatches(report_case, Topic::review, out);
}

}  // namespace

extern constinit const Rule narrative_review = define({
    .id = "narrative-review",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"行政复议、行政诉讼的数量，正文与表四不一致",
              "Reconsideration and litigation: the text and table 4 disagree"},
    .wordings = kFactWordings,
    .check = check_narrative_review,
    .table = TableId::review,
});

extern constinit const Explanation narrative_review_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，第一部分、表四", "国办公开办函〔2021〕30号, section one and table 4"},
    .explanation =
        {"正文写明的行政复议、行政诉讼件数和结果，应当与表四相同。行政诉讼包括未经复议直接起诉和复议后起诉两类。",
         "Cases and their outcomes are the same in the text and in table 4. Litigation is direct litigation and "
         "litigation after reconsideration together."},
    .wrong = {"行政复议 1 件（表四行政复议总计 2）", "“1 reconsideration” (2 in table 4)"},
    .right = {"行政复议 2 件", "“2 reconsiderations”"},
});

}  // namespace nianbao
