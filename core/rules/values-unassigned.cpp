#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class ValuesUnassignedNotice { row, table, rows, glued_row };

std::vector<const ReadingNote*> open_notes(const Table& table) {
  std::vector<const ReadingNote*> out;
  for (const ReadingNote& note : table.notes) {
    const bool numbers = note.kind == ReadingNote::Kind::unassigned || note.kind == ReadingNote::Kind::glued;
    if (numbers && !note.placed && !note.spans.empty()) out.push_back(&note);
  }
  return out;
}

/// Whether digits of several numbers follow each other without anything between them.
bool are_glued(const ReadingNote& note, const Case& report_case) {
  const bool parted =
      words_at(report_case.document, note.spans.front()).find_first_not_of("0123456789") != std::string::npos;
  return note.kind == ReadingNote::Kind::glued && !parted;
}

Finding& add(const Table& table, const ReadingNote& note, std::int64_t count, const Case& report_case, Findings& out) {
  Values values{
      {"table", TableName{table.id}}, {"count", count}, {"text", words_at(report_case.document, note.spans.front())}};
  if (note.row >= 0) values.push_back({"row", RowName{table.id, table.form->edition, note.row}});
  return out.add(std::move(values));
}

void check_values_unassigned(const Case& report_case, Findings& out) {
  for (const Table& table : report_case.report.tables) {
    const auto notes = open_notes(table);
    Finding* finding = nullptr;
    for (const ReadingNote* note : notes) {
      const bool together = notes.size() >= kReportedTogether;
      if (finding == nullptr || !together) {
        const std::size_t count = together ? notes.size() : note->spans.size();
        finding = &add(table, *note, static_cast<std::int64_t>(count), report_case, out);
        finding->say(note->row < 0                   ? ValuesUnassignedNotice::table
                     : together                      ? ValuesUnassignedNotice::rows
                     : are_glued(*note, report_case) ? ValuesUnassignedNotice::glued_row
                                                     : ValuesUnassignedNotice::row);
      }
      finding->ranges.insert(finding->ranges.end(), note->spans.begin(), note->spans.end());
      if (note->row < 0) continue;
      const auto cells = cells_of_row(table, note->row);
      finding->cells.insert(finding->cells.end(), cells.begin(), cells.end());
    }
  }
}

constexpr Wording kValuesUnassignedWordings[]{
    {{"{table}“{row}”一行的“{text}”无法判断各属哪一列。",
      "{table}, “{row}”: which columns “{text}” belongs to cannot be told."},
     {"请补全这一行后再检查；这一行没有参与核对。", "Complete this row and check again; it was not checked."}},
    {{"{table}有 {count} 个数找不到所属的格，如“{text}”。",
      "{table} has numbers that belong to no cell (how many: {count}), such as “{text}”."},
     {"请对照原文补全表格后再检查；这些数没有参与核对。",
      "Complete the table and check again; these numbers were not checked."}},
    {{"{table}有 {count} 处的数无法判断各属哪一格，如“{row}”一行的“{text}”。",
      "In {table} the numbers of {count} places cannot be put to their cells, such as “{text}” in “{row}”."},
     {"请对照原文补全表格后再检查；这些数没有参与核对。",
      "Complete the table and check again; these numbers were not checked."}},
    {{"{table}“{row}”一行的“{text}”，几个数连在了一起，分不清各属哪一列。",
      "{table}, “{row}”: in “{text}” several numbers stand without a space; which columns they belong to cannot be "
      "told."},
     {"几个数连在了一起，请用空格分开后再检查；这一行没有参与核对。",
      "Put a space between the numbers and check again; this row was not checked."}},
};

}  // namespace

extern constinit const Rule values_unassigned = define({
    .id = "values-unassigned",
    .group = Group::reading,
    .input = Input::tables,
    .about = About::reading,
    .severity = Severity::warning,
    .title = {"有的数不知道属于哪一格", "Numbers that could not be put to a cell"},
    .wordings = kValuesUnassignedWordings,
    .check = check_values_unassigned,
});

extern constinit const Explanation values_unassigned_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation = {"一行的数比列少、数与数粘在一起，或者前面没有行名时，无法判断它们各属哪一格。这些格显示为“未读出”，"
                    "不参与核对。",
                    "Where a row has too few numbers, numbers are glued together, or stand without a label, nobody can "
                    "tell which cells they belong to. Those cells stay unread and are not checked."},
    .wrong = {"“（一）予以公开”一行只读到“1 0 1”三个数", "The row “Granted” has three numbers only, “1 0 1”"},
    .right = {"“（一）予以公开”一行有七个数", "The row “Granted” has seven numbers"},
});

}  // namespace nianbao
