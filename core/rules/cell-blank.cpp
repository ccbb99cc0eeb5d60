#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class CellBlankNotice { blank_cells, blank_form };

/// Blank cells have empty places: where their number would stand.
std::vector<Span> places_of_cells(const Report& report, const std::vector<CellRef>& cells) {
  std::vector<Span> out;
  for (const CellRef cell : cells) {
    if (const auto& span = report.cell(cell).span) out.push_back(*span);
  }
  return out;
}

void check_cell_blank(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const bool form = is_blank_form(report);
  std::vector<CellRef> all;
  for (const Table& table : report.tables) {
    const auto cells = cells_in_state(table, CellState::blank);
    all.insert(all.end(), cells.begin(), cells.end());
    if (cells.empty() || form) continue;
    out.add({{"table", TableName{table.id}}, {"count", std::int64_t(cells.size())}, {"cells", cells}}, cells,
            places_of_cells(report, cells));
  }
  if (form)
    out.add({{"count", std::int64_t(all.size())}}, all, places_of_cells(report, all)).say(CellBlankNotice::blank_form);
}

constexpr Wording kCellBlankWordings[]{
    {{"{table}有 {count} 格空白：{cells}。", "Blank cells in {table}: {count} ({cells})."},
     {"空白不等于 0。没有发生的，请填 0；有的，请填数。",
      "A blank is not a 0. Write 0 where nothing occurred, else the number."}},
    {{"这是没有填写的空白格式：表格的 {count} 格都是空的，也没有单位名称和年份。",
      "This is the official form, not filled in: all {count} cells are blank, and there is no organ and no year."},
     {"请填写后再检查；没有发生的填 0。", "Fill it in and check again; write 0 where nothing occurred."}},
};

}  // namespace

extern constinit const Rule cell_blank = define({
    .id = "cell-blank",
    .group = Group::form,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"表格里有空格没有填数", "Cells without a number"},
    .wordings = kCellBlankWordings,
    .check = check_cell_blank,
    .remedy = Remedy::fill,
});

extern constinit const Explanation cell_blank_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation =
        {"空白不等于 0：看报告的人分不清是没有发生，还是漏填。没有发生的一律填 0。",
         "A blank is not a 0: nobody can tell what did not occur from what was forgotten. What did not occur is 0."},
    .wrong = {"自然人 空白，商业企业 空白，总计 0", "Natural persons blank, businesses blank, total 0"},
    .right = {"自然人 0，商业企业 0，总计 0", "Natural persons 0, businesses 0, total 0"},
});

}  // namespace nianbao
