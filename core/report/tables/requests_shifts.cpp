#include <algorithm>

#include "report/tables/requests_reader.hpp"

namespace nianbao {
namespace {

using Start = RequestsReader::Start;

/// Blanks alone have no place of their own.
bool in_grid(const RowSegment& row) {
  return row.values && row.segment->own_line && row.segment->rows.front().cells &&
         std::any_of(row.values->begin(), row.values->end(),
                     [](const CellToken& token) { return token.kind != CellToken::Kind::blank; });
}

/// How many cells stand behind the numbers of a row.
int cells_behind(const RowSegment& row) {
  return row.segment->rows.front().tokens.back().column - row.values->back().column;
}

/// The column in which most of these begin, the leftmost of several, and how many do.
std::pair<int, std::ptrdiff_t> usual(const std::vector<int>& columns) {
  std::pair<int, std::ptrdiff_t> most{0, 0};
  for (const int column : columns) {
    const auto count = std::count(columns.begin(), columns.end(), column);
    if (count > most.second || (count == most.second && column < most.first)) most = {column, count};
  }
  return most;
}

/// Whether few of these are as that which most are.
bool is_rare(int column, const std::vector<int>& columns) {
  return 3 * std::count(columns.begin(), columns.end(), column) <= usual(columns).second;
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
  const auto is_number = [](const CellToken& token) { return token.kind != CellToken::Kind::blank; };
  const auto& values = *start.row->values;
  const auto first = std::find_if(values.begin(), values.end(), is_number);
  return first != values.begin() && std::any_of(starts.begin(), starts.end(), [&](const Start& other) {
           return other.table == start.table && other.level == start.level && is_number(other.row->values->front()) &&
                  other.column == first->column;
         });
}

}  // namespace

std::vector<RequestsReader::Start> RequestsReader::starts() {
  std::vector<Start> out;
  for (RowSegment& row : rows_) {
    if (!in_grid(row)) continue;
    const RowForm& form = table_.form->rows[static_cast<std::size_t>(row.row)];
    const int level = !form.group.zh.empty() ? 2 : !form.block.zh.empty() ? 1 : 0;
    const int table = in_.document.lines[row.segment->rows.front().line].table;
    out.push_back({&row, table, level, row.values->front().column});
  }
  return out;
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
  const bool tells = width() == kRequestsColumns;  // what a row adds up to
  for (const Start& start : all) {
    const bool sums = adds_up(*start.row->values);
    if (sums && tells) continue;
    if (may_lack_first(start, all) || (!sums && is_shifted(start, all))) start.row->take_back();
  }
  const std::vector<int> behind = cells_behind_totals();
  for (RowSegment& row : rows_) {
    if (row.values && row.segment->own_line && may_be_split(row) && !adds_up(*row.values)) row.take_back();
    if (row.mixed || (in_grid(row) && may_lack_number(row, behind))) row.take_back();
  }
}

std::vector<int> RequestsReader::cells_behind_totals() const {
  std::vector<int> out;
  for (const RowSegment& row : rows_) {
    if (in_grid(row) && row.values->back().kind != CellToken::Kind::blank) out.push_back(cells_behind(row));
  }
  return out;
}

bool RequestsReader::may_lack_number(const RowSegment& row, const std::vector<int>& behind) const {
  if (row.values->back().kind != CellToken::Kind::blank) return false;
  const auto line = row.segment->rows.front().line;
  const auto shares_line = [&](const RowSegment& other) {
    return &other != &row && in_.letters.line[other.segment->hit.begin] == line;
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
