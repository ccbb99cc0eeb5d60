#include "rule/questions.hpp"
#include "rule/titles.hpp"

namespace nianbao {
namespace {

void check_title_missing(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!report.title && !is_blank_form(report) && !is_fragment(report_case))
    out.add({{"official", official_title(report)}});
}

constexpr Wording kTitleMissingWordings[]{
    {{"没有找到报告的标题。", "The title of the report was not found."},
     {"请在开头写明标题：“{official}”。", "Begin with the title: “{official}”."}},
};

}  // namespace

extern constinit const Rule title_missing = define({
    .id = "title-missing",
    .group = Group::report,
    .input = Input::report,
    .about = About::format,
    .severity = Severity::error,
    .title = {"报告没有标题", "The report has no title"},
    .wordings = kTitleMissingWordings,
    .check = check_title_missing,
});

extern constinit const Explanation title_missing_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"标题说明是哪个单位、哪一年的报告，公开后靠它查找。",
                    "The title says whose report it is and on which year; it is found by it."},
    .wrong = {"第一行就是“一、总体情况”", "The first line is “一、总体情况”"},
    .right = {"云岭县白鹭镇人民政府2024年政府信息公开工作年度报告",
              "云岭县白鹭镇人民政府2024年政府信息公开工作年度报告"},
});

}  // namespace nianbao
