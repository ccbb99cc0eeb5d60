#include "rule/facts.hpp"

namespace nianbao {
namespace {

void check_narrative_results(const Case& report_case, Findings& out) {
  report_mismatches(report_case, Topic::results, out);
}

}  // namespace

extern constinit const Rule narrative_results = define({
    .id = "narrative-results",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"办理结果，正文与表三不一致", "Results of requests: the text and table 3 disagree"},
    .wordings = kFactWordings,
    .check = check_narrative_results,
    .table = TableId::requests,
});

extern constinit const Explanation narrative_results_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，第一部分、表三", "国办公开办函〔2021〕30号, section one and table 3"},
    .explanation =
        {"正文写明的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理和办结总数，应当与表三第三项相同。一类之"
         "下有几行的，按各行合计比较。",
         "Granted, partly granted, denied, unavailable, not processed, handled otherwise and handled in all are the "
         "same in the text and in the third item of table 3. Where a group has several rows, their sum is compared."},
    .wrong = {"不予公开 2 件（表三（三）各行总计合计 3）", "“2 denied” (the rows of table 3 (三) add up to 3)"},
    .right = {"不予公开 3 件", "“3 denied”"},
});

}  // namespace nianbao
