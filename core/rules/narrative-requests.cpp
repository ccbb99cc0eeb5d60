#include "rule/facts.hpp"

namespace nianbao {
namespace {

void check_narrative_requests(const Case& report_case, Findings& out) {
  report_mismatches(report_case, Topic::requests, out);
}

}  // namespace

extern constinit const Rule narrative_requests = define({
    .id = "narrative-requests",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"收到申请的数量，正文与表三不一致", "The number of requests in the text is not that of table 3"},
    .wordings = kFactWordings,
    .check = check_narrative_requests,
    .table = TableId::requests,
});

extern constinit const Explanation narrative_requests_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，第一部分、表三", "国办公开办函〔2021〕30号, section one and table 3"},
    .explanation = {"第一部分写明收到的申请数，表三列出同一个数，两处必须一致。“收到”“受理”可以指本年新收，也可以指新收"
                    "加上年结转：与其中之一相同即可。",
                    "Section one states how many requests came in, table 3 lists the same number. “Received” may mean "
                    "those of this year, or with those carried in: either will do."},
    .wrong = {"收到政府信息公开申请 12 件（表三本年新收总计 13）", "“12 requests received” (13 new in table 3)"},
    .right = {"收到政府信息公开申请 13 件", "“13 requests received”"},
});

}  // namespace nianbao
