#include "rules/_dates.hpp"
#include "rules/_look.hpp"
#include "rules/_passages.hpp"

namespace nianbao {
namespace {

void check_opening(const Context& context, Findings& out) {
  const int year = *context.report.year;
  for (const Passage* passage : opening_of(context.report)) {
    for (const YearFound& found : find_report_years(passage->text)) {
      if (found.year == year) continue;
      const Span span = passage->span(found.begin, found.end);
      out.add({{"year", year}, {"found", words_at(context.document, span)}}, {}, {span});
    }
  }
}

/// Not a heading.
bool is_sentence(const Passage* passage) { return passage->text.find(u'。') != passage->text.npos; }

/// Other years are often right in section one; that it begins with one, and the year of the report stands nowhere, is not.
void check_overview(const Context& context, Findings& out) {
  const int year = *context.report.year;
  const auto passages = passages_of(context.report, SectionId::overview);
  const auto names_year = [year](const Passage* passage) {
    const auto years = find_years(passage->text);
    return std::any_of(years.begin(), years.end(), [year](const YearFound& y) { return y.year == year; });
  };
  const auto first = std::find_if(passages.begin(), passages.end(), is_sentence);
  if (first == passages.end() || std::any_of(passages.begin(), passages.end(), names_year)) return;
  const auto years = find_years((*first)->text);
  if (years.empty() || years.front().begin != 0) return;
  const YearFound found = years.front();
  const auto behind = std::u16string_view((*first)->text).substr(found.end);
  if (behind.starts_with(u"以来") || behind.find_first_of(u"至起底末到—-") == 0) return;
  const Span span = (*first)->span(found.begin, found.end);
  out.add({{"year", year}, {"found", words_at(context.document, span)}}, {}, {span}).wording = 1;
}

/// “我局将继续…”, near the beginning: 将 alone also takes an object (将…纳入考核).
bool is_plan(std::u16string_view behind) {
  constexpr std::size_t kSubject = 12;
  const std::size_t at = behind.substr(0, kSubject).find(u'将');
  if (at == behind.npos) return false;
  const auto then = behind.substr(at + 1, 3);
  return has_any(then, {u"继续", u"进一步", u"坚持", u"加大", u"加强", u"不断", u"持续", u"着力", u"严格", u"重点",
                        u"围绕", u"从以下", u"积极", u"努力", u"深入", u"切实", u"采取"});
}

/// A plan for the year that is over.
void check_plans(const Context& context, Findings& out) {
  const int year = *context.report.year;
  for (const Passage* passage : passages_of(context.report, SectionId::problems)) {
    for (const YearFound& found : find_years(passage->text)) {
      if (found.year != year || !is_plan(std::u16string_view(passage->text).substr(found.end))) continue;
      const Span span = passage->span(found.begin, found.end);
      Finding& finding = out.add({{"year", year}, {"found", words_at(context.document, span)}}, {}, {span});
      finding.wording = 2;
      finding.severity = Severity::warning;
    }
  }
}

void check(const Context& context, Findings& out) {
  if (!context.report.year) return;
  check_opening(context, out);
  check_overview(context, out);
  check_plans(context, out);
}

constexpr Wording kWordings[]{
    {{"标题是 {year} 年度的报告，开头却写“{found}”。", "The report is on {year}, but its opening says “{found}”."},
     {"请核对年份，统一为同一个年度。", "Check the years; all should be the same."}},
    {{"报告年度是 {year} 年，第一部分却从“{found}”写起，没有提到 {year} 年。",
      "The report is on {year}, but section one begins with “{found}” and never mentions {year}."},
     {"请核对年份；如果内容是往年的，请改写为 {year} 年的情况。",
      "Check the years; if the text is of another year, write about {year}."}},
    {{"报告年度是 {year} 年，第五部分却写“{found}……将……”，像是沿用了上一年的打算。",
      "The report is on {year}, yet section five plans for “{found}”, as the report before it may have done."},
     {"请核对年份；下一步的打算一般写下一年。", "Check the year; plans are usually for the next one."}},
};

}  // namespace

extern constinit const Rule year_mismatch = define({
    .id = "year-mismatch",
    .group = Group::report,
    .about = About::content,
    .severity = Severity::error,
    .title = {"前后写的报告年度不一致", "The year of the report differs within it"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation year_mismatch_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第四十九条、第五十条",
              "Regulation on disclosure of government information, art. 49 and 50"},
    .explanation = {"标题、开头和第一部分写的应是同一个年度。不一致时，多半是从往年的报告复制过来没有改。",
                    "Title, opening and section one are about one year. Where they differ, the text was most likely "
                    "taken over from an earlier report."},
    .wrong = {"标题写 2024 年，第一部分开头写“2023年，我镇……”",
              "The title says 2024, section one begins “2023年，我镇……”"},
    .right = {"标题、开头和第一部分都写 2024 年", "Title, opening and section one all say 2024"},
});

}  // namespace nianbao
