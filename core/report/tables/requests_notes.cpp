#include "report/tables/requests_notes.hpp"

#include <algorithm>

#include "report/tables/requests_shifts.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

std::vector<ReadingNote> notes_on_columns(const RequestsText& text, const RequestsHead& head,
                                          const std::vector<RowSegment>& rows) {
  std::vector<ReadingNote> out;
  if (head.absent_column >= 0) out.push_back({ReadingNote::Kind::column_missing, -1, head.absent_column, false, 0, {}});
  if (!head.found) out.push_back({ReadingNote::Kind::header_lost, -1, -1, true, 0, {}});
  for (const RowSegment* row : shifted_rows(text, rows)) {
    const auto& values = *row->values;
    out.push_back({ReadingNote::Kind::row_shifted, row->row, -1, true, 0, {values.front().span, values.back().span}});
  }
  return out;
}

/// What stands behind a row's label and may be its numbers.
std::vector<Span> digits_behind(const RowSegment& row) {
  std::vector<Span> spans;
  for (const ValueRow& values : row.segment->rows) {
    for (const CellToken& token : values.tokens) {
      if (!is_blank(token) && (token.kind != CellToken::Kind::text || token.has_digit)) spans.push_back(token.span);
    }
  }
  return spans;
}

/// Whether the table has numbers that no row took: then a label without values is unread, not empty.
bool any_unclaimed(const std::vector<RowSegment>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const RowSegment& row) {
    const auto& behind = row.segment->rows;
    return !row.values &&
           std::any_of(behind.begin(), behind.end(), [](const ValueRow& values) { return values.has_digits(); });
  });
}

Span label_of(const RequestsText& text, const RowSegment& row) {
  return text.letters.span(row.segment->hit.begin, row.segment->hit.end);
}

/// What became of the rows that have labels and were not read. `states` are those of the rows' first cells.
RequestsNotes note_labelled(const RequestsText& text, const std::vector<RowSegment>& rows,
                            const std::vector<CellState>& states, RequestsNotes out) {
  const bool unclaimed = any_unclaimed(rows);
  for (const RowSegment& row : rows) {
    if (states[static_cast<std::size_t>(row.row)] != CellState::missing) continue;
    std::vector<Span> digits = digits_behind(row);
    if (digits.empty() && !unclaimed) {
      out.notes.push_back({ReadingNote::Kind::row_missing, row.row, -1, false, 0, {label_of(text, row)}});
      continue;
    }
    out.unread.push_back(row.row);
    if (digits.empty()) continue;
    const auto kind = row.glued ? ReadingNote::Kind::glued : ReadingNote::Kind::unassigned;
    out.notes.push_back({kind, row.row, -1, false, static_cast<int>(digits.size()), std::move(digits)});
  }
  return out;
}

/// Rows without labels: they are absent, or the table ends before them; where labels were torn off, their numbers may be there.
RequestsNotes note_absent(const RequestsText& text, const std::vector<RowSegment>& rows,
                          const std::vector<CellState>& states, RequestsNotes out) {
  std::vector<const RowSegment*> labelled(states.size(), nullptr);
  bool torn = !out.unread.empty();
  for (const RowSegment& row : rows) {
    labelled[static_cast<std::size_t>(row.row)] = &row;
    torn = torn || states[static_cast<std::size_t>(row.row)] == CellState::unread;
  }
  const auto is_seen = [&](std::size_t row) { return states[row] != CellState::missing || labelled[row]; };
  std::size_t end = states.size();
  while (end > 0 && !is_seen(end - 1)) --end;
  const bool unread = torn && any_unclaimed(rows);
  for (std::size_t row = 0; row < end; ++row) {
    if (is_seen(row)) continue;
    if (unread) out.unread.push_back(static_cast<int>(row));
    else out.notes.push_back({ReadingNote::Kind::row_missing, static_cast<int>(row), -1, false, 0, {}});
  }
  if (end == states.size()) return out;
  std::vector<Span> last;
  if (end > 0 && labelled[end - 1]) last.push_back(label_of(text, *labelled[end - 1]));
  out.notes.push_back({ReadingNote::Kind::truncated, static_cast<int>(end), -1, false,
                       static_cast<int>(states.size() - end), std::move(last)});
  return out;
}

/// Where cells were read, in the order of the text. No two overlap, unless they are cut from the same digits.
std::vector<Span> places_read(const Table& table) {
  std::vector<Span> places;
  for (const CellValue& cell : table.cells) {
    if (cell.span && !cell.span->empty()) places.push_back(*cell.span);
  }
  sort_stably(places, [](Span a, Span b) { return a.begin < b.begin; });
  return places;
}

bool is_placed(const std::vector<Span>& places, Span span) {
  auto place = std::partition_point(places.begin(), places.end(), [&](Span it) { return it.end <= span.begin; });
  for (; place != places.end() && place->begin < span.end; ++place) {
    if (place->contains(span) || span.contains(*place)) return true;
  }
  return false;
}

/// The words before a full row of numbers in a grid that are no label of the format: a row of the author's own.
std::optional<Span> foreign_label(const RequestsText& text, const ValueRow& values) {
  const Line& line = text.document.lines[values.line];
  if (line.is_paragraph() || values.tokens.size() != kRequestsColumns) return std::nullopt;
  const auto is_label = [&](Span span) {
    const auto inside = [&](const LabelMatch& hit) { return span.contains(text.letters.span(hit.begin, hit.end)); };
    const std::u16string_view words = slice(text.document.text, span);
    return std::any_of(words.begin(), words.end(), is_han) && std::none_of(text.hits.begin(), text.hits.end(), inside);
  };
  for (auto cell = line.cells.rbegin(); cell != line.cells.rend(); ++cell) {
    if (cell->span.empty() || cell->span.end > values.tokens.front().span.begin) continue;
    return is_label(cell->span) ? std::optional(cell->span) : std::nullopt;
  }
  return std::nullopt;
}

/// Numbers that no cell took. Behind the last row they may be the next table's.
RequestsNotes note_leftovers(const RequestsText& text, const std::vector<RowSegment>& rows, const Table& table,
                             RequestsNotes out) {
  std::size_t last_row = 0;
  for (const RowSegment& row : rows) last_row = std::max(last_row, row.segment->hit.begin);
  const std::vector<Span> places = places_read(table);
  std::vector<Span> spans;
  for (const Segment& segment : text.segments) {
    const bool claimed_label = std::any_of(
        rows.begin(), rows.end(), [&](const RowSegment& row) { return row.segment == &segment && !row.values; });
    if (claimed_label ||
        (segment.hit.label->kind == Label::Kind::column && segment.hit.begin < rows.front().segment->hit.begin))
      continue;
    for (const ValueRow& values : segment.rows) {
      ValueRow rest{values.line, values.cells, {}};
      for (const CellToken& token : values.tokens) {
        const bool digits = token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::digits;
        if (digits && !is_placed(places, token.span)) rest.tokens.push_back(token);
      }
      if (rest.tokens.empty()) continue;
      if (const auto label = foreign_label(text, rest)) {
        const int count = static_cast<int>(rest.tokens.size());
        out.notes.push_back({ReadingNote::Kind::row_unknown, -1, -1, true, count, {*label}});
      } else if (segment.hit.begin >= last_row) {
        out.leftover.push_back(std::move(rest));
      } else {
        for (const CellToken& token : rest.tokens) spans.push_back(token.span);
      }
    }
  }
  const int count = static_cast<int>(spans.size());
  if (count > 0) out.notes.push_back({ReadingNote::Kind::unassigned, -1, -1, false, count, std::move(spans)});
  return out;
}

}  // namespace

RequestsNotes notes_on(const RequestsText& text, const RequestsHead& head, const RequestsRows& rows,
                       const Table& table) {
  std::vector<CellState> states;
  for (std::size_t row = 0; row < text.form.rows.size(); ++row)
    states.push_back(table.at(static_cast<int>(row), head.order.front()).state);
  RequestsNotes notes{notes_on_columns(text, head, rows.labelled), {}, {}};
  notes = note_labelled(text, rows.labelled, states, std::move(notes));
  notes = note_absent(text, rows.labelled, states, std::move(notes));
  return note_leftovers(text, rows.labelled, table, std::move(notes));
}

}  // namespace nianbao
