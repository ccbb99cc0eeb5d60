#include <tuple>

#include "rule/questions.hpp"
#include "text/dates.hpp"

namespace nianbao {
namespace {

/// Towns and street offices have no date of their own in the regulation; an office may set one.
std::optional<MonthDay> due_date(const Case& report_case) {
  const Level level = report_case.report.level;
  if (const auto& set = report_case.settings.due[static_cast<std::size_t>(level)]) return set;
  switch (level) {
    case Level::department:
    case Level::ministry:
      return MonthDay{1, 31};
    case Level::county:
    case Level::city:
    case Level::province:
      return MonthDay{3, 31};
    default:
      return std::nullopt;
  }
}

void check_published_late(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const auto due = due_date(report_case);
  if (!due || !report.year || report_case.prose.passages.empty()) return;
  const Passage& last = report_case.prose.passages.back();
  const auto dates = find_dates(last.text);
  if (dates.size() != 1 || !dates.front().year || dates.front().end != last.text.size()) return;
  const DateFound& signed_on = dates.front();
  if (!signed_on.exists()) return;  // another rule reports it
  const auto last_day = std::tuple(*report.year + 1, due->month, due->day);
  if (std::tuple(*signed_on.year, signed_on.month, signed_on.day) <= last_day) return;
  const Span span = last.span(signed_on.begin, signed_on.end);
  const std::string limit =
      std::to_string(*report.year + 1) + "年" + std::to_string(due->month) + "月" + std::to_string(due->day) + "日";
  Finding& finding = out.add({{"date", words_at(report_case.document, span)}, {"limit", limit}}, {}, {span});
  // Article 49 names the date of departments outright; others may have been given another.
  const bool department = report.level == Level::department || report.level == Level::ministry;
  if (!department) finding.severity = Severity::note;
}

constexpr Wording kPublishedLateWordings[]{
    {{"落款日期“{date}”晚于公布期限（{limit}）。", "The report is signed “{date}”, after the date due ({limit})."},
     {"请核对落款日期；已经逾期的，请尽快公布。", "Check the date; if it is past, publish soon."}},
};

}  // namespace

extern constinit const Rule published_late = define({
    .id = "published-late",
    .group = Group::report,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"落款日期晚于法定公布日期", "Signed after the legal date of publication"},
    .wordings = kPublishedLateWordings,
    .check = check_published_late,
});

extern constinit const Explanation published_late_explained = explain({
    .basis = {"《政府信息公开条例》第四十九条", "Regulation, art. 49"},
    .explanation = {"县级以上政府部门应在每年 1 月 31 日前、县级以上政府应在 3 月 31 日前公布上一年度报告。",
                    "Departments publish the report on the year before by 31 January, governments of county level and "
                    "above by 31 March."},
    .wrong = {"县教育局 2023 年度报告，落款 2024年2月26日",
              "A county department’s report on 2023, signed 2024年2月26日"},
    .right = {"县教育局 2023 年度报告，落款 2024年1月22日",
              "A county department’s report on 2023, signed 2024年1月22日"},
});

}  // namespace nianbao
