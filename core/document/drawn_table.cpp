#include "document/drawn_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/screen.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kMostGlyphs = 2'000'000;  // glyphs of one table on the screen; a report's has some 20,000

bool is_bar(char16_t c) { return c == u'|' || c == 0x2502 || c == 0x2503 || c == 0x2551; }
bool is_dash(char16_t c) { return c == u'-' || c == u'=' || c == u':'; }
bool is_line(char16_t c) { return is_dash(c) || c == 0x2500 || c == 0x2501 || c == 0x2550; }

/// Marks which columns of a line are drawn. Dashes are where they run from a corner or bar to the next one; a cell may hold "--".
std::vector<char> drawn(std::u16string_view line) {
  std::vector<char> out(line.size(), false);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool second_half = line[i] == kSecondHalf && i > 0 && is_frame(line[i - 1]);
    out[i] = is_frame(line[i]) || is_bar(line[i]) || second_half;
  }
  const auto is_end = [&](std::size_t i) { return i >= line.size() || line[i] == u'+' || line[i] == u'|'; };
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_dash(line[i])) continue;
    std::size_t end = i;
    while (end < line.size() && is_dash(line[end])) ++end;
    if (i > 0 && is_end(i - 1) && end < line.size() && is_end(end))
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i - 1), out.begin() + static_cast<std::ptrdiff_t>(end + 1),
                true);
    i = end;
  }
  return out;
}

bool is_ruling(std::u16string_view line) {
  return std::all_of(line.begin(), line.end(), [](char16_t c) { return is_dash(c) || c == u'+' || is_frame(c); });
}

std::u16string_view without_margin(std::u16string_view line) {
  return slice(line, trimmed(line, {0, static_cast<std::uint32_t>(line.size())}));
}

/// Cells by their number between bars, where every row has as many: columns too narrow for their words push the bars aside.
std::optional<TextGrid> by_bars(const std::vector<std::u16string_view>& lines) {
  TextGrid grid;
  bool open = false;
  std::size_t columns = 0;
  std::u16string begun;  // a line that ended before its last bar
  for (const std::u16string_view whole : lines) {
    begun += without_margin(whole);
    if (!begun.empty() && is_bar(begun.front()) && !is_bar(begun.back())) continue;
    const std::u16string line = std::exchange(begun, {});
    if (is_ruling(line)) {
      const auto corners = std::count_if(line.begin(), line.end(), [](char16_t c) { return !is_line(c); });
      if (columns == 0) columns = static_cast<std::size_t>(corners) - 1;
      if (static_cast<std::size_t>(corners) != columns + 1) return std::nullopt;
      open = false;
      continue;
    }
    std::vector<std::u16string> cells(1);
    for (const char16_t c : line) {
      if (is_bar(c)) {
        cells.emplace_back();
      } else {
        cells.back().push_back(c);
      }
    }
    if (cells.size() != columns + 2 || !cells.front().empty() || !cells.back().empty()) return std::nullopt;
    if (!open) grid.emplace_back(columns);
    open = true;
    for (std::size_t c = 0; c < columns; ++c) join_line(grid.back()[c], without_margin(cells[c + 1]));
  }
  return grid.empty() || columns < 2 || !begun.empty() ? std::nullopt : std::optional(std::move(grid));
}

/// The empty places of a drawn table that hang together: the inside of a cell.
struct Inside {
  std::size_t top;
  std::size_t bottom;
  std::size_t left;
  std::size_t right;
  std::size_t size = 0;
};

class FrameReader {
 public:
  FrameReader(const std::vector<std::u16string_view>& lines, FrameWidth frame) {
    for (const std::u16string_view line : lines) screen_.push_back(on_screen(line, frame));
    left_ = screen_.front().find_first_not_of(u' ');
    right_ = screen_.front().find_last_not_of(u' ') + 1;
    for (std::u16string& line : screen_) {
      straight_ =
          straight_ && (line.size() <= right_ || without_margin(std::u16string_view(line).substr(right_)).empty());
      line.resize(right_, u' ');
      drawn_.push_back(drawn(line));
    }
  }

  std::optional<TextGrid> read() {
    if (!straight_ || screen_.size() * right_ > kMostGlyphs) return std::nullopt;
    std::vector<Inside> cells;
    for (std::size_t row = 0; row < screen_.size(); ++row) {
      for (std::size_t column = left_; column < right_; ++column) {
        if (drawn_[row][column]) continue;
        const Inside cell = fill(row, column);
        if (cell.size != (cell.bottom - cell.top + 1) * (cell.right - cell.left + 1)) return std::nullopt;
        if (cell.left == left_ || cell.right + 1 == right_) return std::nullopt;  // the frame is open
        cells.push_back(cell);
      }
    }
    return grid_of(cells);
  }

 private:
  /// Marks all empty places that hang together with this one.
  Inside fill(std::size_t row, std::size_t column) {
    Inside cell{row, row, column, column};
    std::vector<std::array<std::size_t, 2>> open{{row, column}};
    drawn_[row][column] = true;
    while (!open.empty()) {
      const auto [r, c] = open.back();
      open.pop_back();
      ++cell.size;
      cell = {std::min(cell.top, r), std::max(cell.bottom, r), std::min(cell.left, c), std::max(cell.right, c),
              cell.size};
      const auto visit = [&](std::size_t next_row, std::size_t next_column) {
        if (next_row >= screen_.size() || next_column < left_ || next_column >= right_) return;
        if (drawn_[next_row][next_column]) return;
        drawn_[next_row][next_column] = true;
        open.push_back({next_row, next_column});
      };
      visit(r + 1, c);
      visit(r - 1, c);
      visit(r, c + 1);
      visit(r, c - 1);
    }
    return cell;
  }

  [[nodiscard]] std::optional<TextGrid> grid_of(const std::vector<Inside>& cells) const {
    std::vector<std::size_t> tops;
    std::vector<std::size_t> lefts;
    for (const Inside& cell : cells) {
      tops.push_back(cell.top);
      lefts.push_back(cell.left);
    }
    for (auto* edges : {&tops, &lefts}) {
      sort_stably(*edges, std::less<>{});
      edges->erase(std::unique(edges->begin(), edges->end()), edges->end());
    }
    if (lefts.size() < 2) return std::nullopt;
    TextGrid grid(tops.size(), std::vector<std::u16string>(lefts.size()));
    const auto place = [](const std::vector<std::size_t>& edges, std::size_t at) {
      return static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), at) - edges.begin());
    };
    for (const Inside& cell : cells) {
      std::u16string& text = grid[place(tops, cell.top)][place(lefts, cell.left)];
      for (std::size_t row = cell.top; row <= cell.bottom; ++row)
        join_line(text, words_at(screen_[row], cell.left, cell.right + 1));
    }
    return grid;
  }

  Screen screen_;
  std::vector<std::vector<char>> drawn_;
  std::size_t left_ = 0;
  std::size_t right_ = 0;
  bool straight_ = true;  ///< no line reaches beyond the upper edge
};

}  // namespace

bool is_table_edge(std::u16string_view line) {
  // Characters, as +---+ has: a shorter line of signs may be a face or a mark.
  constexpr std::size_t kShortestEdge = 5;
  line = without_margin(line);
  if (line.size() < kShortestEdge || !is_ruling(line)) return false;
  const bool corner = line.front() == u'+' || (is_frame(line.front()) && !is_line(line.front()));
  const char16_t last = line.back();
  return corner && (last == u'+' || is_frame(last));
}

std::optional<TextGrid> read_drawn_table(const std::vector<std::u16string_view>& lines) {
  if (auto grid = by_bars(lines)) return grid;
  for (const FrameWidth frame : {FrameWidth::one, FrameWidth::two}) {
    if (auto grid = FrameReader(lines, frame).read()) return grid;
  }
  return std::nullopt;
}

}  // namespace nianbao
