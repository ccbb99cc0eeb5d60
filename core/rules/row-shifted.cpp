#include "rule/questions.hpp"
#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// One finding for the rows that were put right, one for those that were not.
void add(const Table& table, bool placed, const Case& given, Findings& out) {
  std::vector<CellRef> cells;
  std::vector<Span> ranges;
  int first = -1;
  std::int64_t count = 0;
  for (const ReadingNote* note : notes_of(table, ReadingNote::Kind::row_shifted)) {
    if (note->placed != placed || note->row < 0) continue;
    if (first < 0) first = note->row;
    ++count;
    const auto row = cells_of_row(table, note->row);
    cells.insert(cells.end(), row.begin(), row.end());
    ranges.insert(ranges.end(), note->spans.begin(), note->spans.end());
  }
  if (count == 0) return;
  if (ranges.empty()) ranges = spans_of(given.report, cells);
  out.add({{"table", TableName{table.id}}, {"count", count}, {"row", RowName{table.id, table.form->edition, first}}},
          cells, ranges)
      .wording = placed ? 0 : 1;
}

void check_row_shifted(const Case& given, Findings& out) {
  for (const Table& table : given.report.tables) {
    add(table, true, given, out);
    add(table, false, given, out);
  }
}

constexpr Wording kRowShiftedWordings[]{
    {{"{table}有 {count} 行的数与表头错开（如“{row}”），已按官方格式归位。",
      "In {table} values do not stand under the column heads they belong to (rows: {count}, such as “{row}”); they "
      "were "
      "put right."},
     {"请核对归位是否正确。", "See whether they stand where they should."}},
    {{"{table}有 {count} 行的数与表头错开（如“{row}”），无法判断各属哪一列。",
      "In {table} values do not stand under column heads (rows: {count}, such as “{row}”); which columns they belong "
      "to cannot be told."},
     {"请补全这些行后再检查；这些数没有参与核对。",
      "Complete these rows and check again; their values were not checked."}},
};

}  // namespace

extern constinit const Rule row_shifted = define({
    .id = "row-shifted",
    .group = Group::reading,
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
