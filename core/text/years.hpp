#pragma once

namespace nianbao {

/// A range of years, both ends included.
struct YearRange {
  int first;
  int last;
  [[nodiscard]] constexpr bool has(double year) const { return year >= first && year <= last; }
};

/// Years that a date may have, a date of birth included.
inline constexpr YearRange kCalendarYears{1900, 2100};
/// Years that a report may mention: since the People's Republic.
inline constexpr YearRange kToldYears{1949, 2099};
/// Years that a report may be about: since the first regulation on disclosure took effect.
inline constexpr YearRange kReportYears{2008, 2099};

}  // namespace nianbao
