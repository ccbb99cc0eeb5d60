#include "layout/continued_table.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "layout/grid.hpp"
#include "layout/words.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr double kSameSide = 2 * kTolerance;  // points: both lines of a side may be off by the tolerance of one
constexpr double kSameCell = 4;  // points: steps in which the sides of cells of a repeated head are compared

using HeadCell = std::tuple<std::size_t, double, std::u16string>;  // its rows, its left side, its letters

/// The cells that begin in a row.
std::vector<HeadCell> head_row(const LatticeTable& table, std::size_t row) {
  const auto begin =
      std::partition_point(table.cells.begin(), table.cells.end(), [&](const LatticeCell& it) { return it.row < row; });
  std::vector<HeadCell> cells;
  for (auto it = begin; it != table.cells.end() && it->row == row; ++it) {
    std::u16string letters = it->text;
    std::erase_if(letters, is_space);
    cells.emplace_back(it->rowspan, std::floor(it->left / kSameCell + 0.5), std::move(letters));
  }
  sort_stably(cells, std::less<>{});
  return cells;
}

/// How many rows at the top of the rest are those at the top of the table once more.
std::size_t repeated_rows(const LatticeTable& table, const LatticeTable& rest) {
  std::size_t repeated = 0;
  std::size_t reach = 0;
  bool has_text = false;
  for (std::size_t row = 0; row + 1 < std::min(table.rows, rest.rows); ++row) {
    const auto head = head_row(table, row);
    if (head != head_row(rest, row)) break;
    for (const auto& [rowspan, left, letters] : head) {
      reach = std::max(reach, row + rowspan);
      has_text = has_text || !letters.empty();
    }
    if (has_text && reach <= row + 1) repeated = row + 1;
  }
  return repeated;
}

void reject_rows(LatticeTable& table, std::size_t rows) {
  std::erase_if(table.cells, [&](const LatticeCell& it) { return it.row < rows; });
  for (LatticeCell& it : table.cells) it.row -= rows;
  table.rows -= rows;
}

/// “（一）…”, “3.…”: a label with a number of its own.
bool is_numbered(std::u16string_view text) {
  constexpr std::u16string_view kMarks = u"）)、.．";
  std::size_t i = 0;
  while (i < text.size() && is_space(text[i])) ++i;
  if (i < text.size() && (text[i] == u'（' || text[i] == u'(')) ++i;
  const std::size_t first = i;
  while (i < text.size() && (is_numeral(text[i]) || is_digit(text[i]))) ++i;
  return i > first && i < text.size() && kMarks.find(text[i]) != kMarks.npos;
}

}  // namespace

ContinuedTable::ContinuedTable(LatticeTable table) : table_(std::move(table)) { find_ends(0); }

bool ContinuedTable::has_sides_of(const LatticeTable& other) const {
  return std::abs(table_.box.x1 - other.box.x1) <= kSameSide && std::abs(table_.box.x2 - other.box.x2) <= kSameSide;
}

void ContinuedTable::find_ends(std::size_t first_new) {
  for (std::size_t i = first_new; i < table_.cells.size(); ++i) ends_.push_back(i);
  std::erase_if(ends_, [&](std::size_t i) { return table_.cells[i].end() != table_.rows; });
}

/// The pairs of cells above and below the end of the page that have the same sides.
std::vector<ContinuedTable::PageSplit> ContinuedTable::page_split_cells(const LatticeTable& rest) const {
  std::vector<std::size_t> above = ends_;
  sort_stably(above, [&](std::size_t a, std::size_t b) { return table_.cells[a].left < table_.cells[b].left; });
  std::vector<PageSplit> split;
  for (std::size_t below = 0; below < rest.cells.size() && rest.cells[below].row == 0; ++below) {
    const LatticeCell& cell = rest.cells[below];
    if (cell.rowspan != 1) continue;
    auto at = std::partition_point(above.begin(), above.end(),
                                   [&](std::size_t i) { return table_.cells[i].left < cell.left - kSameSide; });
    for (; at != above.end() && table_.cells[*at].left <= cell.left + kSameSide; ++at) {
      if (std::abs(table_.cells[*at].right - cell.right) <= kSameSide) split.push_back({*at, below});
    }
  }
  return split;
}

/// Whether cells below are the rest of those above; not where the row below is one of its own, as its numbers or the number
/// of its label show.
bool ContinuedTable::are_parts(const std::vector<PageSplit>& split, const LatticeTable& rest) const {
  std::size_t first = 0;  // cells of the first row below
  for (const LatticeCell& it : rest.cells) {
    if (it.row > 0) break;
    if (it.rowspan == 1) ++first;
    if (it.rowspan == 1 && is_numbered(it.text)) return false;
  }
  if (split.size() != first) return false;
  bool both = false;
  bool above = false;
  bool below = false;
  for (const PageSplit& it : split) {
    const std::u16string& upper = table_.cells[it.above].text;
    const std::u16string& lower = rest.cells[it.below].text;
    above = above || !upper.empty();
    below = below || !lower.empty();
    if (upper.empty() || lower.empty()) continue;
    if (is_figure(upper) || is_figure(lower)) return false;
    both = true;
  }
  return both || !above || !below;
}

void ContinuedTable::extend(LatticeTable rest) {
  reject_rows(rest, repeated_rows(table_, rest));
  std::vector<PageSplit> split = page_split_cells(rest);
  if (!are_parts(split, rest)) split.clear();
  std::vector<char> is_joined(rest.cells.size(), false);
  for (const PageSplit& it : split) {
    table_.cells[it.above].text += rest.cells[it.below].text;
    is_joined[it.below] = true;
  }
  const std::size_t from = table_.rows - (split.empty() ? 0 : 1);
  const std::size_t first_new = table_.cells.size();
  for (std::size_t i = 0; i < rest.cells.size(); ++i) {
    if (is_joined[i]) continue;
    // Beside a split row, a cell over several rows begins below it.
    LatticeCell& cell = table_.cells.emplace_back(std::move(rest.cells[i]));
    const std::size_t late = from + cell.row < table_.rows ? table_.rows - from - cell.row : 0;
    cell.row += from + late;
    cell.rowspan -= late;
  }
  table_.rows = from + rest.rows;
  table_.box = {std::min(table_.box.x1, rest.box.x1), table_.box.y1, std::max(table_.box.x2, rest.box.x2), rest.box.y2};
  find_ends(first_new);
}

Block ContinuedTable::block() && {
  std::vector<double> sides;
  for (const LatticeCell& it : table_.cells) {
    sides.push_back(it.left);
    sides.push_back(it.right);
  }
  const std::vector<double> edges = clusters(std::move(sides));
  const auto column_of = [&](double x) {
    return static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), x + kSameSide) - edges.begin()) - 1;
  };
  std::vector<PlacedCell> cells;
  cells.reserve(table_.cells.size());
  for (LatticeCell& it : table_.cells) {
    const std::size_t column = column_of(it.left);
    const std::size_t end = std::max(column_of(it.right), column + 1);
    cells.push_back({it.row, column, it.rowspan, end - column, std::move(it.text)});
  }
  Block block;
  block.kind = Block::Kind::table;
  block.rows = rows_of(std::move(cells));
  return block;
}

}  // namespace nianbao
