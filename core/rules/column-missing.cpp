#include "rule/questions.hpp"

namespace nianbao {
namespace {

void check_column_missing(const Case& report_case, Findings& out) {
  for (const Table& table : report_case.report.tables) {
    for (const ReadingNote* note : notes_of(table, ReadingNote::Kind::column_missing)) {
      const int row = std::max(note->row, 0);
      const auto cells = table.id == TableId::requests
                             ? cells_of_column(table, note->column)
                             : std::vector<CellRef>{{table.id, table.form->cell(row, note->column)}};
      out.add(
          {{"table", TableName{table.id}}, {"column", ColumnName{table.id, table.form->edition, row, note->column}}},
          cells, note->spans);
    }
  }
}

constexpr Wording kColumnMissingWordings[]{
    {{"{table}缺少“{column}”一列。", "{table} lacks the column “{column}”."},
     {"请按官方格式补上这一列，没有发生的填 0。",
      "Add the column as in the official format, with 0 for what did not occur."}},
};

}  // namespace

extern constinit const Rule column_missing = define({
    .id = "column-missing",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::error,
    .title = {"表格缺少官方格式的列", "Columns of the official table are missing"},
    .wordings = kColumnMissingWordings,
    .check = check_column_missing,
});

extern constinit const Explanation column_missing_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"官方表格的列不能增减，没有发生的事项也要保留这一列并填 0。",
                    "The columns of the official table stay as they are; what did not occur keeps its column with 0."},
    .wrong = {"表三没有“法律服务机构”一列", "Table 3 without the column “legal services”"},
    .right = {"保留该列，各格填 0", "The column is kept, with 0 in each cell"},
});

}  // namespace nianbao
