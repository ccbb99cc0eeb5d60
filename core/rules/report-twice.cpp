#include "rule/rule.hpp"
#include "set/set_case.hpp"

namespace nianbao {
namespace {

// One report for an organ and year.
void check_report_twice(const SetCase& set_case, Findings& out) {
  for (const auto* units : {&set_case.organs.units, &set_case.organs.others}) {
    for (const Unit& unit : *units) {
      if (unit.reports.size() < 2) continue;
      out.add({{"organs", std::vector{Texts{unit.organ, unit.organ}}},
               {"files", set_case.files(unit.reports)},
               {"count", static_cast<std::int64_t>(unit.reports.size())},
               {"year", set_case.year()}});
    }
  }
}

constexpr Wording kReportTwiceWordings[]{
    {{"{organs} {year} 年有 {count} 份报告：{files}。", "{organs} has {count} reports for {year}: {files}."},
     {"请确认以哪一份为准，把其余的移出文件夹；机关写错的，请改正标题。",
      "Decide which one counts and take the others out of the folder; where the organ is wrong, correct the title."}},
};

}  // namespace

extern constinit const Rule report_twice = define({
    .id = "report-twice",
    .group = Group::set,
    .input = Input::set,
    .about = About::content,
    .severity = Severity::error,
    .title = {"同一机关同一年度有几份报告", "Several reports of one organ for one year"},
    .wordings = kReportTwiceWordings,
    .check_set = check_report_twice,
});

extern constinit const Explanation report_twice_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第四十九条",
              "Regulations on the Disclosure of Government Information, article 49"},
    .explanation =
        {"一个机关一年只有一份报告。有两份时，汇总会重复计算，也可能是一份报告写错了机关名称。",
         "An organ has one report a year. Two are counted twice in sums, or one of them names the wrong organ."},
    .wrong = {"“金山镇.docx”和“金山镇（修改）.docx”都是金山镇 2024 年的报告",
              "“金山镇.docx” and “金山镇（修改）.docx” are both its report for 2024"},
    .right = {"文件夹里只留定稿", "Only the final version is in the folder"},
});

}  // namespace nianbao
