#include "rule/questions.hpp"
#include "rule/violations.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

bool is_plain(std::u16string_view text) {
  const auto plain = [](char16_t c) { return is_digit(c) || is_space(c) || c == u'.' || c == u'-' || c == u'+'; };
  return std::all_of(text.begin(), text.end(), plain);
}

void check_cell_style(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  for (const Table& table : report.tables) {
    auto cells = cells_in_state(table, CellState::number);
    std::erase_if(cells, [&](CellRef cell) {
      return is_plain(report.cell(cell).text) || report.cell(cell).how == ReadBy::relations;
    });
    if (cells.empty()) continue;
    const CellValue& first = report.cell(cells.front());
    out.add({{"table", TableName{table.id}},
             {"count", std::int64_t(cells.size())},
             {"text", first.span ? words_at(report_case.document, *first.span) : std::string()},
             {"expected", *first.value}},
            cells, spans_of(report, cells));
  }
}

constexpr Wording kCellStyleWordings[]{
    {{"{table}有 {count} 格的数字带有全角字符、千分位、单位或注号（如“{text}”）。",
      "{table} writes numbers with full-width characters, separators, units or footnote marks (how many: {count}; such "
      "as “{text}”)."},
     {"请只写半角数字，如“{expected}”。", "Write plain digits, such as “{expected}”."}},
};

}  // namespace

extern constinit const Rule cell_style = define({
    .id = "cell-style",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::note,
    .title = {"数字的写法不统一", "Numbers not written plainly"},
    .wordings = kCellStyleWordings,
    .check = check_cell_style,
});

extern constinit const Explanation cell_style_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"全角数字、千分位逗号、单位和注号会使数据在汇总、复制时被当作文字。表格里只写半角阿拉伯数字。",
                    "Full-width digits, thousands separators, units and footnote marks turn numbers into text when "
                    "they are copied or summed up."},
    .wrong = {"１２，1,204，3件", "１２, 1,204, 3件"},
    .right = {"12，1204，3", "12, 1204, 3"},
});

}  // namespace nianbao
