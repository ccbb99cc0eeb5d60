#include "rule/questions.hpp"

namespace nianbao {
namespace {

void check_row_missing(const Case& report_case, Findings& out) {
  for (const Table& table : report_case.report.tables) {
    std::vector<CellRef> cells;
    std::vector<Span> ranges;
    auto notes = notes_of(table, ReadingNote::Kind::row_missing);
    const auto cuts = notes_of(table, ReadingNote::Kind::truncated);  // the last row may have lost its numbers there
    const bool cut = ends_within(report_case.report, table_section(table.id));
    std::erase_if(
        notes, [&](const ReadingNote* note) { return cut || (!cuts.empty() && note->row + 1 == cuts.front()->row); });
    for (const ReadingNote* note : notes) {
      const auto row = cells_of_row(table, note->row);
      cells.insert(cells.end(), row.begin(), row.end());
      ranges.insert(ranges.end(), note->spans.begin(), note->spans.end());
    }
    if (notes.empty()) continue;
    out.add({{"table", TableName{table.id}}, {"count", std::int64_t(notes.size())}, {"cells", cells}}, cells, ranges);
  }
}

constexpr Wording kRowMissingWordings[]{
    {{"{table}缺少 {count} 行：{cells}。", "Rows missing from {table}: {count}, {cells}."},
     {"请按官方格式补上，没有发生的填 0。", "Add them as in the official format, with 0 for what did not occur."}},
};

}  // namespace

extern constinit const Rule row_missing = define({
    .id = "row-missing",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::error,
    .title = {"表格缺少官方格式的行", "Rows of the official table are missing"},
    .wordings = kRowMissingWordings,
    .check = check_row_missing,
});

extern constinit const Explanation row_missing_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"官方表格的行不能增减，没有发生的事项也要保留这一行并填 0，否则逐级汇总时对不上。",
                    "The rows of the official table stay as they are; what did not occur keeps its row with 0, or the "
                    "figures cannot be summed up."},
    .wrong = {"删去了“3.危及“三安全一稳定””一行", "The row “Endangers security or stability” was deleted"},
    .right = {"保留该行，各格填 0", "The row is kept, with 0 in each cell"},
});

}  // namespace nianbao
