#include <algorithm>

#include "report/tables/requests_digit_splits.hpp"
#include "report/tables/requests_doubts.hpp"
#include "report/tables/requests_hypotheses.hpp"
#include "report/tables/requests_notes.hpp"
#include "report/tables/requests_own_lines.hpp"
#include "report/tables/requests_runs.hpp"
#include "report/tables/requests_shifts.hpp"

namespace nianbao {
namespace {

/// The cell that a number of a row makes: where the head leaves two orders of columns, both have to give it the same value.
CellValue requests_cell(const HeadedText& text, const RowSegment& row, std::size_t at) {
  const auto& values = *row.values;
  CellValue cell = cell_of(text.document, values[at], row.how == ReadBy::plain ? text.head.how : row.how);
  if (!text.head.other_order) return cell;
  const auto& others = *text.head.other_order;
  const auto other = std::find(others.begin(), others.end(), text.head.order[at]) - others.begin();
  if (values[static_cast<std::size_t>(other)].value != cell.value) cell.state = CellState::unread;
  if (cell.state == CellState::unread) cell.value.reset();
  return cell;
}

Span span_of(const RequestsText& text, const Table& table) {
  const LabelMatch& last = text.hits.back();
  Span span{begin_of_table(text.document, text.letters, text.hits, table), text.letters.span(last.begin, last.end).end};
  for (const CellValue& cell : table.cells) {
    if (cell.span) span.end = std::max(span.end, cell.span->end);
  }
  return span;
}

Table place_rows(const HeadedText& text, const RequestsRows& rows) {
  Table table = empty_table(TableId::requests, text.form.edition);
  table.found = true;
  for (const RowSegment* row : rows_read(rows)) {
    for (std::size_t i = 0; i < row->values->size(); ++i) {
      CellValue& cell = table.cells[static_cast<std::size_t>(text.form.cell(row->row, text.head.order[i]))];
      if (cell.state == CellState::missing) cell = requests_cell(text, *row, i);
    }
  }
  table.labels = labels_found(text.document, text.letters, text.hits, text.form);
  table.span = span_of(text, table);
  return table;
}

}  // namespace

RequestsRead read_requests(const TableInput& input) {
  RequestsText found = find_requests(input);
  if (!is_found(found)) return {empty_table(TableId::requests, found.form.edition), {}};
  const HeadedText text = read_head(std::move(found));
  std::vector<RowSegment> labelled = read_own_lines(text, text.rows);
  const bool in_order = is_in_order(labelled) || each_has_its_own(text, labelled);
  if (!in_order) labelled = keep_in_order(std::move(labelled));
  const bool apart = !any_read(labelled);
  auto [rows, candidates] = apart ? read_apart(text, labelled) : RowsRead{read_behind(text, std::move(labelled)), {}};
  rows = drop_others(text, std::move(rows));
  if (apart && !in_order) rows = drop_apart(std::move(rows));
  rows = drop_unbalanced(text, std::move(rows));  // with the rows that are out of their columns
  rows.labelled = drop_shifted(text, std::move(rows.labelled));
  rows = read_cuts(text, std::move(rows));
  rows = drop_unbalanced(text, std::move(rows));
  rows = drop_doubtful(text, std::move(rows));
  rows = drop_contradicted(text, std::move(rows));
  Table table = place_rows(text, rows);
  RequestsNotes notes = notes_on(text, rows.labelled, table);
  table.notes = std::move(notes.notes);
  table.candidates = std::move(candidates);
  for (const int row : notes.unread) mark_unread(table, row);
  return {std::move(table), std::move(notes.leftover)};
}

}  // namespace nianbao
