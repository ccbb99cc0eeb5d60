#include "rule/facts.hpp"

namespace nianbao {
namespace {

void check_narrative_carried(const Case& report_case, Findings& out) {
  report_mismatches(report_case, Topic::carried, out);
}

}  // namespace

extern constinit const Rule narrative_carried = define({
    .id = "narrative-carried",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"结转的申请数，正文与表三不一致", "Requests carried over: the text and table 3 disagree"},
    .wordings = kFactWordings,
    .check = check_narrative_carried,
    .table = TableId::requests,
});

extern constinit const Explanation narrative_carried_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，第一部分、表三", "国办公开办函〔2021〕30号, section one and table 3"},
    .explanation = {"上年结转和结转下年度的申请数，正文写明的应当与表三第二项、第四项相同。",
                    "What was carried over from last year and to the next, where the text says it, is what table 3 "
                    "says in its second and fourth items."},
    .wrong = {"上年结转 2 件（表三上年结转总计 1）", "“2 carried over from last year” (1 in table 3)"},
    .right = {"上年结转 1 件", "“1 carried over from last year”"},
});

}  // namespace nianbao
