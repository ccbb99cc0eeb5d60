#include "layout/grid.hpp"

#include <algorithm>

#include "text/sort.hpp"

namespace nianbao {

std::vector<std::vector<BlockCell>> rows_of(std::vector<PlacedCell> cells) {
  sort_stably(cells, [](const PlacedCell& a, const PlacedCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  std::size_t height = 0;
  std::size_t width = 0;
  for (const PlacedCell& it : cells) {
    height = std::max(height, it.row + it.rowspan);
    width = std::max(width, it.column + it.colspan);
  }
  std::vector<std::vector<BlockCell>> rows(height);
  std::vector<std::size_t> free(width, 0);  // the first free row of each column
  std::size_t row = 0;
  std::size_t next = 0;  // the first column of the row that nothing has been written for
  for (PlacedCell& it : cells) {
    if (it.row != row) next = 0;
    row = it.row;
    for (; next < it.column; ++next) {
      if (free[next] <= row) rows[row].push_back({});
    }
    rows[row].push_back({std::move(it.text), static_cast<int>(it.colspan), static_cast<int>(it.rowspan)});
    next = it.column + it.colspan;
    for (std::size_t c = it.column; c < next; ++c) free[c] = row + it.rowspan;
  }
  return rows;
}

}  // namespace nianbao
