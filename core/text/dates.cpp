#include "text/dates.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/numerals.hpp"
#include "text/sentences.hpp"
#include "text/years.hpp"

namespace nianbao {
namespace {

bool is_of_number(char16_t c) { return is_digit(c) || c == u'十' || chinese_digit(c) >= 0; }

int digit(char16_t c) { return is_digit(c) ? c - u'0' : std::max(chinese_digit(c), 0); }

/// 31, 三十一, 十, 二〇二五; nothing for more than four digits or a mixture that is no number.
std::optional<int> number(std::u16string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  const std::size_t ten = text.find(u'十');
  if (ten != text.npos) {
    if (ten > 1 || text.size() > ten + 2) return std::nullopt;
    return (ten == 0 ? 1 : digit(text[0])) * 10 + (ten + 1 < text.size() ? digit(text[ten + 1]) : 0);
  }
  int value = 0;
  for (const char16_t c : text) value = value * 10 + digit(c);
  return value;
}

/// The numeral that ends right before `end`: where it begins.
std::size_t numeral_before(std::u16string_view text, std::size_t end) {
  while (end > 0 && is_of_number(text[end - 1])) --end;
  return end;
}

/// The date around the 月 at `month_mark`.
std::optional<DateFound> date_at(std::u16string_view text, std::size_t month_mark) {
  DateFound date;
  date.begin = numeral_before(text, month_mark);
  const auto month = number(text.substr(date.begin, month_mark - date.begin));
  std::size_t end = month_mark + 1;
  while (end < text.size() && is_of_number(text[end])) ++end;
  const auto day = number(text.substr(month_mark + 1, end - month_mark - 1));
  const bool closed = end < text.size() && (text[end] == u'日' || text[end] == u'号');
  const bool no_month = month && *month > 12 && end == month_mark + 1;  // 2024年13月 needs no day to be none
  const bool of_year = date.begin > 0 && text[date.begin - 1] == u'年';
  if (!month || *month > 99 || !(no_month ? of_year : day && *day <= 99 && closed)) return std::nullopt;
  date.month = *month;
  date.day = day.value_or(1);
  date.end = no_month ? end : end + 1;
  if (of_year) {
    const std::size_t begin = numeral_before(text, date.begin - 1);
    const auto year = number(text.substr(begin, date.begin - 1 - begin));
    if (year && kCalendarYears.has(*year)) {
      date.year = year;
      date.begin = begin;
    }
  }
  return date;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Whether a place stands inside brackets of this kind.
bool inside(std::u16string_view text, std::size_t at, char16_t open, char16_t close) {
  const auto near = text.substr(at > kLongestSentence ? at - kLongestSentence : 0, std::min(at, kLongestSentence));
  const char16_t brackets[]{open, close};
  const std::size_t last = near.find_last_of({brackets, 2});
  return last != near.npos && near[last] == open;
}

}  // namespace

bool DateFound::exists() const {
  static constexpr int kDays[]{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > kDays[month - 1]) return false;
  return month != 2 || day < 29 || !year || is_leap(*year);
}

std::vector<DateFound> find_dates(std::u16string_view text) {
  std::vector<DateFound> out;
  for (std::size_t at = text.find(u'月'); at != text.npos; at = text.find(u'月', at + 1)) {
    if (const auto date = date_at(text, at)) out.push_back(*date);
  }
  return out;
}

std::vector<PeriodFound> find_periods(std::u16string_view text) {
  constexpr std::u16string_view kBetween = u"起始开从自至到止-—–－~～统计，截";
  constexpr std::u16string_view kTo = u"至到-—–－~～";
  std::vector<PeriodFound> out;
  const auto dates = find_dates(text);
  for (std::size_t i = 1; i < dates.size(); ++i) {
    const auto gap = text.substr(dates[i - 1].end, dates[i].begin - dates[i - 1].end);
    const bool joined = gap.find_first_not_of(kBetween) == gap.npos && gap.find_first_of(kTo) != gap.npos;
    if (!joined) continue;
    PeriodFound period{dates[i - 1], dates[i]};
    if (!period.to.year) period.to.year = period.from.year;
    out.push_back(period);
  }
  return out;
}

std::vector<YearFound> find_years(std::u16string_view text) {
  std::vector<YearFound> out;
  for (std::size_t at = text.find(u'年'); at != text.npos; at = text.find(u'年', at + 1)) {
    const std::size_t begin = numeral_before(text, at);
    const auto year = number(text.substr(begin, at - begin));
    if (at - begin != 4 || !year || !kReportYears.has(*year)) continue;
    if (inside(text, at, u'《', u'》') || inside(text, at, u'〔', u'〕')) continue;
    out.push_back({*year, begin, at + 1});
  }
  return out;
}

std::vector<YearFound> find_report_years(std::u16string_view text) {
  constexpr std::u16string_view kStops = u"，。；、（《";
  std::vector<YearFound> years = find_years(text);
  std::erase_if(years, [&](const YearFound& found) {
    const auto behind =
        text.substr(found.end, std::min(text.find_first_of(kStops, found.end), text.size()) - found.end);
    return !behind.starts_with(u"度报告") &&
           (behind.find(u"信息公开") == behind.npos ||
            (behind.find(u"年度报告") == behind.npos && behind.find(u"情况报告") == behind.npos));
  });
  return years;
}

}  // namespace nianbao
