#include "report/tables/requests_doubts.hpp"

#include <algorithm>

#include "format/relations.hpp"

namespace nianbao {
namespace {

/// Whether the label of another row begins on the line before the numbers of a row.
bool follows_another(const RequestsText& text, const RowSegment& row) {
  const auto& lines = text.letters.line;
  const std::size_t end = text.letters.index_at(row.values->front().span.begin);
  std::size_t begin = end;
  while (begin > text.range.begin && lines[begin - 1] == lines[end - 1]) --begin;
  const auto words = std::u16string_view(text.letters.text).substr(begin, end - begin);
  const Label& own = *requests_label(Label::Kind::row, text.form.rows[static_cast<std::size_t>(row.row)].id);
  return !(own.number + own.words).starts_with(words) && begins_another(labels_of(TableId::requests), own, words);
}

/// Every row has its label, its cells are known, and all seven columns have their heads.
bool places_are_certain(const HeadedText& text, const RequestsRows& rows) {
  return text.head.whole && rows.by_order.empty() &&
         std::all_of(rows.labelled.begin(), rows.labelled.end(), [](const RowSegment& row) {
           return !row.values || (!row.segment->rows.empty() && row.segment->rows.front().cells);
         });
}

/// How many numbers stand in the table, glued ones counted once.
std::size_t numbers_in(const RequestsText& text) {
  const auto is_number = [](const CellToken& token) {
    return token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::digits;
  };
  std::ptrdiff_t count = 0;
  for (const Segment& segment : text.segments) {
    for (const ValueRow& values : segment.rows)
      count += std::count_if(values.tokens.begin(), values.tokens.end(), is_number);
  }
  return static_cast<std::size_t>(count);
}

}  // namespace

RequestsRows drop_others(const HeadedText& text, RequestsRows rows) {
  const auto segments = text.segments_from(rows.labelled.front().segment);
  if (std::none_of(segments.begin(), segments.end(), [](const Segment& it) { return it.others; })) return rows;
  const auto sums = balances(text, rows);
  const bool holds = std::all_of(sums.begin(), sums.end(), [](const auto& sum) { return sum == 0; });
  const auto read = rows_read(rows);
  const auto follows = [&](const RowSegment* row) { return follows_another(text, *row); };
  if (holds && std::none_of(read.begin(), read.end(), follows)) return rows;
  rows.by_order.clear();
  for (RowSegment& row : rows.labelled) {
    if (!row.segment->own_line || !fit(row.segment->rows.front(), text.head.width())) row.take_back();
  }
  return rows;
}

RequestsRows drop_apart(RequestsRows rows) {
  rows.by_order.clear();
  for (RowSegment& row : rows.labelled) {
    if (row.values && !row.segment->own_line) row.take_back();
  }
  return rows;
}

RequestsRows drop_unbalanced(const HeadedText& text, RequestsRows rows) {
  // An author may miscount all of a small table.
  if (text.head.width() < kRequestsColumns || places_are_certain(text, rows)) return rows;
  constexpr int kFewest = 3;  // or one row of another, or two
  int all = 0;
  int off = 0;
  for (const RowSegment* row : rows_read(rows)) {
    const auto& values = *row->values;
    const bool left_blank = is_blank(values[text.head.total()]);
    const bool zero = std::all_of(values.begin(), values.end(), [](const CellToken& t) { return t.value == 0; });
    if (zero || (left_blank && text.head.whole)) continue;
    ++all;
    off += !text.head.adds_up(values);  // a blank counts for 0
  }
  if (off < kFewest || 2 * off <= all) return rows;
  rows.by_order.clear();
  for (RowSegment& row : rows.labelled) row.take_back();
  return rows;
}

RequestsRows drop_doubtful(const HeadedText& text, RequestsRows rows) {
  const auto is_apart = [](const RowSegment* row) { return !row->segment || !row->segment->own_line; };
  const auto read = rows_read(rows);
  if (numbers_in(text) < (read.size() + 1) * text.head.width()) return rows;  // fewer are left than a row has
  const auto apart = static_cast<std::size_t>(std::count_if(read.begin(), read.end(), is_apart));
  const bool most_unread = 2 * apart < rows.labelled.size() - (read.size() - apart);
  const auto is_doubtful = [&](const RowSegment& row) {
    return row.values && is_apart(&row) &&
           (most_unread || (all_numbers(*row.values) && !text.head.adds_up(*row.values)));
  };
  std::erase_if(rows.by_order, is_doubtful);
  for (RowSegment& row : rows.labelled) {
    if (is_doubtful(row)) row.take_back();
  }
  return rows;
}

RequestsRows drop_contradicted(const HeadedText& text, RequestsRows rows) {
  const auto sums = balances(text, rows);
  std::vector<bool> against(text.form.rows.size(), false);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i].value_or(0) == 0) continue;
    for (const Term& term : relations(text.form)[i].terms)
      against[static_cast<std::size_t>(text.form.place(term.cell).row)] = true;
  }
  std::erase_if(rows.by_order, [&](const RowSegment& row) { return against[static_cast<std::size_t>(row.row)]; });
  return rows;
}

}  // namespace nianbao
