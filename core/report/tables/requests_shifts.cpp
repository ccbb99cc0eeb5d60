#include <algorithm>

#include "report/tables/requests_reader.hpp"

namespace nianbao {
namespace {

using Start = RequestsReader::Start;

/// Blanks alone have no place of their own.
bool in_grid(const RowSegment& row) {
  return row.values && row.segment->own_line && row.segment->rows.front().cells &&
         !std::all_of(row.values->begin(), row.values->end(), is_blank);
}

/// How many cells stand behind the numbers of a row.
int cells_behind(const RowSegment& row) {
  return row.segment->rows.front().tokens.back().column - row.values->back().column;
}

/// The column in which most of these begin, the leftmost of several, and how many do.
std::pair<int, std::ptrdiff_t> usual(const std::vector<int>& columns) {
  std::pair<int, std::ptrdiff_t> most{0, 0};
  for (const int column : columns) {
    if (most.second > 0 && column == most.first) continue;  // counted already, as nearly all are
    const auto count = std::count(columns.begin(), columns.end(), column);
    if (count > most.second || (count == most.second && column < most.first)) most = {column, count};
  }
  return most;
}

/// Whether few of these are as that which most are.
bool is_rare(int column, const std::vector<int>& columns) {
  return 3 * std::count(columns.begin(), columns.end(), column) <= usual(columns).second;
}

/// Whether more than two in three of these are the same as it.
bool is_common(int column, const std::vector<int>& columns) {
  return 3 * std::count(columns.begin(), columns.end(), column) > 2 * std::ssize(columns);
}

/// Whether a row begins where few others do: of its table, or of its level where that has a place of its own.
bool is_shifted(const Start& start, const std::vector<Start>& starts) {
  std::vector<int> all;
  std::vector<int> level;
  for (const Start& other : starts) {
    if (other.table != start.table) continue;
    all.push_back(other.column);
    if (other.level == start.level) level.push_back(other.column);
  }
  const bool as_all = std::find(level.begin(), level.end(), usual(all).first) != level.end();
  return is_rare(start.column, as_all ? all : level);
}

/// Whether two numbers of a line stand one space apart and the others farther: they may be one that a tool split.
bool may_be_split(const RowSegment& row) {
  std::size_t narrow = 0;
  for (std::size_t i = 1; i < row.values->size(); ++i)
    narrow += (*row.values)[i].span.begin == (*row.values)[i - 1].span.end + 1;
  return !row.segment->rows.front().cells && narrow > 0 && 2 * narrow < row.values->size();
}

/// Whether a row with a blank in front has its first number where others of its level begin: one of its numbers may be lost instead.
bool may_lack_first(const Start& start, const std::vector<Start>& starts) {
  const auto& values = *start.row->values;
  const auto first = std::find_if_not(values.begin(), values.end(), is_blank);
  return first != values.begin() && std::any_of(starts.begin(), starts.end(), [&](const Start& other) {
           return other.table == start.table && other.level == start.level && !is_blank(other.row->values->front()) &&
                  other.column == first->column;
         });
}

}  // namespace

int RequestsReader::level_of(const RowSegment& row) const {
  const RowForm& form = text_.form.rows[static_cast<std::size_t>(row.row)];
  return !form.group.zh.empty() ? 2 : !form.block.zh.empty() ? 1 : 0;
}

const Line& RequestsReader::line_of(const RowSegment& row) const { return text_.line_of(row.segment->hit.begin); }

std::vector<RequestsReader::Start> RequestsReader::starts() {
  std::vector<Start> out;
  for (RowSegment& row : rows_) {
    if (in_grid(row)) out.push_back({&row, line_of(row).table, level_of(row), row.values->front().column});
  }
  return out;
}

bool RequestsReader::may_have_moved(const RowSegment& row) const {
  if (std::none_of(row.values->begin(), row.values->end(), is_blank)) return false;
  std::vector<int> labels;
  std::vector<int> ends;
  bool padded = false;  // by cells between a label and the values: else these stand behind it wherever that is
  for (const RowSegment& other : rows_) {
    if (line_of(other).table != line_of(row).table) continue;
    const int label = text_.column_at(other.segment->hit.begin);
    padded = padded || (in_grid(other) && other.values->front().column > label + 1);
    ends.push_back(line_of(other).cells.back().column);
    if (level_of(other) == level_of(row)) labels.push_back(label);
  }
  return padded && !(is_common(text_.column_at(row.segment->hit.begin), labels) &&
                     is_common(line_of(row).cells.back().column, ends));
}

std::vector<RowSegment*> RequestsReader::shifted_rows() {
  const std::vector<Start> all = starts();
  std::vector<RowSegment*> out;
  for (const Start& start : all) {
    if (is_shifted(start, all)) out.push_back(start.row);
  }
  return out;
}

void RequestsReader::drop_shifted() {
  const std::vector<Start> all = starts();
  const bool tells = head_.width() == kRequestsColumns;  // what a row adds up to
  for (const Start& start : all) {
    const bool sums = head_.adds_up(*start.row->values);
    if (sums && tells) continue;
    const bool moved = !sums && (is_shifted(start, all) || may_have_moved(*start.row));
    if (moved || may_lack_first(start, all)) start.row->take_back();
  }
  const std::vector<int> behind = cells_behind_totals();
  for (RowSegment& row : rows_) {
    if (row.values && row.segment->own_line && may_be_split(row) && !head_.adds_up(*row.values)) row.take_back();
    if (row.mixed || (in_grid(row) && may_lack_number(row, behind))) row.take_back();
  }
}

std::vector<int> RequestsReader::cells_behind_totals() const {
  std::vector<int> out;
  for (const RowSegment& row : rows_) {
    if (in_grid(row) && !is_blank(row.values->back())) out.push_back(cells_behind(row));
  }
  return out;
}

bool RequestsReader::may_lack_number(const RowSegment& row, const std::vector<int>& behind) const {
  if (!is_blank(row.values->back())) return false;
  const auto line = row.segment->rows.front().line;
  const auto shares_line = [&](const RowSegment& other) {
    return &other != &row && text_.letters.line[other.segment->hit.begin] == line;
  };
  return (!behind.empty() && is_rare(cells_behind(row), behind)) ||
         std::any_of(rows_.begin(), rows_.end(), shares_line);
}

void RequestsReader::note_shifted() {
  for (const RowSegment* row : shifted_rows())
    note(
        {ReadingNote::Kind::row_shifted, row->row, -1, true, 0, {row->values->front().span, row->values->back().span}});
}

}  // namespace nianbao
