#include "rule/questions.hpp"
#include "rule/titles.hpp"

namespace nianbao {
namespace {

void check_title_wording(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!report.title || is_blank_form(report)) return;
  if (is_official_title(report.title_text)) return;
  const std::string official = official_title(report);
  Finding& finding = out.add({{"title", report.title_text}, {"official", official}}, {}, {*report.title});
  if (report.year && !report.organ.empty()) finding.fix = {{*report.title, official}};
}

constexpr Wording kTitleWordingWordings[]{
    {{"标题写作“{title}”，官方写法是“{official}”。", "The title reads “{title}”; the official form is “{official}”."},
     {"请按官方写法修改标题。", "Use the official form."}},
};

}  // namespace

extern constinit const Rule title_wording = define({
    .id = "title-wording",
    .group = Group::report,
    .input = Input::report,
    .about = About::format,
    .severity = Severity::note,
    .title = {"标题不是官方写法", "The title is not in the official words"},
    .wordings = kTitleWordingWordings,
    .check = check_title_wording,
});

extern constinit const Explanation title_wording_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"官方写法是“单位全称＋年份＋年政府信息公开工作年度报告”。常见的是漏写“工作”，或把年份放到最后。",
                    "The official title is the full name of the organ, the year, and “年政府信息公开工作年度报告”. "
                    "Often “工作” is left out, or the year comes last."},
    .wrong = {"云岭县白鹭镇人民政府2024年政府信息公开年度报告", "云岭县白鹭镇人民政府2024年政府信息公开年度报告"},
    .right = {"云岭县白鹭镇人民政府2024年政府信息公开工作年度报告",
              "云岭县白鹭镇人民政府2024年政府信息公开工作年度报告"},
});

}  // namespace nianbao
