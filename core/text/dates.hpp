#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// “2024年1月31日”, “二〇二五年一月二十日”, “3月31日”, as it stands in a text without white space.
struct DateFound {
  std::optional<int> year;
  int month = 0;
  int day = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Whether the calendar has it; 29 February needs a leap year only where the year is given.
  [[nodiscard]] bool exists() const;
};

[[nodiscard]] std::vector<DateFound> find_dates(std::u16string_view text);

/// “2024年1月1日起至12月31日”: two dates with nothing between them but words like 至.
struct PeriodFound {
  DateFound from;
  DateFound to;
};
[[nodiscard]] std::vector<PeriodFound> find_periods(std::u16string_view text);

/// A year in four digits with 年 behind it, outside 《》 and 〔〕.
struct YearFound {
  int year;
  std::size_t begin;
  std::size_t end;  ///< behind 年
};
[[nodiscard]] std::vector<YearFound> find_years(std::u16string_view text);

/// The years of annual reports that are named: “2023年度政府信息公开工作年度报告”.
[[nodiscard]] std::vector<YearFound> find_report_years(std::u16string_view text);

}  // namespace nianbao
