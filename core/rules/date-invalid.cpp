#include "rule/questions.hpp"
#include "text/dates.hpp"

namespace nianbao {
namespace {

void check_date_invalid(const Case& report_case, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) {
    for (const DateFound& date : find_dates(passage.text)) {
      if (date.exists()) continue;
      const Span span = passage.span(date.begin, date.end);
      out.add({{"date", words_at(report_case.document, span)}}, {}, {span});
    }
  }
}

constexpr Wording kDateInvalidWordings[]{
    {{"“{date}”不存在。", "“{date}” does not exist."}, {"请核对日期。", "Check the date."}},
};

}  // namespace

extern constinit const Rule date_invalid = define({
    .id = "date-invalid",
    .group = Group::report,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"日期不存在", "A date that does not exist"},
    .wordings = kDateInvalidWordings,
    .check = check_date_invalid,
});

extern constinit const Explanation date_invalid_explained = explain({
    .basis = {"公历", "The calendar"},
    .explanation = {"报告里的日期应当是日历上有的日期。", "Dates in a report are dates of the calendar."},
    .wrong = {"2024年2月30日", "2024年2月30日"},
    .right = {"2024年2月29日", "2024年2月29日"},
});

}  // namespace nianbao
