#include "text/dates.hpp"

#include "catch.hpp"

using namespace nianbao;

TEST_CASE("dates are found in digits and in Chinese, with and without a year") {
  const auto dates = find_dates(u"截至2024年1月31日，二〇二五年一月二十日发布，3月8号受理");
  REQUIRE(dates.size() == 3);
  const auto none = find_dates(u"2024年13月开展自查，第13月报表，12月下旬");
  REQUIRE(none.size() == 1);
  CHECK_FALSE(none[0].exists());
  CHECK(dates[0].year == 2024);
  CHECK(dates[0].day == 31);
  CHECK(dates[1].year == 2025);
  CHECK(dates[1].month == 1);
  CHECK(dates[1].day == 20);
  CHECK(!dates[2].year);
  CHECK(dates[2].month == 3);
}

TEST_CASE("a date is found whether or not the calendar has it, and says so") {
  const auto exists = [](std::u16string_view text) { return find_dates(text).at(0).exists(); };
  CHECK(exists(u"2024年2月29日"));
  CHECK(!exists(u"2023年2月29日"));
  CHECK(exists(u"2月29日"));
  CHECK(!exists(u"6月31日"));
  CHECK(!exists(u"13月1日"));
}

TEST_CASE("a month without a day is no date") { CHECK(find_dates(u"2024年1月，共12个月3天").empty()); }

TEST_CASE(
    "a period is two dates with nothing but its words between them, and the second may leave the year to the first") {
  const auto periods = find_periods(u"2024年1月1日起至12月31日止");
  REQUIRE(periods.size() == 1);
  CHECK(periods[0].from.year == 2024);
  CHECK(periods[0].to.year == 2024);
  CHECK(periods[0].to.month == 12);
  CHECK(find_periods(u"2024年1月1日收到，3月1日答复").empty());
}

TEST_CASE("years in the names of laws and documents are not found") {
  CHECK(find_years(u"《2019年格式》〔2021年〕30号").empty());
  const auto years = find_years(u"二〇二四年和2023年");
  REQUIRE(years.size() == 2);
  CHECK(years[0].year == 2024);
  CHECK(years[1].year == 2023);
}

TEST_CASE("the years of annual reports are those that such a report is named with") {
  const auto years = find_report_years(u"2023年度政府信息公开工作年度报告已发布，2022年共公开12条");
  REQUIRE(years.size() == 1);
  CHECK(years[0].year == 2023);
}
