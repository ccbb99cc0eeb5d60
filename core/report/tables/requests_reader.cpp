#include "report/tables/requests_reader.hpp"

#include <algorithm>

namespace nianbao {

RequestsReader::RequestsReader(const RequestsText& text, const RequestsHead& head) : text_(text), head_(head) {
  table_ = empty_table(TableId::requests, text.form.edition);
  table_.found = true;
  for (const RowLabel& row : text.rows) rows_.push_back({row.row, &text.segments[row.segment], std::nullopt});
}

Table RequestsReader::read(std::vector<ValueRow>& leftover) {
  read_own_lines();
  in_order_ = any_read() || each_has_its_own() || is_in_order();
  keep_in_order();
  if (std::none_of(rows_.begin(), rows_.end(), [](const RowSegment& row) { return row.values.has_value(); })) {
    read_apart();
  } else {
    read_behind();
  }
  drop_others();
  drop_out_of_order();
  drop_unbalanced();  // with the rows that are out of their columns
  drop_shifted();
  read_cuts();
  drop_unbalanced();
  drop_doubtful();
  drop_contradicted();
  place(leftover);
  return std::move(table_);
}

void RequestsReader::place(std::vector<ValueRow>& leftover) {
  for (const RowSegment& row : rows_) {
    if (row.values) place_values(row);
  }
  for (const RowSegment& row : by_order_) place_values(row);
  table_.labels = labels_found(text_.document, text_.letters, text_.hits, text_.form);
  note_head();
  note_shifted();
  note_rows();
  note_leftovers(leftover);
  span_table();
}

void RequestsReader::place_values(const RowSegment& row) {
  const ReadBy how = row.how == ReadBy::plain ? head_.how : row.how;
  for (std::size_t i = 0; i < row.values->size(); ++i) {
    CellValue& cell = table_.cells[static_cast<std::size_t>(text_.form.cell(row.row, head_.order[i]))];
    if (cell.state != CellState::missing) continue;
    cell = cell_of(text_.document, (*row.values)[i], how);
    if (!head_.other_order) continue;
    const auto other =
        std::find(head_.other_order->begin(), head_.other_order->end(), head_.order[i]) - head_.other_order->begin();
    if ((*row.values)[static_cast<std::size_t>(other)].value != cell.value) cell.state = CellState::unread;
    if (cell.state == CellState::unread) cell.value.reset();
  }
}

void RequestsReader::span_table() {
  Span span{begin_of_table(text_.document, text_.letters, text_.hits, table_),
            text_.letters.span(text_.hits.back().begin, text_.hits.back().end).end};
  for (const CellValue& cell : table_.cells) {
    if (cell.span) span.end = std::max(span.end, cell.span->end);
  }
  table_.span = span;
}

Table read_requests(const TableInput& input, std::vector<ValueRow>& leftover) {
  RequestsText found = find_requests(input);
  if (!is_found(found)) return empty_table(TableId::requests, found.form.edition);
  const RequestsHead head = read_head(found);
  const RequestsText text = with_head(std::move(found), head);
  return RequestsReader(text, head).read(leftover);
}

}  // namespace nianbao
