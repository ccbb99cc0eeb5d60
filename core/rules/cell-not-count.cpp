#include <cmath>

#include "rule/questions.hpp"
#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class CellNotCountNotice { count, amount };

/// What this column may hold: pieces, money, or in 2019 the change against last year.
bool allowed(const ColumnForm& column, const CellValue& cell) {
  if (column.decimal) return *cell.value >= 0;
  return cell.count() || (column.negative && *cell.value == std::floor(*cell.value));
}

void check_cell_not_count(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  for (const Table& table : report.tables) {
    for (const CellRef cell : cells_in_state(table, CellState::number)) {
      const auto [row, column] = table.form->place(cell.cell);
      const ColumnForm& form =
          table.form->rows[static_cast<std::size_t>(row)].columns[static_cast<std::size_t>(column)];
      const CellValue& value = report.cell(cell);
      if (allowed(form, value)) continue;
      out.add({{"table", TableName{table.id}},
               {"row", RowName{table.id, table.form->edition, row}},
               {"column", ColumnName{table.id, table.form->edition, row, column}},
               {"text", value.span ? words_at(report_case.document, *value.span) : std::string()}},
              {cell}, spans_of(report, std::vector{cell}))
          .say(form.decimal ? CellNotCountNotice::amount : CellNotCountNotice::count);
    }
  }
}

constexpr Wording kCellNotCountWordings[]{
    {{"{table}“{row}”的“{column}”填写 {text}，件数应为 0 或正整数。",
      "{table}, “{row}”, “{column}” says {text}; a count is 0 or a whole number above."},
     {"请核对这一格。", "Check this cell."}},
    {{"{table}“{row}”的“{column}”填写 {text}，金额不能是负数。",
      "{table}, “{row}”, “{column}” says {text}; an amount cannot be negative."},
     {"请核对这一格。", "Check this cell."}},
};

}  // namespace

extern constinit const Rule cell_not_count = define({
    .id = "cell-not-count",
    .group = Group::form,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"件数是负数或小数", "A negative or fractional count"},
    .wordings = kCellNotCountWordings,
    .check = check_cell_not_count,
});

extern constinit const Explanation cell_not_count_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"件数、数量只能是 0 或正整数；只有收费金额可以有小数。",
                    "Pieces are counted in whole numbers from 0 up; only the amount of fees may have decimals."},
    .wrong = {"予以公开：2.5", "Granted: 2.5"},
    .right = {"予以公开：2", "Granted: 2"},
});

}  // namespace nianbao
