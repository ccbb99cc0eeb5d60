#include "report/cut_off.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class SectionMissingNotice { missing, last_ones };

/// A workbook holds the tables that an office hands up, without the text of the report.
bool tables_alone(const Case& report_case) {
  const Report& report = report_case.report;
  return report_case.document.format == "xlsx" && report.section(SectionId::overview) == nullptr &&
         report.section(SectionId::problems) == nullptr && report.section(SectionId::other) == nullptr;
}

/// A text that was pasted and has all sections but the last ones: a clerk may have taken too little of the page.
bool may_be_cut(const Case& report_case, std::size_t missing) {
  const auto& found = report_case.report.sections;
  const auto in_front = [&](const Section& section) { return std::size_t(section.id) + missing < sections().size(); };
  return came_as_text(report_case.document) && !found.empty() && std::all_of(found.begin(), found.end(), in_front);
}

void check_section_missing(const Case& report_case, Findings& out) {
  if (tables_alone(report_case) || is_fragment(report_case)) return;
  const Report& report = report_case.report;
  std::vector<Texts> missing;
  for (const SectionForm& form : sections()) {
    const auto lost_head = [&](const Table& table) {
      return table_section(table.id) == form.id && !notes_of(table, ReadingNote::Kind::header_lost).empty();
    };
    const bool damage =
        was_cut_off(report, form.id) || std::any_of(report.tables.begin(), report.tables.end(), lost_head);
    if (report.section(form.id) == nullptr && !damage) missing.push_back(form.title);
  }
  if (missing.empty()) return;
  Finding& finding = out.add({{"count", std::int64_t(missing.size())}, {"sections", missing}});
  if (may_be_cut(report_case, missing.size())) finding.say(SectionMissingNotice::last_ones);
}

constexpr Wording kSectionMissingWordings[]{
    {{"报告缺少 {count} 个部分：{sections}。", "Sections that the report lacks: {count} ({sections})."},
     {"请按官方格式补上标题和内容。", "Add title and content as in the official format."}},
    {{"报告缺少最后 {count} 个部分：{sections}。", "Sections missing at the end: {count} ({sections})."},
     {"没有取全的，请用报告全文再核对；原文就没有的，请按官方格式补上标题和内容。",
      "If not all of it was taken, check the whole text; if the report itself lacks them, add title and content as in "
      "the official format."}},
};

}  // namespace

extern constinit const Rule section_missing = define({
    .id = "section-missing",
    .group = Group::report,
    .input = Input::report,
    .about = About::format,
    .severity = Severity::error,
    .title = {"报告缺少规定的部分", "A section of the report is missing"},
    .wordings = kSectionMissingWordings,
    .check = check_section_missing,
});

extern constinit const Explanation section_missing_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"年度报告由六个部分组成，一个都不能少；没有内容的部分也要保留标题并说明。",
                    "The annual report has six sections. One without content keeps its title and says so."},
    .wrong = {"报告到“五、存在的主要问题及改进情况”为止", "The report ends with “5 Main problems and improvements”"},
    .right = {"报告有“六、其他需要报告的事项”，说明信息处理费情况",
              "The report has “6 Other matters to report” and says what fees were charged"},
});

}  // namespace nianbao
