#include <algorithm>

#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/dates.hpp"
#include "text/numerals.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class DateInvalidNotice { no_such_day, other_months };

/// A part of the year, from its first month to its last.
struct PartOfYear {
  std::u16string_view name;
  int first;
  int last;
};
constexpr PartOfYear kParts[]{{u"一季度", 1, 3},   {u"二季度", 4, 6}, {u"三季度", 7, 9},
                              {u"四季度", 10, 12}, {u"上半年", 1, 6}, {u"下半年", 7, 12}};

/// A number with these words behind it, which are passed over with it; 0 where none stands there.
int take_month(std::u16string_view& text, std::u16string_view behind) {
  const auto number =
      prose::begins_numeral(text.empty() ? u'\0' : text.front()) ? prose::read_numeral(text, 0) : std::nullopt;
  if (!number) return 0;
  text.remove_prefix(number->length);
  while (!text.empty() && behind.find(text.front()) != behind.npos) text.remove_prefix(1);
  return static_cast<int>(number->value);
}

/// 三季度（10月至12月）: the months in the bracket are not those of the part of the year.
std::vector<Stretch> wrong_months(const Passage& passage) {
  std::vector<Stretch> out;
  for (const PartOfYear& part : kParts) {
    for (const std::size_t at : places_of(passage, part.name)) {
      const std::u16string_view text = passage.text;
      std::u16string_view rest = text.substr(at + part.name.size());
      const bool bracket = rest.starts_with(u"（") || rest.starts_with(u"(");
      if (!bracket || text.substr(0, at).ends_with(u'前')) continue;  // 前三季度（1月至9月）
      rest.remove_prefix(1);
      const int first = take_month(rest, u"月至到-—－~～");
      const int last = take_month(rest, u"月");
      const bool closed = rest.starts_with(u"）") || rest.starts_with(u")");
      const bool told = closed && first > 0 && last > first && last <= 12;
      if (told && (first != part.first || last != part.last)) out.push_back({at, text.size() - rest.size() + 1});
    }
  }
  return out;
}

/// 2月29日组织培训 in section one of the report of 2023, in a paragraph that names no other year.
bool tells_of_its_year(const Case& report_case, const Passage& passage) {
  const std::vector<YearFound> years = find_years(passage.text);
  return passage.section == SectionId::overview && std::all_of(years.begin(), years.end(), [&](const YearFound& found) {
           return found.year == report_case.report.year;
         });
}

void check_date_invalid(const Case& report_case, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) {
    for (const Stretch place : wrong_months(passage)) {
      const Span span = passage.span(place.begin, place.end);
      add_at(report_case, "date", span, out).say(DateInvalidNotice::other_months);
    }
    for (DateFound date : find_dates(passage.text)) {
      if (!date.year && tells_of_its_year(report_case, passage)) date.year = report_case.report.year;
      if (date.exists()) continue;
      const Span span = passage.span(date.begin, date.end);
      add_at(report_case, "date", span, out);
    }
  }
}

constexpr Wording kDateInvalidWordings[]{
    {{"“{date}”不存在。", "“{date}” does not exist."}, {"请核对日期。", "Check the date."}},
    {{"“{date}”的月份不对。", "The months of “{date}” are those of another part of the year."},
     {"请核对是哪几个月。", "Check which months are meant."}},
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
