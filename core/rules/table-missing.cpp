#include "rule/questions.hpp"

namespace nianbao {
namespace {

void check_table_missing(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  for (const Table& table : report.tables) {
    const Section* section = report.section(table_section(table.id));
    if (table.found || section == nullptr) continue;  // a missing section is reported as a whole
    if (ends_within(report, section->id)) continue;
    out.add({{"table", TableName{table.id}}, {"section", SectionName{section->id}}},
            cells_in_state(table, CellState::missing), {section->heading});
  }
}

constexpr Wording kTableMissingWordings[]{
    {{"没有找到{table}（“{section}”的表格）。", "{table} was not found (the table of {section})."},
     {"请按官方格式补上表格，没有发生的填 0；如果表格是图片，请改为文字表格。",
      "Add the official table, with 0 for what did not occur; if it is a picture, make it a table of text."}},
};

}  // namespace

extern constinit const Rule table_missing = define({
    .id = "table-missing",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::error,
    .title = {"缺少官方格式的表格", "An official table is missing"},
    .wordings = kTableMissingWordings,
    .check = check_table_missing,
});

extern constinit const Explanation table_missing_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"第二、三、四部分各有一张统一的表格，数据按表格填报、汇总。没有表格，就没有数据可以核对。",
                    "Sections two, three and four each have one official table. Without it there are no figures to "
                    "check or to sum up."},
    .wrong = {"第四部分只写“本年没有行政复议和行政诉讼”",
              "Section four only says that there was no reconsideration or litigation"},
    .right = {"第四部分列出官方表格，15 格都填 0", "Section four has the official table with 15 zeros"},
});

}  // namespace nianbao
