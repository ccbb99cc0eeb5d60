#include "rule/passages.hpp"
#include "text/dates.hpp"

namespace nianbao {
namespace {

void check_period_missing(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!report.year || report.section(SectionId::overview) == nullptr || report_case.prose.passages.empty()) return;
  for (const Passage& passage : report_case.prose.passages) {
    if (has_any(passage.text,
                u"统计期 统计时 统计周期 时间范围 数据期限 数据的期限 起止时间 报告期为 报告期是 报告期自 报告期从 "
                u"报告期： 报告期限"))
      return;
    if (!find_periods(passage.text).empty()) return;
    if (has_any(passage.text, u"1月1日") && has_any(passage.text, u"12月31日")) return;  // however it is damaged
  }
  out.add({{"year", *report.year}});
}

constexpr Wording kPeriodMissingWordings[]{
    {{"报告没有写明数据的统计期限。", "The report does not state the period of its figures."},
     {"请在开头写明，如“所列数据的统计期限自{year}年1月1日起至{year}年12月31日止”。",
      "State it in the opening: “所列数据的统计期限自{year}年1月1日起至{year}年12月31日止”."}},
};

}  // namespace

extern constinit const Rule period_missing = define({
    .id = "period-missing",
    .group = Group::report,
    .input = Input::prose,
    .about = About::format,
    .severity = Severity::note,
    .title = {"没有写明数据的统计期限", "The period of the figures is not stated"},
    .wordings = kPeriodMissingWordings,
    .check = check_period_missing,
});

extern constinit const Explanation period_missing_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"报告应写明所列数据的统计期限，一般为报告年度的 1 月 1 日至 12 月 31 日。",
                    "A report states the period of its figures, 1 January to 31 December of its year."},
    .wrong = {"开头只写“现公布白鹭镇2024年度报告”", "The opening says nothing of a period"},
    .right = {"本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
              "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"},
});

}  // namespace nianbao
