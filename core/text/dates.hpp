#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// A date as it is written in text without white space: “2024年1月31日”, “二〇二五年一月二十日”, “3月31日”.
struct DateFound {
  std::optional<int> year;
  int month = 0;
  int day = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Whether there is such a day; 29 February needs a leap year only where the year is known.
  [[nodiscard]] bool exists() const;
};

/// The dates of a text, in its order.
[[nodiscard]] std::vector<DateFound> find_dates(std::u16string_view text);

/// A period: two dates with only words like 至 between them, “2024年1月1日起至12月31日”.
struct PeriodFound {
  DateFound from;
  DateFound to;
};
/// The periods of a text, in its order.
[[nodiscard]] std::vector<PeriodFound> find_periods(std::u16string_view text);

/// A year in four digits with 年 behind it, outside 《》 and 〔〕.
struct YearFound {
  int year;
  std::size_t begin;
  std::size_t end;  ///< behind 年
};
/// The years of a text that a report may be about (`kReportYears`), in its order.
[[nodiscard]] std::vector<YearFound> find_years(std::u16string_view text);

/// The years in names of annual reports: “2023年度政府信息公开工作年度报告”.
[[nodiscard]] std::vector<YearFound> find_report_years(std::u16string_view text);

}  // namespace nianbao
