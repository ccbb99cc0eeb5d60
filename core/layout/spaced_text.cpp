#include "layout/spaced_text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/screen.hpp"
#include "document/text_table.hpp"
#include "layout/fragments.hpp"
#include "layout/positioned_table.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr double kColumn = 5;              // points: a column of the screen is half as wide as a line is high
constexpr double kHeight = 10;             // points: of usual type; only its ratio to the others counts
constexpr double kPitch = 11;              // points: a line and the space below it, so that no two lines touch
constexpr std::size_t kFewestNumbers = 3;  // numbers in a row of a table; a sentence rarely sets so many apart

/// What two spaces and more part.
TextLine fragments_of(std::u16string_view line, std::size_t number) {
  const std::u16string screen = on_screen(line);
  TextLine out;
  const double top = static_cast<double>(number) * kPitch;
  const auto is_blank = [&](std::size_t i) {
    return i >= screen.size() || (screen[i] != kSecondHalf && is_space(screen[i]));
  };
  const auto is_digit_at = [&](std::size_t i) { return i < screen.size() && is_any_digit(screen[i]); };
  for (std::size_t i = 0; i < screen.size();) {
    if (is_blank(i)) {
      ++i;
      continue;
    }
    std::size_t end = i;
    const auto parts = [&](std::size_t at) {
      return is_blank(at) && (is_blank(at + 1) || is_digit_at(at + 1) != is_digit_at(at - 1) || is_digit_at(at + 1));
    };
    while (end < screen.size() && !parts(end)) ++end;
    out.push_back({words_at(screen, i, end), static_cast<double>(i) * kColumn, static_cast<double>(end) * kColumn, top,
                   top + kHeight});
    i = end;
  }
  return out;
}

std::size_t count_letters(std::u16string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char16_t c) { return !is_space(c); }));
}

std::size_t count_numbers(const TextLine& line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](const Fragment& f) { return f.is_numeric(); }));
}

/// Behind the last line with a number or two above the rows of a table: another table's row, which its head took in.
std::size_t end_of_other(const PositionedTable& table, const std::vector<TextLine>& lines) {
  std::size_t end = 0;
  for (std::size_t i = table.first; i < table.last && count_numbers(lines[i]) < kFewestNumbers; ++i) {
    if (count_numbers(lines[i]) > 0) end = i + 1;
  }
  return end;
}

/// The numbers of a line, from left to right.
TextLine numbers_of(const TextLine& line) {
  TextLine numbers;
  std::copy_if(line.begin(), line.end(), std::back_inserter(numbers), [](const Fragment& f) { return f.is_numeric(); });
  return numbers;
}

/// The columns in which the rows with most numbers have them; none where they are not apart, or where another row has one outside.
class NumberColumns {
 public:
  NumberColumns(const PositionedTable& table, const std::vector<TextLine>& lines) {
    std::size_t most = 0;
    for (std::size_t i = table.first; i < table.last; ++i) most = std::max(most, count_numbers(lines[i]));
    for (std::size_t i = table.first; i < table.last; ++i) {
      if (count_numbers(lines[i]) == most) widen(numbers_of(lines[i]));
    }
    const auto overlaps = [](const Column& a, const Column& b) { return b.left < a.right; };
    apart_ = rows_ >= kFewestRows && std::adjacent_find(columns_.begin(), columns_.end(), overlaps) == columns_.end();
    for (std::size_t i = table.first; i < table.last; ++i) apart_ = apart_ && fit(numbers_of(lines[i]));
  }

  /// How many there are; 0 where they cannot be told.
  [[nodiscard]] std::size_t count() const { return apart_ ? columns_.size() : 0; }

 private:
  // Rows that have a number in each column: fewer may line up by chance.
  static constexpr std::size_t kFewestRows = 5;

  struct Column {
    double left;
    double right;
  };

  void widen(const TextLine& numbers) {
    ++rows_;
    if (columns_.empty()) {
      for (const Fragment& number : numbers) columns_.push_back({number.left, number.right});
    }
    for (std::size_t c = 0; c < numbers.size(); ++c) {
      columns_[c].left = std::min(columns_[c].left, numbers[c].left);
      columns_[c].right = std::max(columns_[c].right, numbers[c].right);
    }
  }

  /// Whether each number is in a column of its own.
  [[nodiscard]] bool fit(const TextLine& numbers) const {
    auto next = columns_.begin();
    for (const Fragment& number : numbers) {
      while (next != columns_.end() && next->right <= number.left) ++next;
      if (next == columns_.end() || number.right <= next->left) return false;
      ++next;
    }
    return true;
  }

  std::vector<Column> columns_;
  std::size_t rows_ = 0;
  bool apart_ = false;
};

/// Whether a table is all there, in columns that no number leaves, and nothing of its text is lost.
bool is_whole(const PositionedTable& table, const std::vector<TextLine>& lines) {
  constexpr std::size_t kFewestRows = 20;    // rows; a part of a table is better read line by line
  constexpr std::size_t kFewestColumns = 7;  // columns, as table three has: the only table of so many rows
  const std::size_t width = NumberColumns(table, lines).count();
  const auto& rows = table.block.rows;
  if (width < kFewestColumns || rows.size() < kFewestRows) return false;
  std::size_t before = 0;
  std::size_t after = 0;
  for (std::size_t i = table.first; i < table.last; ++i) {
    for (const Fragment& fragment : lines[i]) before += count_letters(fragment.text);
  }
  for (const auto& row : rows) {
    for (const BlockCell& cell : row) after += count_letters(cell.text);
    if (row.size() < width) return false;
  }
  return before == after;
}

TextGrid grid_of(const Block& block) {
  TextGrid grid;
  for (const auto& row : block.rows) {
    auto& cells = grid.emplace_back();
    for (const BlockCell& cell : row) {
      cells.push_back(cell.text);
      cells.resize(cells.size() + static_cast<std::size_t>(std::max(cell.colspan, 1) - 1));
    }
  }
  return grid;
}

/// The tables of lines that hold something, `numbers` their places in the text.
std::vector<TextTable> tables_of(const std::vector<TextLine>& lines, const std::vector<std::size_t>& numbers) {
  std::vector<TextTable> tables;
  for (std::size_t at = 0; at < lines.size();) {
    const auto table = find_table(lines, at);
    if (!table) break;
    if (const std::size_t end = end_of_other(*table, lines); end > at) {
      at = end;
      continue;
    }
    at = table->last;
    if (is_whole(*table, lines))
      tables.push_back({numbers[table->first], numbers[table->last - 1] + 1, grid_of(table->block)});
  }
  return tables;
}

}  // namespace

Rewritten tabulate_spaced(const LinedText& spaced) {
  if (spaced.text().find(u"  ") == std::u16string::npos) return std::nullopt;
  const Lines& source = spaced.lines();
  std::vector<TextLine> lines;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i].find(u'\t') != source[i].npos) continue;
    TextLine fragments = fragments_of(source[i], i);
    if (fragments.empty()) continue;
    lines.push_back(std::move(fragments));
    numbers.push_back(i);
  }
  const auto tables = tables_of(lines, numbers);
  return tables.empty() ? Rewritten() : with_tables(source, tables);
}

}  // namespace nianbao
