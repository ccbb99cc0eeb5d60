#include "rule/questions.hpp"

namespace nianbao {
namespace {

void check_row_shifted(const Case& report_case, Findings& out) {
  for (const Table& table : report_case.report.tables) {
    const auto notes = notes_of(table, ReadingNote::Kind::row_shifted);
    if (notes.empty()) continue;
    std::vector<CellRef> cells;
    std::vector<Span> ranges;
    for (const ReadingNote* note : notes) {
      const auto row = cells_of_row(table, note->row);
      cells.insert(cells.end(), row.begin(), row.end());
      ranges.insert(ranges.end(), note->spans.begin(), note->spans.end());
    }
    const RowName first{table.id, table.form->edition, notes.front()->row};
    out.add({{"table", TableName{table.id}}, {"count", std::int64_t(notes.size())}, {"row", first}}, cells, ranges);
  }
}

constexpr Wording kRowShiftedWordings[]{
    {{"{table}有 {count} 行的数与表头错开（如“{row}”），已按官方格式归位。",
      "In {table} values do not stand under the column heads they belong to (rows: {count}, such as “{row}”); they "
      "were "
      "put right."},
     {"请核对归位是否正确。", "See whether they stand where they should."}},
};

}  // namespace

extern constinit const Rule row_shifted = define({
    .id = "row-shifted",
    .group = Group::reading,
    .input = Input::tables,
    .about = About::reading,
    .severity = Severity::note,
    .title = {"一行的数与表头错开了", "A row whose values do not stand under its heads"},
    .wordings = kRowShiftedWordings,
    .check = check_row_shifted,
});

extern constinit const Explanation row_shifted_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation = {"行里丢了单元格时，后面的数会整体移位。能按行名和个数放回原位的，已经放回；不能的，不猜。",
                    "Where a row lost a cell, its values move. They were put back where label and count leave no "
                    "doubt; else nothing is guessed."},
    .wrong = {"“6.属于四类过程性信息”一行从第一列开始填数",
              "The row “Process information” has its values from the first column on"},
    .right = {"七个数与七个列名对齐", "Seven values under the seven column heads"},
});

}  // namespace nianbao
