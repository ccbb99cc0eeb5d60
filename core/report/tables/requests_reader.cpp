#include "report/tables/requests_reader.hpp"

#include <algorithm>

namespace nianbao {

Table RequestsReader::read(std::vector<ValueRow>& leftover) {
  hits_ = find_labels(labels_, in_.document, in_.letters, in_.range);
  name_short_rows();
  segments_ = segments_of(in_.document, in_.letters, labels_, hits_, in_.range);
  if (!hits_.empty())
    above_ = rows_between(in_.document, source_span(in_.document, in_.letters, {in_.range.begin, hits_.front().begin}));
  table_ = empty_table(TableId::requests, edition());
  choose_segments();
  if (rows_.empty() || (rows_.size() < 2 && !has_head())) return std::move(table_);
  table_.found = true;
  read_head();
  join_runs();
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

const Label* RequestsReader::row_label(std::string_view key) const {
  for (const Label& label : labels_) {
    if (label.kind == Label::Kind::row && label.key == key) return &label;
  }
  return nullptr;
}

void RequestsReader::name_short_rows() {
  std::string_view last;
  std::size_t last_line = 0;
  for (LabelMatch& hit : hits_) {
    const auto line = in_.letters.line[hit.begin];
    const bool beside = last == "handled" && line == last_line;  // two rows on one line
    if (hit.label->kind == Label::Kind::row) {
      last = hit.label->key;
      last_line = line;
    }
    if (hit.label->kind != Label::Kind::column) continue;
    if (hit.label->key != "other" && hit.label->key != "total") last = {};  // a head, in which they name columns
    if (!in_.letters.starts_cell(hit.begin)) continue;
    if (hit.label->key == "other" && (beside || last == "otherwise.feeUnpaid" || last == "otherwise.noCorrection")) {
      hit.label = row_label("otherwise.other");
    } else if (hit.label->key == "total" && (last == "otherwise.other" || last == "otherwise.single")) {
      hit.label = row_label("handled");
    } else {
      continue;
    }
    last = hit.label->key;
  }
}

Edition RequestsReader::edition() const {
  const auto has = [&](std::string_view key) {
    return std::any_of(hits_.begin(), hits_.end(),
                       [&](const LabelMatch& h) { return h.label->kind == Label::Kind::row && h.label->key == key; });
  };
  if (has("otherwise.noCorrection") || has("otherwise.feeUnpaid") || has("otherwise.other")) return Edition::y2021;
  return has("otherwise.single") ? Edition::y2019 : in_.edition;  // cut before that row: as the rest of the report
}

bool RequestsReader::has_head() const {
  return std::count_if(hits_.begin(), hits_.end(),
                       [](const LabelMatch& h) { return h.label->kind == Label::Kind::column; }) >= 5;
}

void RequestsReader::choose_segments() {
  std::vector<const Segment*> chosen(table_.form->rows.size(), nullptr);
  for (const Segment& segment : segments_) {
    if (segment.hit.label->kind != Label::Kind::row) continue;
    const int row = form_row(segment.hit.label->key);
    if (row < 0) continue;
    const Segment*& best = chosen[static_cast<std::size_t>(row)];
    const auto worth = [](const Segment& s) {
      return (s.own_line && s.rows.front().has_digits() ? 4 : 0) + (!s.rows.empty() ? 2 : 0) + s.hit.exact;
    };
    if (!best || worth(segment) > worth(*best)) best = &segment;
  }
  for (const Segment& segment : segments_) {  // in the order of the document
    const auto at = std::find(chosen.begin(), chosen.end(), &segment);
    if (at != chosen.end()) rows_.push_back({static_cast<int>(at - chosen.begin()), &segment, std::nullopt});
  }
}

void RequestsReader::place(std::vector<ValueRow>& leftover) {
  for (const RowSegment& row : rows_) {
    if (row.values) place_values(row);
  }
  for (const RowSegment& row : by_order_) place_values(row);
  if (renamed_)
    hits_.insert(
        std::find_if(hits_.begin(), hits_.end(), [&](const LabelMatch& h) { return h.begin > renamed_->begin; }),
        *renamed_);
  table_.labels = labels_found(in_.document, in_.letters, hits_, *table_.form);
  note_head();
  note_shifted();
  note_rows();
  note_leftovers(leftover);
  span_table();
}

void RequestsReader::place_values(const RowSegment& row) {
  const ReadBy how = row.how == ReadBy::plain ? by_head_ : row.how;
  for (std::size_t i = 0; i < row.values->size(); ++i) {
    CellValue& cell = table_.cells[static_cast<std::size_t>(table_.form->cell(row.row, order_[i]))];
    if (cell.state != CellState::missing) continue;
    cell = cell_of(in_.document, (*row.values)[i], how);
    if (!other_order_) continue;
    const auto other = std::find(other_order_->begin(), other_order_->end(), order_[i]) - other_order_->begin();
    if ((*row.values)[static_cast<std::size_t>(other)].value != cell.value) cell.state = CellState::unread;
    if (cell.state == CellState::unread) cell.value.reset();
  }
}

void RequestsReader::span_table() {
  Span span{begin_of_table(in_.document, in_.letters, hits_, table_),
            in_.letters.span(hits_.back().begin, hits_.back().end).end};
  for (const CellValue& cell : table_.cells) {
    if (cell.span) span.end = std::max(span.end, cell.span->end);
  }
  table_.span = span;
}

Table read_requests(const TableInput& input, std::vector<ValueRow>& leftover) {
  return RequestsReader(input).read(leftover);
}

}  // namespace nianbao
