#include "report/tables/aligned_columns.hpp"

#include <algorithm>

#include "document/screen.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// From where to where on the screen numbers stand.
struct Extent {
  std::size_t left;
  std::size_t right;
};

class AlignedColumns {
 public:
  AlignedColumns(const Stream& stream, std::size_t width) : stream_(stream) {
    for (const ValueRun& run : stream.runs) {
      std::vector<Extent> row;
      if (is_row(run, width) && place_in_line(run) < kWidest) row = extents_of(run);
      for (const Extent& number : row) columns_.push_back(number);
      rows_.push_back(std::move(row));
    }
    sort_stably(columns_, [](const Extent& a, const Extent& b) { return a.left < b.left; });
    join_overlapping();
  }

  /// Whether they are as many as the table has, in each a number at most of each row, and several rows have most of them.
  [[nodiscard]] bool tell(std::size_t width) const {
    constexpr std::ptrdiff_t kFewest = 5;  // rows that have most of their numbers; fewer may line up by chance
    const auto has_most = [width](const auto& row) { return 2 * row.size() > width; };
    return columns_.size() == width && std::count_if(rows_.begin(), rows_.end(), has_most) >= kFewest &&
           std::all_of(rows_.begin(), rows_.end(), [this](const auto& row) { return row.empty() || places_of(row); });
  }

  /// By column the value of a run that stands in it, or a blank cell behind the one before.
  [[nodiscard]] std::vector<CellToken> cells_of(std::size_t run) const {
    const std::vector<CellToken> tokens = stream_.runs[run].values.values();
    const auto places = places_of(rows_[run]);
    std::vector<CellToken> cells;
    const auto add_blank = [&](std::uint32_t at) { cells.push_back(blank_at(at, static_cast<int>(cells.size()))); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      while (cells.size() < (*places)[i]) add_blank(tokens[i].span.begin);
      cells.push_back(tokens[i]);
      cells.back().column = static_cast<int>(cells.size() - 1);
    }
    while (cells.size() < columns_.size()) add_blank(tokens.back().span.end);
    return cells;
  }

  [[nodiscard]] bool has_row(std::size_t run) const { return !rows_[run].empty(); }

  /// Whether a row lacks its last number, and one stands alone on the line above or below, behind the others: then it is no blank cell.
  [[nodiscard]] bool is_parted(std::size_t run) const {
    const std::vector<Extent>& row = rows_[run];
    const auto has_last = [&](std::size_t other) {
      return other < rows_.size() && stream_.runs[other].listed && place_in_line(stream_.runs[other]) < kWidest &&
             extents_of(stream_.runs[other]).front().left >= row.back().right;
    };
    return row.size() + 1 == columns_.size() && row.back().left < columns_[row.size() - 1].right &&
           (has_last(run - 1) || has_last(run + 1));
  }

 private:
  // Characters of a line that is laid out; a row of fifteen columns has some two hundred.
  static constexpr std::size_t kWidest = 1000;

  [[nodiscard]] std::size_t place_in_line(const ValueRun& run) const {
    return run.values.tokens.front().span.begin - stream_.document.lines[run.values.line].cells.front().span.begin;
  }

  static bool is_row(const ValueRun& run, std::size_t width) {
    const auto& tokens = run.values.tokens;
    const auto is_mark = [](const CellToken& token) {
      return is_value(token) || (!token.has_digit && !token.has_words);
    };
    return !run.values.cells && !run.listed && run.values.count_values() <= width && run.values.has_digits() &&
           std::all_of(tokens.begin(), tokens.end(), is_mark);
  }

  [[nodiscard]] std::vector<Extent> extents_of(const ValueRun& run) const {
    const std::u16string_view text = stream_.document.text;
    const std::size_t begin = stream_.document.lines[run.values.line].cells.front().span.begin;
    const std::size_t line = begin == 0 ? 0 : text.rfind(u'\n', begin - 1) + 1;
    std::vector<Extent> out;
    std::size_t column = 0;
    std::size_t at = line;
    for (const CellToken& token : run.values.values()) {
      column += screen_width(text.substr(at, token.span.begin - at));
      const std::size_t left = column;
      column += screen_width(slice(text, token.span));
      at = token.span.end;
      out.push_back({left, column});
    }
    return out;
  }

  void join_overlapping() {
    std::size_t last = 0;
    for (std::size_t i = 1; i < columns_.size(); ++i) {
      if (columns_[i].left < columns_[last].right)
        columns_[last].right = std::max(columns_[last].right, columns_[i].right);
      else columns_[++last] = columns_[i];
    }
    columns_.resize(std::min(columns_.size(), last + 1));
  }

  /// The columns in which the numbers of a row stand; nothing where two stand in one.
  [[nodiscard]] std::optional<std::vector<std::size_t>> places_of(const std::vector<Extent>& row) const {
    std::vector<std::size_t> places;
    std::size_t next = 0;
    for (const Extent& number : row) {
      while (next < columns_.size() && columns_[next].right <= number.left) ++next;
      if (next == columns_.size() || columns_[next].left > number.left) return std::nullopt;
      places.push_back(next++);
    }
    return places;
  }

  const Stream& stream_;
  std::vector<std::vector<Extent>> rows_;  ///< by run; empty where it is no row of numbers
  std::vector<Extent> columns_;
};

}  // namespace

void place_blanks(Stream& stream, std::size_t width) {
  const AlignedColumns columns(stream, width);
  if (!columns.tell(width)) return;
  for (std::size_t run = 0; run < stream.runs.size(); ++run) {
    ValueRow& row = stream.runs[run].values;
    if (!columns.has_row(run) || row.tokens.size() == width || columns.is_parted(run)) continue;
    row.tokens = columns.cells_of(run);
    row.cells = true;
  }
}

}  // namespace nianbao
