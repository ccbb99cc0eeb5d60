#include "rule/rule.hpp"
#include "set/set_case.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class ReportMissingNotice { none, only_other_years };

// Every organ of the roster sends a report for the year. Where a report may be its, somebody is asked instead.
void check_report_missing(const SetCase& set_case, Findings& out) {
  if (!set_case.set.roster) return;
  for (const Unit& unit : set_case.organs.units) {
    if (!unit.reports.empty() || unit.unsure || unit.consolidates) continue;
    out.add({{"organs", std::vector{Texts{unit.organ, unit.organ}}},
             {"files", set_case.files(unit.of_other_years)},
             {"year", set_case.year()}})
        .say(unit.of_other_years.empty() ? ReportMissingNotice::none : ReportMissingNotice::only_other_years);
  }
}

constexpr Wording kReportMissingWordings[]{
    {{"名单上的{organs}没有 {year} 年的报告。", "{organs} is on the roster and has no report for {year}."},
     {"请催报；如果已经报送，请核对文件和报告标题中的机关名称。",
      "Ask for it; if it was sent, look at the organ's name in the file and in its title."}},
    {{"名单上的{organs}没有 {year} 年的报告，只有其他年度的：{files}。",
      "{organs} is on the roster and has no report for {year}, only one for another year: {files}."},
     {"请核对报告的年度，并要求报送 {year} 年的报告。",
      "Look at the year of the report, and ask for the one for {year}."}},
};

}  // namespace

extern constinit const Rule report_missing = define({
    .id = "report-missing",
    .group = Group::set,
    .input = Input::set,
    .about = About::content,
    .severity = Severity::error,
    .title = {"名单上的机关没有报告", "An organ of the roster has no report"},
    .wordings = kReportMissingWordings,
    .check_set = check_report_missing,
    .subject = Subject::absent_organ,
});

extern constinit const Explanation report_missing_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第四十九条",
              "Regulations on the Disclosure of Government Information, article 49"},
    .explanation =
        {"每个行政机关都应当按时公布上一年度的报告。缺一份报告，汇总数也不完整。",
         "Every administrative organ publishes a report a year. Where one is absent, the sums are incomplete."},
    .wrong = {"名单上有“金山镇”，文件夹里没有它的报告",
              "“金山镇” is on the roster, and the folder has no report of it"},
    .right = {"名单上的每个机关都有一份本年度的报告", "Each organ of the roster has one report for the year"},
});

}  // namespace nianbao
