#include "rule/questions.hpp"
#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class CellUnseenNotice { one_cell, several_cells };

void check_cell_unseen(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  for (const Table& table : report.tables) {
    auto cells = cells_in_state(table, CellState::unread);
    std::erase_if(cells, [&](CellRef ref) { return report.cell(ref).doubt != Doubt::unseen; });
    if (cells.empty()) continue;
    const auto [row, column] = table.form->place(cells.front().cell);
    out.add({{"table", TableName{table.id}},
             {"row", RowName{table.id, table.form->edition, row}},
             {"column", ColumnName{table.id, table.form->edition, row, column}},
             {"count", std::int64_t(cells.size())},
             {"cells", cells}},
            cells, spans_of(report, cells))
        .say(cells.size() == 1 ? CellUnseenNotice::one_cell : CellUnseenNotice::several_cells);
  }
}

constexpr Wording kCellUnseenWordings[]{
    {{"{table}“{row}”的“{column}”在图片里没有看准。",
      "{table}, “{row}”, “{column}” was not recognised for sure in the picture."},
     {"请对照原件填上这个数；它没有参与核对。", "Fill it in from the original; it was not checked."}},
    {{"{table}有 {count} 格在图片里没有看准：{cells}。",
      "{table} has cells that were not recognised for sure in the picture ({count}): {cells}."},
     {"请对照原件填上这些数；它们没有参与核对。", "Fill them in from the original; they were not checked."}},
};

}  // namespace

extern constinit const Rule cell_unseen = define({
    .id = "cell-unseen",
    .group = Group::reading,
    .input = Input::tables,
    .about = About::reading,
    .severity = Severity::warning,
    .title = {"图片里没有看准的数", "Numbers not seen for sure"},
    .wordings = kCellUnseenWordings,
    .check = check_cell_unseen,
});

extern constinit const Explanation cell_unseen_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation =
        {"扫描件里的每个数都识别两次，两次一致、都有把握才算读出；否则写作“〓”，不当作任何数，也不参与核对。",
         "Each number of a scan is recognised twice, and read only where both times agree for sure. Else "
         "“〓” stands in its place: it is taken for no number and not checked."},
    .wrong = {"总计：〓", "Total: 〓"},
    .right = {"总计：12", "Total: 12"},
});

}  // namespace nianbao
