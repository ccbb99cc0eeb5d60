#include "report/tables/requests_notes.hpp"

#include <algorithm>

#include "report/tables/requests_shifts.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

std::vector<ReadingNote> notes_on_columns(const HeadedText& text, const std::vector<RowSegment>& rows) {
  std::vector<ReadingNote> out;
  const int absent = text.head.absent_column;
  if (absent >= 0) out.push_back({.kind = ReadingNote::Kind::column_missing, .column = absent});
  if (!text.head.found) out.push_back({.kind = ReadingNote::Kind::header_lost, .placed = true});
  for (const std::size_t i : shifted_rows(text, rows)) {
    const auto& values = *rows[i].values;
    out.push_back({.kind = ReadingNote::Kind::row_shifted,
                   .row = rows[i].row,
                   .placed = true,
                   .spans = {values.front().span, values.back().span}});
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

/// Of the first cell of a row.
CellState state_of(const HeadedText& text, const Table& table, int row) {
  return table.at(row, text.head.order.front()).state;
}

/// What became of the rows that have labels and were not read.
RequestsNotes note_labelled(const HeadedText& text, const std::vector<RowSegment>& rows, const Table& table,
                            RequestsNotes out) {
  const bool unclaimed = any_unclaimed(rows);
  for (const RowSegment& row : rows) {
    if (state_of(text, table, row.row) != CellState::missing) continue;
    std::vector<Span> digits = digits_behind(row);
    if (digits.empty() && !unclaimed) {
      out.notes.push_back({.kind = ReadingNote::Kind::row_missing, .row = row.row, .spans = {label_of(text, row)}});
      continue;
    }
    out.unread.push_back(row.row);
    const auto kind = row.glued ? ReadingNote::Kind::glued : ReadingNote::Kind::unassigned;
    if (!digits.empty()) out.notes.push_back({.kind = kind, .row = row.row, .spans = std::move(digits)});
  }
  return out;
}

/// Rows without labels: they are absent, or the table ends before them; where labels were torn off, their numbers may be there.
RequestsNotes note_absent(const HeadedText& text, const std::vector<RowSegment>& rows, const Table& table,
                          RequestsNotes out) {
  const int all = static_cast<int>(text.form.rows.size());
  const auto label_at = [&](int row) {
    return std::find_if(rows.begin(), rows.end(), [&](const RowSegment& it) { return it.row == row; });
  };
  const auto is_seen = [&](int row) {
    return state_of(text, table, row) != CellState::missing || label_at(row) != rows.end();
  };
  const auto is_unread = [&](const RowSegment& row) { return state_of(text, table, row.row) == CellState::unread; };
  const bool torn = !out.unread.empty() || std::any_of(rows.begin(), rows.end(), is_unread);
  const bool unread = torn && any_unclaimed(rows);
  int last = all - 1;
  while (last >= 0 && !is_seen(last)) --last;
  for (int row = 0; row < last; ++row) {
    if (is_seen(row)) continue;
    if (unread) out.unread.push_back(row);
    else out.notes.push_back({.kind = ReadingNote::Kind::row_missing, .row = row});
  }
  if (last == all - 1) return out;
  std::vector<Span> ends;
  if (const auto label = label_at(last); label != rows.end()) ends.push_back(label_of(text, *label));
  out.notes.push_back({.kind = ReadingNote::Kind::truncated, .row = last + 1, .spans = std::move(ends)});
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
        out.notes.push_back({.kind = ReadingNote::Kind::row_unknown, .placed = true, .spans = {*label}});
      } else if (segment.hit.begin >= last_row) {
        out.leftover.push_back(std::move(rest));
      } else {
        for (const CellToken& token : rest.tokens) spans.push_back(token.span);
      }
    }
  }
  if (!spans.empty()) out.notes.push_back({.kind = ReadingNote::Kind::unassigned, .spans = std::move(spans)});
  return out;
}

}  // namespace

RequestsNotes notes_on(const HeadedText& text, const std::vector<RowSegment>& rows, const Table& table) {
  RequestsNotes notes{notes_on_columns(text, rows), {}, {}};
  notes = note_labelled(text, rows, table, std::move(notes));
  notes = note_absent(text, rows, table, std::move(notes));
  return note_leftovers(text, rows, table, std::move(notes));
}

}  // namespace nianbao
