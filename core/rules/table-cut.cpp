#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class TableCutNotice { rows_missing, rows_and_section_missing, text_stops };

void check_table_cut(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (report.last_words) {
    out.add({{"section", SectionName{report.sections.back().id}}}, {}, {*report.last_words})
        .say(TableCutNotice::text_stops);
  }
  for (const Table& table : report.tables) {
    for (const ReadingNote* note : notes_of(table, ReadingNote::Kind::truncated)) {
      const int rows = static_cast<int>(table.form->rows.size());
      std::vector<CellRef> cells;
      for (int row = note->row; row < rows; ++row) {
        const auto more = cells_of_row(table, row);
        cells.insert(cells.end(), more.begin(), more.end());
      }
      const auto next = static_cast<SectionId>(static_cast<int>(table_section(table.id)) + 1);
      out.add({{"table", TableName{table.id}},
               {"row", RowName{table.id, table.form->edition, note->row}},
               {"count", std::int64_t(rows - note->row)},
               {"section", SectionName{next}}},
              cells, note->spans)
          .say(report.section(next) != nullptr ? TableCutNotice::rows_missing
                                               : TableCutNotice::rows_and_section_missing);
    }
  }
}

constexpr Texts kCompleteCut{"请补全后再检查；未读到的部分没有参与核对。",
                             "Complete it and check again; what was not read was not checked."};

constexpr Wording kTableCutWordings[]{
    {{"{table}从“{row}”起没有读到，缺 {count} 行，可能粘贴或转换时被截断。",
      "{table} was not read from “{row}” on, perhaps cut off in pasting or conversion; rows missing: {count}."},
     kCompleteCut},
    {{"{table}从“{row}”起没有读到，缺 {count} 行，后面“{section}”的标题也没有读到，可能粘贴或转换时被截断。",
      "{table} was not read from “{row}” on, nor the heading of {section}, perhaps cut off in pasting or conversion; "
      "rows missing: {count}."},
     kCompleteCut},
    {{"读到“{section}”为止，后面的内容没有读到，可能粘贴或转换时被截断。",
      "What follows in or behind {section} was not read, perhaps cut off in pasting or conversion."},
     kCompleteCut},
};

}  // namespace

extern constinit const Rule table_cut = define({
    .id = "table-cut",
    .group = Group::reading,
    .input = Input::tables,
    .about = About::reading,
    .severity = Severity::warning,
    .title = {"报告在中间断了", "The text stops in the middle of the report"},
    .wordings = kTableCutWordings,
    .check = check_table_cut,
});

extern constinit const Explanation table_cut_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation = {"输入的文字在表格中间、标题后或句子中间断了，可能是粘贴或转换时被截断。没有读到的部分不当作 "
                    "0，也不参与核对。",
                    "The text stops in the middle of a table or a sentence or behind a heading, perhaps when it was "
                    "pasted or converted. What was not read is not taken for 0 and not checked."},
    .wrong = {"表三到“7.属于行政执法案卷”为止，之后是第五部分",
              "Table 3 stops at “Enforcement files”, then section five follows"},
    .right = {"表三 25 行完整", "All 25 rows of table 3"},
});

}  // namespace nianbao
