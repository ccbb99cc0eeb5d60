#include "rule/questions.hpp"
#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class CellNotNumberNotice { one_cell, several_cells };

void check_cell_not_number(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  for (const Table& table : report.tables) {
    const auto cells = cells_in_state(table, CellState::invalid);
    if (cells.empty()) continue;
    const auto [row, column] = table.form->place(cells.front().cell);
    const CellValue& first = report.cell(cells.front());
    const std::string text = first.span ? words_at(report_case.document, *first.span) : std::string();
    out.add({{"table", TableName{table.id}},
             {"row", RowName{table.id, table.form->edition, row}},
             {"column", ColumnName{table.id, table.form->edition, row, column}},
             {"count", std::int64_t(cells.size())},
             {"cells", cells},
             {"text", text}},
            cells, spans_of(report, cells))
        .say(cells.size() == 1 ? CellNotNumberNotice::one_cell : CellNotNumberNotice::several_cells);
  }
}

constexpr Wording kCellNotNumberWordings[]{
    {{"{table}“{row}”的“{column}”填写“{text}”，不是数字。",
      "{table}, “{row}”, “{column}” says “{text}”, which is not a number."},
     {"没有发生的，请填 0；有的，请填数，说明写到正文里。",
      "Write 0 where nothing occurred, else the number; remarks belong in the text."}},
    {{"{table}有 {count} 格填写的不是数字（如“{text}”）：{cells}。",
      "{table} has {count} cells that are not numbers (such as “{text}”): {cells}."},
     {"没有发生的，请填 0；有的，请填数，说明写到正文里。",
      "Write 0 where nothing occurred, else the number; remarks belong in the text."}},
};

}  // namespace

extern constinit const Rule cell_not_number = define({
    .id = "cell-not-number",
    .group = Group::form,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"数字格里填了文字", "Text in a number cell"},
    .wordings = kCellNotNumberWordings,
    .check = check_cell_not_number,
});

extern constinit const Explanation cell_not_number_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"“无”“/”“—”不是 0，汇总时会出错。没有发生的一律填 0。",
                    "“无”, “/” and “—” are no 0 and break the summing up. What did not occur is 0."},
    .wrong = {"总计：无", "Total: 无"},
    .right = {"总计：0", "Total: 0"},
});

}  // namespace nianbao
