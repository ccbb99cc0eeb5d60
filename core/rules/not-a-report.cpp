#include <algorithm>

#include "rule/questions.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class NotAReportNotice { other_text, no_text, fragment, second_report, before_format };

/// The sections that a fragment has, by their headings or their tables.
std::vector<Texts> parts_of(const Report& report) {
  std::vector<Texts> parts;
  for (const SectionForm& form : sections()) {
    const bool table = std::any_of(report.tables.begin(), report.tables.end(),
                                   [&](const Table& t) { return t.found && table_section(t.id) == form.id; });
    if (table || report.section(form.id) != nullptr) parts.push_back(form.title);
  }
  return parts;
}

void check_not_a_report(const Case& report_case, Findings& out) {
  if (const auto& second = report_case.report.second) {
    Finding& finding = out.add({{"title", words_at(report_case.document, *second)}}, {}, {*second});
    finding.say(NotAReportNotice::second_report);
    finding.severity = Severity::note;
  }
  if (is_fragment(report_case)) {
    Finding& finding = out.add({{"list", parts_of(report_case.report)}});
    finding.say(NotAReportNotice::fragment);
    finding.severity = Severity::warning;
    return;
  }
  if (is_before_format(report_case.report)) {
    Finding& finding = out.add({{"year", *report_case.report.year}});
    finding.say(NotAReportNotice::before_format);
    finding.severity = Severity::note;
  }
  if (report_case.report.is_report) return;
  const std::u16string_view text = report_case.document.text;
  out.add().say(is_white(text) ? NotAReportNotice::no_text : NotAReportNotice::other_text);
}

constexpr Wording kNotAReportWordings[]{
    {{"这不像一份政府信息公开工作年度报告。",
      "This does not look like an annual report on government information disclosure."},
     {"请换成报告全文，连同三张表。", "Give the whole report with its three tables."}},
    {{"没有读到任何文字。", "There is no text to read."},
     {"请换成报告全文，连同三张表；扫描件请先转成文字。",
      "Give the whole report with its three tables; turn a scan into text first."}},
    {{"这里只有报告的一部分：{list}，没有标题和其他部分。",
      "This is a part of a report: {list}, without a title and the other sections."},
     {"要核对整份报告，请换成全文，连同标题和三张表。",
      "To have all of it checked, give the whole report with its title and its three tables."}},
    {{"后面还有一份报告（“{title}”），这里只核对了第一份。",
      "Another report follows (“{title}”); only the first one was checked."},
     {"请把另一份分开核对。", "Check the other one by itself."}},
    {{"{year} 年还没有统一的报告格式（2019 年起才有），没有按格式核对。",
      "In {year} there was no official format yet (it holds since 2019); the form was not checked."},
     {"不用修改。", "Nothing needs to be changed."}},
};

}  // namespace

extern constinit const Rule not_a_report = define({
    .id = "not-a-report",
    .group = Group::reading,
    .input = Input::report,
    .about = About::reading,
    .severity = Severity::error,
    .title = {"不是一份完整的政府信息公开工作年度报告", "Not one whole annual disclosure report"},
    .wordings = kNotAReportWordings,
    .check = check_not_a_report,
});

extern constinit const Explanation not_a_report_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation =
        {"没有找到年度报告的标题、六个部分和三张表，所以没有核对；只有其中一部分的，只核对这一部分；几份报告连在"
         "一起的，只核对第一份。",
         "Neither the title nor the six sections nor the three tables of an annual report were found, so "
         "nothing was checked. Of a part of a report that part is checked, of several reports the first."},
    .wrong = {"一份会议通知", "A notice of a meeting"},
    .right = {"政府信息公开工作年度报告全文，连同三张表", "The whole annual report with its three tables"},
});

}  // namespace nianbao
