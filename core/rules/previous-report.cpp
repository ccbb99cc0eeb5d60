#include "rule/rule.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class PreviousReportNotice { other_organ, other_year, no_report, year_unknown };

std::vector<Span> place(std::optional<Span> span) { return span ? std::vector{*span} : std::vector<Span>(); }

void check_previous_report(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const auto* rejected = std::get_if<RejectedPrevious>(&report_case.previous);
  if (rejected == nullptr || !report.is_report) return;
  switch (rejected->why) {
    case RejectedPrevious::Why::other_organ:
      out.add({{"organ", report.organ}, {"other", rejected->organ}}, {}, place(report.organ_span));
      break;
    case RejectedPrevious::Why::other_year:
      out.add({{"year", std::to_string(*report.year)}, {"previous", std::to_string(*rejected->year)}}, {},
              place(report.year_span))
          .say(PreviousReportNotice::other_year);
      break;
    case RejectedPrevious::Why::not_a_report:
      out.add().say(PreviousReportNotice::no_report);
      break;
    case RejectedPrevious::Why::year_unknown:
      if (!report.year) break;  // another rule asks for it
      Finding& finding = out.add();
      finding.say(PreviousReportNotice::year_unknown);
      finding.severity = Severity::note;
      break;
  }
}

constexpr Wording kPreviousReportWordings[]{
    {{"所附的上一年报告是“{other}”的，不是“{organ}”的。", "The other report is that of “{other}”, not of “{organ}”."},
     {"请换成本机关上一年的报告。", "Give the same organ's report for the year before."}},
    {{"本报告是 {year} 年的，所附的报告是 {previous} 年的，不是上一年。",
      "This report is for {year}, the other for {previous}, which is not the year before."},
     {"请换成上一年的报告。", "Give the report for the year before."}},
    {{"所附的上一年文件不是政府信息公开工作年度报告。", "The other file is not an annual disclosure report."},
     {"请换成本机关上一年的报告。", "Give the same organ's report for the year before."}},
    {{"所附的上一年报告没有写明是哪一年的，没有与它比较。",
      "The other report does not say for which year it is; nothing was compared with it."},
     {"请核对所附的报告，并在它的标题中写明年度。", "Check the other report, and give the year in its title."}},
};

}  // namespace

extern constinit const Rule previous_report = define({
    .id = "previous-report",
    .group = Group::previous,
    .input = Input::previous_file,
    .about = About::content,
    .severity = Severity::error,
    .title = {"所附报告不是本机关上一年的报告", "The other file is not the organ's report for the year before"},
    .wordings = kPreviousReportWordings,
    .check = check_previous_report,
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
