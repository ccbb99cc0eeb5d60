#include "report/tables/requests_shifts.hpp"

#include <algorithm>

namespace nianbao {
namespace {

/// Where a row stands in its grid, by columns.
struct GridPlace {
  int table;
  int level;  ///< in the form: labels of each may be set off by columns
  int label;
  int end;                    ///< of its line
  std::optional<int> begin;   ///< of its values, where they stand in cells of the line
  std::optional<int> number;  ///< the first of them
};

/// Whether two rows begin in the same place of their level: what is said of the one goes for the other.
bool begin_alike(const GridPlace& a, const GridPlace& b) {
  return a.table == b.table && a.level == b.level && a.begin == b.begin;
}

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
bool is_shifted(const GridPlace& place, const std::vector<GridPlace>& places) {
  if (!place.begin) return false;
  std::vector<int> all;
  std::vector<int> level;
  for (const GridPlace& other : places) {
    if (!other.begin || other.table != place.table) continue;
    all.push_back(*other.begin);
    if (other.level == place.level) level.push_back(*other.begin);
  }
  const bool as_all = std::find(level.begin(), level.end(), usual(all).first) != level.end();
  return is_rare(*place.begin, as_all ? all : level);
}

/// Whether labels of its level stand in another column, or other lines end in another: a blank among its values may be no cell of
/// the form.
bool may_have_moved(const GridPlace& place, const std::vector<GridPlace>& places) {
  std::vector<int> labels;
  std::vector<int> ends;
  bool padded = false;  // by cells between a label and the values: else these stand behind it wherever that is
  for (const GridPlace& other : places) {
    if (other.table != place.table) continue;
    padded = padded || (other.begin && *other.begin > other.label + 1);
    ends.push_back(other.end);
    if (other.level == place.level) labels.push_back(other.label);
  }
  return padded && !(is_common(place.label, labels) && is_common(place.end, ends));
}

/// Whether a row with a blank in front has its first number where others of its level begin: one of its numbers may be lost instead.
bool may_lack_first(const GridPlace& place, const std::vector<GridPlace>& places) {
  return place.number != place.begin && std::any_of(places.begin(), places.end(), [&](const GridPlace& other) {
           return other.table == place.table && other.level == place.level && other.begin == place.number &&
                  other.number == other.begin;
         });
}

/// Whether two numbers of a line stand one space apart and the others farther: they may be one that a tool split.
bool may_be_split(const RowSegment& row) {
  std::size_t narrow = 0;
  for (std::size_t i = 1; i < row.values->size(); ++i)
    narrow += (*row.values)[i].span.begin == (*row.values)[i - 1].span.end + 1;
  return !row.segment->rows.front().cells && narrow > 0 && 2 * narrow < row.values->size();
}

std::vector<GridPlace> grid_places(const RequestsText& text, const std::vector<RowSegment>& rows) {
  std::vector<GridPlace> out;
  for (const RowSegment& row : rows) {
    const std::size_t label = row.segment->hit.begin;
    const Line& line = text.line_of(label);
    const RowForm& form = text.form.rows[static_cast<std::size_t>(row.row)];
    const int level = !form.group.zh.empty() ? 2 : !form.block.zh.empty() ? 1 : 0;
    out.push_back({line.table, level, text.column_at(label), line.cells.back().column, std::nullopt, std::nullopt});
    if (!in_grid(row)) continue;
    out.back().begin = row.values->front().column;
    out.back().number = std::find_if_not(row.values->begin(), row.values->end(), is_blank)->column;
  }
  return out;
}

/// Takes back what begins in another column than it should, and does not add up.
std::vector<RowSegment> drop_moved(const HeadedText& text, std::vector<RowSegment> rows) {
  const std::vector<GridPlace> places = grid_places(text, rows);
  const bool tells = text.head.width() == kRequestsColumns;  // what a row adds up to
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!in_grid(rows[i])) continue;
    const auto& values = *rows[i].values;
    const bool sums = text.head.adds_up(values);
    if (sums && tells) continue;
    const bool blank = std::any_of(values.begin(), values.end(), is_blank);
    const bool moved = !sums && (is_shifted(places[i], places) || (blank && may_have_moved(places[i], places)));
    if (moved || may_lack_first(places[i], places)) rows[i].take_back();
  }
  return rows;
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
  const std::vector<GridPlace> places = grid_places(text, rows);
  std::vector<std::size_t> out;
  bool shifted = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || !begin_alike(places[i], places[i - 1])) shifted = is_shifted(places[i], places);
    if (shifted) out.push_back(i);
  }
  return out;
}

std::vector<RowSegment> drop_shifted(const HeadedText& text, std::vector<RowSegment> rows) {
  rows = drop_moved(text, std::move(rows));
  const std::vector<int> behind = cells_behind_totals(rows);
  for (RowSegment& row : rows) {
    const bool split = row.values && row.segment->own_line && may_be_split(row) && !text.head.adds_up(*row.values);
    if (split || row.mixed || (in_grid(row) && may_lack_number(text, rows, row, behind))) row.take_back();
  }
  return rows;
}

}  // namespace nianbao
