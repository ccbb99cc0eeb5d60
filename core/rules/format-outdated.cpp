#include "rule/questions.hpp"

namespace nianbao {
namespace {

void check_format_outdated(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!report.year || edition_due(report) == Edition::y2019) return;
  std::vector<Span> ranges;
  for (const TableId id : {TableId::proactive, TableId::requests}) {  // table 4 is the same in both
    const Table& table = report.table(id);
    if (!table.found) continue;
    if (table.form->edition != Edition::y2019 || !table.other_edition_parts.empty())
      return;  // another rule reports a mixture
    const auto labels = labels_of_edition(table, table.form->edition);
    ranges.insert(ranges.end(), labels.begin(), labels.end());
  }
  if (ranges.empty()) return;
  out.add({{"year", *report.year}, {"official", std::string(edition_basis(Edition::y2021))}}, {}, ranges);
}

constexpr Wording kFormatOutdatedWordings[]{
    {{"{year} 年度的报告用了 2019 年的旧格式。", "The report on {year} uses the outdated format of 2019."},
     {"请改用 2021 年的格式（{official}）重新填写表二、表三。",
      "Fill in tables 2 and 3 of the format of 2021 ({official})."}},
};

}  // namespace

extern constinit const Rule format_outdated = define({
    .id = "format-outdated",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::error,
    .title = {"用了 2019 年的旧格式", "The outdated format of 2019"},
    .wordings = kFormatOutdatedWordings,
    .check = check_format_outdated,
    .remedy = Remedy::convert,
});

extern constinit const Explanation format_outdated_explained = explain({
    .basis = {"国办公开办函〔2021〕30号：自2021年年度报告起执行",
              "国办公开办函〔2021〕30号: holds for reports on 2021 and later"},
    .explanation = {"2021 "
                    "年及以后的年度报告应使用国办公开办函〔2021〕30号的格式：表二改为制发、废止、现行有效件数，表三“（"
                    "六）其他处理”分为三行。",
                    "Reports on 2021 and later use the format of 2021: table 2 counts documents issued, repealed and "
                    "in force, and “handled otherwise” in table 3 has three rows."},
    .wrong = {"2024 年度报告：表二填“本年新制作数量”，表三“（六）其他处理”只有一行",
              "A report on 2024 with “made this year” in table 2 and one row “handled otherwise” in table 3"},
    .right = {"2024 年度报告：表二填“本年制发件数、本年废止件数、现行有效件数”，表三“（六）其他处理”分三行",
              "A report on 2024 with documents issued, repealed and in force, and three rows “handled otherwise”"},
});

}  // namespace nianbao
