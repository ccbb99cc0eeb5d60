#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/dates.hpp"

namespace nianbao {
namespace {

bool is_whole_year(const PeriodFound& period, int year) {
  const auto is = [year](const DateFound& date, int month, int day) {
    return date.month == month && date.day == day && date.year.value_or(year) == year;
  };
  return is(period.from, 1, 1) && is(period.to, 12, 31);
}

/// An earlier year is left over from the report before; a later one may as well say that the title is wrong.
void add(const Case& report_case, Span span, int found, Findings& out) {
  const int year = *report_case.report.year;
  const std::string whole = std::to_string(year) + "年1月1日至" + std::to_string(year) + "年12月31日";
  Finding& finding =
      out.add({{"found", words_at(report_case.document, span)}, {"year", year}, {"expected", whole}}, {}, {span});
  if (found <= year) finding.fix = {{span, whole}};
}

constexpr std::u16string_view kOfFigures =
    u"统计期 统计时 统计周期 所列数据 报告数据 数据期限 起止时间 报告期为 报告期是 报告期自 报告期从 报告期： 数据期间 "
    u"数据覆盖 数据涵盖 数据范围 数据跨度 数据截取 统计区间 数据时段 数据起止 报告中的数据 各项数据从 各项数据自 "
    u"期间的政府信息公开工作 期间政府信息公开工作 "
    u"期间的信息公开工作 期间信息公开工作 日）的政府信息公开工作";

/// Figures that are not this report's: of another report, of a part of the year that something is told of.
constexpr std::u16string_view kOfOthers = u"学年 另行报 按季 按月 季度";

/// 统计期限为2023年度: where no days are named.
void check_without_days(const Passage& passage, const Case& report_case, Findings& out) {
  const int year = *report_case.report.year;
  for (const std::u16string_view words : {u"统计期", u"统计时", u"统计周期"}) {
    const std::size_t at = passage.text.find(words);
    if (at == passage.text.npos) continue;
    const auto rest = std::u16string_view(passage.text).substr(at);
    const auto clause = rest.substr(0, std::min(rest.find_first_of(u"。，；（("), rest.size()));
    const auto years = find_years(clause);
    if (years.size() != 1 || years.front().year == year) continue;
    const Span span = passage.span(at + years.front().begin, at + clause.size());
    return add(report_case, span, years.front().year, out);
  }
}

/// The periods of the sentences that tell of which year the figures are.
void check_days(const Passage& passage, const Case& report_case, Findings& out) {
  for (const auto& [begin, end] : sentences_of(passage.text)) {
    const auto sentence = std::u16string_view(passage.text).substr(begin, end - begin);
    if (!has_any(sentence, kOfFigures) || has_any(sentence, kOfOthers)) continue;
    for (const PeriodFound& period : find_periods(sentence)) {
      if (is_whole_year(period, *report_case.report.year)) continue;
      const int found = period.from.year.value_or(*report_case.report.year);
      add(report_case, passage.span(begin + period.from.begin, begin + period.to.end), found, out);
    }
  }
}

void check_period_dates(const Case& report_case, Findings& out) {
  if (!report_case.report.year) return;
  for (const Passage& passage : report_case.prose.passages) {
    if (find_periods(passage.text).empty()) check_without_days(passage, report_case, out);
    else check_days(passage, report_case, out);
  }
}

constexpr Wording kPeriodDatesWordings[]{
    {{"统计期限写作“{found}”，{year} 年度报告应为“{expected}”。",
      "The period reads “{found}”; a report on {year} should say “{expected}”."},
     {"请改为报告年度的全年，并核对所填数据是不是这一年的。",
      "Give the whole year of the report, and see that the figures are of that year."}},
};

}  // namespace

extern constinit const Rule period_dates = define({
    .id = "period-dates",
    .group = Group::report,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"统计期限不是报告年度的全年", "The period stated is not the year of the report"},
    .wordings = kPeriodDatesWordings,
    .check = check_period_dates,
});

extern constinit const Explanation period_dates_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"年度报告统计的是报告年度 1 月 1 日至 12 月 31 日的数据。沿用往年的报告时，常常忘了改这里的年份。",
                    "An annual report covers 1 January to 31 December of its year. Taken over from an earlier report, "
                    "the year here is easily forgotten."},
    .wrong = {"2024 年度报告：统计期限自2023年1月1日起至2023年12月31日止",
              "A report on 2024: 统计期限自2023年1月1日起至2023年12月31日止"},
    .right = {"2024 年度报告：统计期限自2024年1月1日起至2024年12月31日止",
              "A report on 2024: 统计期限自2024年1月1日起至2024年12月31日止"},
});

}  // namespace nianbao
