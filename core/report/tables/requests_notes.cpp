#include <algorithm>

#include "report/tables/requests_reader.hpp"
#include "text/chars.hpp"

namespace nianbao {

void RequestsReader::note_head() {
  if (head_.absent_column >= 0) note({ReadingNote::Kind::column_missing, -1, head_.absent_column, false, 0, {}});
  if (!head_.found) note({ReadingNote::Kind::header_lost, -1, -1, true, 0, {}});
}

void RequestsReader::note_rows() {
  const int rows = static_cast<int>(text_.form.rows.size());
  int last = rows - 1;
  const auto seen = [&](int row) {
    return row_read(row) || std::any_of(rows_.begin(), rows_.end(), [&](const RowSegment& r) { return r.row == row; });
  };
  while (last >= 0 && !seen(last)) --last;
  for (const RowSegment& row : rows_) {
    if (!row_read(row.row)) note_unread(row);
  }
  const bool torn = std::any_of(rows_.begin(), rows_.end(), [&](const RowSegment& r) {
    return table_.at(r.row, head_.order.front()).state == CellState::unread;
  });
  for (int row = 0; row < last; ++row) {
    if (seen(row)) continue;
    if (torn && unclaimed_numbers()) {
      mark_unread(table_, row);
    } else {
      note({ReadingNote::Kind::row_missing, row, -1, false, 0, {}});
    }
  }
  if (last < rows - 1)
    note({ReadingNote::Kind::truncated, last + 1, -1, false, rows - 1 - last, last_label_span(last)});
}

std::vector<Span> RequestsReader::last_label_span(int last) const {
  for (const RowSegment& row : rows_) {
    if (row.row == last) return {text_.letters.span(row.segment->hit.begin, row.segment->hit.end)};
  }
  return {};
}

void RequestsReader::note_unread(const RowSegment& row) {
  std::vector<Span> spans;
  int count = 0;
  for (const ValueRow& values : row.segment->rows) {
    for (const CellToken& token : values.tokens) {
      if (is_blank(token) || (token.kind == CellToken::Kind::text && !token.has_digit)) continue;
      spans.push_back(token.span);
      ++count;
    }
  }
  const bool glued = std::find(glued_.begin(), glued_.end(), row.row) != glued_.end();
  if (count == 0 && !unclaimed_numbers()) {
    note({ReadingNote::Kind::row_missing,
          row.row,
          -1,
          false,
          0,
          {text_.letters.span(row.segment->hit.begin, row.segment->hit.end)}});
    return;
  }
  mark_unread(table_, row.row);
  if (count > 0)
    note({glued ? ReadingNote::Kind::glued : ReadingNote::Kind::unassigned, row.row, -1, false, count, spans});
}

bool RequestsReader::unclaimed_numbers() const {
  for (const RowSegment& row : rows_) {
    if (!row.values && row.segment->rows.end() != std::find_if(row.segment->rows.begin(), row.segment->rows.end(),
                                                               [](const ValueRow& v) { return v.has_digits(); }))
      return true;
  }
  return false;
}

bool RequestsReader::is_placed(Span span) const {
  return std::any_of(table_.cells.begin(), table_.cells.end(), [&](const CellValue& cell) {
    return cell.span && !cell.span->empty() && (cell.span->contains(span) || span.contains(*cell.span));
  });
}

std::optional<Span> RequestsReader::foreign_label(const ValueRow& values) const {
  const Line& line = text_.document.lines[values.line];
  if (line.is_paragraph() || values.tokens.size() != kRequestsColumns) return std::nullopt;
  const auto is_label = [&](Span span) {
    const auto inside = [&](const LabelMatch& hit) { return span.contains(text_.letters.span(hit.begin, hit.end)); };
    const std::u16string_view words = slice(text_.document.text, span);
    return std::any_of(words.begin(), words.end(), is_han) &&
           std::none_of(text_.hits.begin(), text_.hits.end(), inside);
  };
  for (auto cell = line.cells.rbegin(); cell != line.cells.rend(); ++cell) {
    if (cell->span.empty() || cell->span.end > values.tokens.front().span.begin) continue;
    return is_label(cell->span) ? std::optional(cell->span) : std::nullopt;
  }
  return std::nullopt;
}

void RequestsReader::note_leftovers(std::vector<ValueRow>& leftover) {
  std::size_t last_row = 0;
  for (const RowSegment& row : rows_) last_row = std::max(last_row, row.segment->hit.begin);
  std::vector<Span> spans;
  for (const Segment& segment : text_.segments) {
    const bool claimed_label = std::any_of(rows_.begin(), rows_.end(),
                                           [&](const RowSegment& r) { return r.segment == &segment && !r.values; });
    if (claimed_label ||
        (segment.hit.label->kind == Label::Kind::column && segment.hit.begin < rows_.front().segment->hit.begin))
      continue;
    for (const ValueRow& values : segment.rows) {
      ValueRow rest{values.line, values.cells, {}};
      for (const CellToken& token : values.tokens) {
        const bool digits = token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::digits;
        if (digits && !is_placed(token.span)) rest.tokens.push_back(token);
      }
      if (rest.tokens.empty()) continue;
      if (const auto label = foreign_label(rest)) {
        note({ReadingNote::Kind::row_unknown, -1, -1, true, static_cast<int>(rest.tokens.size()), {*label}});
      } else if (segment.hit.begin >= last_row) {
        leftover.push_back(std::move(rest));
      } else {
        for (const CellToken& token : rest.tokens) spans.push_back(token.span);
      }
    }
  }
  if (!spans.empty()) note({ReadingNote::Kind::unassigned, -1, -1, false, static_cast<int>(spans.size()), spans});
}

}  // namespace nianbao
