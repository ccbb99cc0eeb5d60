#include "rule/questions.hpp"

namespace nianbao {
namespace {

void check_table_header_lost(const Case& report_case, Findings& out) {
  for (const Table& table : report_case.report.tables) {
    for (const ReadingNote* note : notes_of(table, ReadingNote::Kind::header_lost)) {
      out.add({{"table", TableName{table.id}}}, cells_in_state(table, CellState::number), note->spans);
    }
  }
}

constexpr Wording kTableHeaderLostWordings[]{
    {{"{table}的表头没有读到，其中的数按官方格式的固定顺序归位。",
      "The head of {table} was not read; its numbers were placed in the fixed order of the official format."},
     {"请核对归位是否正确。", "See whether they stand where they should."}},
};

}  // namespace

extern constinit const Rule table_header_lost = define({
    .id = "table-header-lost",
    .group = Group::reading,
    .input = Input::tables,
    .about = About::reading,
    .severity = Severity::note,
    .title = {"表格的表头没有读到", "The head of a table was not read"},
    .wordings = kTableHeaderLostWordings,
    .check = check_table_header_lost,
});

extern constinit const Explanation table_header_lost_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation = {"输入里只有数，没有表头。数的个数与官方格式相符时，按格式的固定顺序归位；不相符时不猜。",
                    "The input has the numbers without their head. Where their count fits the official table they are "
                    "placed in its fixed order; else nothing is guessed."},
    .wrong = {"第五部分前有一行 15 个数，没有表四的表头",
              "A row of 15 numbers before section five without the head of table 4"},
    .right = {"表四的表头和 15 个数", "Table 4 with its head and 15 numbers"},
});

}  // namespace nianbao
