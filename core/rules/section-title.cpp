#include "rule/questions.hpp"

namespace nianbao {
namespace {

void check_section_title(const Case& report_case, Findings& out) {
  for (const Section& found : report_case.report.sections) {
    if (found.official || (report_case.report.last_words && found.heading.contains(*report_case.report.last_words)))
      continue;
    const SectionForm& form = section(found.id);
    const std::string official = std::string(form.number) + "、" + std::string(form.title.zh);
    out.add({{"found", words_at(report_case.document, found.heading)}, {"official", official}}, {}, {found.heading})
        .fix = {{found.heading, official}};
  }
}

constexpr Wording kSectionTitleWordings[]{
    {{"标题“{found}”与官方格式不一致，应为“{official}”。", "The title “{found}” should be “{official}”."},
     {"请改为官方标题。", "Use the official title."}},
};

}  // namespace

extern constinit const Rule section_title = define({
    .id = "section-title",
    .group = Group::report,
    .input = Input::report,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"部分标题不是官方用语", "A section title that is not in the official words"},
    .wordings = kSectionTitleWordings,
    .check = check_section_title,
});

extern constinit const Explanation section_title_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"六个部分的标题由官方格式统一规定，不能自行改写。",
                    "The titles of the six sections are fixed by the official format."},
    .wrong = {"五、存在的问题和下一步工作打算", "五、存在的问题和下一步工作打算"},
    .right = {"五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况"},
});

}  // namespace nianbao
