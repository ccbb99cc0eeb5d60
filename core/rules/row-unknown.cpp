#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class RowUnknownNotice { one, several };

void check_row_unknown(const Case& report_case, Findings& out) {
  for (const Table& table : report_case.report.tables) {
    std::vector<Span> ranges;
    for (const ReadingNote* note : notes_of(table, ReadingNote::Kind::row_unknown)) {
      ranges.insert(ranges.end(), note->spans.begin(), note->spans.end());
    }
    if (ranges.empty()) continue;
    const std::string text = words_at(report_case.document, ranges.front());
    const auto count = static_cast<std::int64_t>(ranges.size());
    out.add({{"table", TableName{table.id}}, {"count", count}, {"text", text}}, {}, ranges)
        .say(count == 1 ? RowUnknownNotice::one : RowUnknownNotice::several);
  }
}

constexpr Wording kRowUnknownWordings[]{
    {{"{table}有官方格式没有的内容“{text}”。", "{table} has “{text}”, which the official format does not have."},
     {"请按官方格式删去，或把其中的数并入相应的行、列。",
      "Remove it, or count its numbers in the official rows and columns."}},
    {{"{table}有 {count} 处官方格式没有的行或列，如“{text}”。",
      "{table} has {count} rows or columns that the official format does not have, such as “{text}”."},
     {"请按官方格式删去，或把其中的数并入相应的行、列。",
      "Remove them, or count their numbers in the official rows and columns."}},
};

}  // namespace

extern constinit const Rule row_unknown = define({
    .id = "row-unknown",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"表格有官方格式之外的行或列", "A row or column that the official table does not have"},
    .wordings = kRowUnknownWordings,
    .check = check_row_unknown,
});

extern constinit const Explanation row_unknown_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation =
        {"官方表格的行和列全国统一。自行增加的行、列无法汇总，也容易使合计出错。",
         "The rows and columns of the official tables are the same everywhere. What is added cannot be summed up."},
    .wrong = {"表三在“（七）总计”前增加“（八）其他情形”一行",
              "Table 3 with an extra row “other cases” before the total"},
    .right = {"并入“（六）其他处理 3.其他”", "Counted under “Other handling”"},
});

}  // namespace nianbao
