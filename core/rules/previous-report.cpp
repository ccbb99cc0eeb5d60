#include "rules/_previous.hpp"

namespace nianbao {
namespace {

void check(const Context& context, Findings& out) {
  const Report& report = context.report;
  const Report* previous = context.previous;
  if (previous == nullptr || !report.is_report) return;
  std::vector<Span> ranges;
  if (!previous->is_report) {
    out.add().wording = 2;
    return;
  }
  if (!same_organ(report.organ, previous->organ)) {
    if (report.organ_span) ranges.push_back(*report.organ_span);
    out.add({{"organ", report.organ}, {"other", previous->organ}}, {}, ranges);
  }
  if (report.year && previous->year && *previous->year + 1 != *report.year) {
    ranges.clear();
    if (report.year_span) ranges.push_back(*report.year_span);
    out.add({{"year", std::to_string(*report.year)}, {"previous", std::to_string(*previous->year)}}, {}, ranges)
        .wording = 1;
  }
}

constexpr Wording kWordings[]{
    {{"所附的上一年报告是“{other}”的，不是“{organ}”的。", "The other report is that of “{other}”, not of “{organ}”."},
     {"请换成本机关上一年的报告。", "Give the same organ's report for the year before."}},
    {{"本报告是 {year} 年的，所附的报告是 {previous} 年的，不是上一年。",
      "This report is for {year}, the other for {previous}, which is not the year before."},
     {"请换成上一年的报告。", "Give the report for the year before."}},
    {{"所附的上一年文件不是政府信息公开工作年度报告。", "The other file is not an annual disclosure report."},
     {"请换成本机关上一年的报告。", "Give the same organ's report for the year before."}},
};

}  // namespace

extern constinit const Rule previous_report = define({
    .id = "previous-report",
    .group = Group::previous,
    .about = About::content,
    .severity = Severity::error,
    .title = {"所附报告不是本机关上一年的报告", "The other file is not the organ's report for the year before"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation previous_report_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表三第二项", "国办公开办函〔2021〕30号, table 3, item 2"},
    .explanation =
        {"与上一年比较，需要同一机关上一年的报告。不是的话，上年结转等各项不作比较。",
         "Comparing needs the same organ's report for the year before. Where it is another, nothing is compared."},
    .wrong = {"2024 年的报告与 2022 年的报告比较", "The report for 2024 beside that for 2022"},
    .right = {"2024 年的报告与 2023 年的报告比较", "The report for 2024 beside that for 2023"},
});

}  // namespace nianbao
