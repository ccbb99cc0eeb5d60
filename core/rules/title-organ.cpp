#include "rule/questions.hpp"
#include "rule/titles.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class TitleOrganNotice { not_full, none };

void check_title_organ(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!report.title || is_blank_form(report)) return;
  const std::string full = full_name(report.organ);
  if (full == report.organ) return;
  out.add({{"found", report.organ}, {"expected", full}}, {}, {*report.title})
      .say(report.organ.empty() ? TitleOrganNotice::none : TitleOrganNotice::not_full);
}

constexpr Wording kTitleOrganWordings[]{
    {{"标题里的单位名称“{found}”不是全称。", "The organ’s name in the title, “{found}”, is not its full name."},
     {"请写全称，如“{expected}”。", "Give the full name, such as “{expected}”."}},
    {{"标题没有写单位名称。", "The title does not name the organ."},
     {"请在年份前写上单位全称。", "Put the full name of the organ before the year."}},
};

}  // namespace

extern constinit const Rule title_organ = define({
    .id = "title-organ",
    .group = Group::report,
    .input = Input::report,
    .about = About::format,
    .severity = Severity::note,
    .title = {"标题里的单位名称不完整", "The organ’s name in the title is not complete"},
    .wordings = kTitleOrganWordings,
    .check = check_title_organ,
});

extern constinit const Explanation title_organ_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation =
        {"标题应写单位全称，例如“白鹭镇人民政府”“城关街道办事处”，不写简称。",
         "The title gives the full name of the organ, such as 白鹭镇人民政府 or 城关街道办事处, not a short form."},
    .wrong = {"白鹭镇2024年政府信息公开工作年度报告", "白鹭镇2024年政府信息公开工作年度报告"},
    .right = {"白鹭镇人民政府2024年政府信息公开工作年度报告", "白鹭镇人民政府2024年政府信息公开工作年度报告"},
});

}  // namespace nianbao
