#include "report/tables/requests_shifts.hpp"

#include <algorithm>

namespace nianbao {
namespace {

/// Where the numbers of a row begin in its grid.
struct Start {
  std::size_t row;
  int table;
  int level;  ///< of its label: levels may be set off by columns
  int column;
};

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
bool may_lack_first(const std::vector<RowSegment>& rows, const Start& start, const std::vector<Start>& starts) {
  const auto& values = *rows[start.row].values;
  const auto first = std::find_if_not(values.begin(), values.end(), is_blank);
  return first != values.begin() && std::any_of(starts.begin(), starts.end(), [&](const Start& other) {
           return other.table == start.table && other.level == start.level && other.column == first->column &&
                  !is_blank(rows[other.row].values->front());
         });
}

/// On which level of the form a row stands: its label may be set off by columns.
int level_of(const TableForm& form, const RowSegment& row) {
  const RowForm& it = form.rows[static_cast<std::size_t>(row.row)];
  return !it.group.zh.empty() ? 2 : !it.block.zh.empty() ? 1 : 0;
}

const Line& line_of_label(const RequestsText& text, const RowSegment& row) {
  return text.line_of(row.segment->hit.begin);
}

std::vector<Start> starts_of(const RequestsText& text, const std::vector<RowSegment>& rows) {
  std::vector<Start> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RowSegment& row = rows[i];
    if (in_grid(row))
      out.push_back({i, line_of_label(text, row).table, level_of(text.form, row), row.values->front().column});
  }
  return out;
}

/// Whether labels of its level stand in another column, or other lines end in another: a blank among its values may be no cell of
/// the form.
bool may_have_moved(const RequestsText& text, const std::vector<RowSegment>& rows, const RowSegment& row) {
  if (std::none_of(row.values->begin(), row.values->end(), is_blank)) return false;
  const Line& own = line_of_label(text, row);
  std::vector<int> labels;
  std::vector<int> ends;
  bool padded = false;  // by cells between a label and the values: else these stand behind it wherever that is
  for (const RowSegment& other : rows) {
    const Line& line = line_of_label(text, other);
    if (line.table != own.table) continue;
    const int label = text.column_at(other.segment->hit.begin);
    padded = padded || (in_grid(other) && other.values->front().column > label + 1);
    ends.push_back(line.cells.back().column);
    if (level_of(text.form, other) == level_of(text.form, row)) labels.push_back(label);
  }
  return padded &&
         !(is_common(text.column_at(row.segment->hit.begin), labels) && is_common(own.cells.back().column, ends));
}

/// Takes those back that are marked: all rows were looked at before one is taken back.
std::vector<RowSegment> take_back(std::vector<RowSegment> rows, const std::vector<bool>& off) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (off[i]) rows[i].take_back();
  }
  return rows;
}

/// Takes back what begins in another column than it should, and does not add up.
std::vector<RowSegment> drop_moved(const HeadedText& text, std::vector<RowSegment> rows) {
  const std::vector<Start> all = starts_of(text, rows);
  std::vector<bool> off(rows.size(), false);
  for (const Start& start : all) {
    const RowSegment& row = rows[start.row];
    const bool sums = text.head.adds_up(*row.values);
    const bool tells = text.head.width() == kRequestsColumns;  // what a row adds up to
    const bool moved = !sums && (is_shifted(start, all) || may_have_moved(text, rows, row));
    off[start.row] = !(sums && tells) && (moved || may_lack_first(rows, start, all));
  }
  return take_back(std::move(rows), off);
}

/// How many cells stand behind each row that ends in a number.
std::vector<int> cells_behind_totals(const std::vector<RowSegment>& rows) {
  std::vector<int> out;
  for (const RowSegment& row : rows) {
    if (in_grid(row) && !is_blank(row.values->back())) out.push_back(cells_behind(row));
  }
  return out;
}

/// Whether a blank at a row's end may be the cell behind it, one of its numbers being lost: the cell in front of the next label on
/// its line, or one that stands behind the rows that end in a number as well.
bool may_lack_number(const RequestsText& text, const std::vector<RowSegment>& rows, const RowSegment& row,
                     const std::vector<int>& behind) {
  if (!is_blank(row.values->back())) return false;
  const auto line = row.segment->rows.front().line;
  const auto shares_line = [&](const RowSegment& other) {
    return &other != &row && text.letters.line[other.segment->hit.begin] == line;
  };
  return (!behind.empty() && is_rare(cells_behind(row), behind)) || std::any_of(rows.begin(), rows.end(), shares_line);
}

}  // namespace

std::vector<std::size_t> shifted_rows(const RequestsText& text, const std::vector<RowSegment>& rows) {
  const std::vector<Start> all = starts_of(text, rows);
  std::vector<std::size_t> out;
  for (const Start& start : all) {
    if (is_shifted(start, all)) out.push_back(start.row);
  }
  return out;
}

std::vector<RowSegment> drop_shifted(const HeadedText& text, std::vector<RowSegment> rows) {
  rows = drop_moved(text, std::move(rows));
  const std::vector<int> behind = cells_behind_totals(rows);
  std::vector<bool> off(rows.size(), false);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RowSegment& row = rows[i];
    const bool split = row.values && row.segment->own_line && may_be_split(row) && !text.head.adds_up(*row.values);
    off[i] = split || row.mixed || (in_grid(row) && may_lack_number(text, rows, row, behind));
  }
  return take_back(std::move(rows), off);
}

}  // namespace nianbao
