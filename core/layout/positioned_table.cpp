#include "layout/positioned_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kFewestInRow = 3;  // numbers in a row, for it to make a table; fewer are a date or a sum
constexpr double kWideHead = 4.5;        // of the distance between columns: wider words above are no head of a column
constexpr double kHeadGap = 4;           // of the height of its words: what stands farther above is no head
constexpr double kLargerType = 1.25;     // words so much larger than the head below them are a title
constexpr double kSplitLabel = 0.4;      // of a line: what it costs to take two lines for one label
constexpr double kFromItsRow = 1000;     // points: what it costs to part words from the numbers next to them
constexpr std::size_t kMostTableLines = 300;  // lines of a table on one page; a page has some sixty
constexpr std::size_t kMostHeadLines = 40;    // lines above the first row of numbers; a head has some ten
constexpr double kSameEdge = 3;               // points: how far the edges of one column of words may lie apart

struct Column {
  double left;
  double right;
  [[nodiscard]] double center() const { return (left + right) / 2; }
};

std::vector<const Fragment*> numbers_of(const TextLine& line) {
  std::vector<const Fragment*> out;
  for (const Fragment& fragment : line) {
    if (fragment.is_numeric()) out.push_back(&fragment);
  }
  return out;
}

/// Words, if any, and then numbers alone. A line of prose has words between its numbers.
bool is_number_row(const TextLine& line) {
  const auto numeric = [](const Fragment& fragment) { return fragment.is_numeric(); };
  const auto first = std::find_if(line.begin(), line.end(), numeric);
  return static_cast<std::size_t>(line.end() - first) >= kFewestInRow && std::all_of(first, line.end(), numeric);
}

/// A row goes on the table if its last number stands below the last number of the first row.
bool fits_columns(const TextLine& first, const TextLine& line) {
  const Fragment& a = first.back();
  const Fragment& b = line.back();
  return b.left < a.right + a.height() && a.left < b.right + b.height();
}

/// Words that stand left of the numbers of a table's first row: part of a label.
bool is_beside(const TextLine& first, const TextLine& line) {
  const bool numbers_only = std::all_of(line.begin(), line.end(), [](const Fragment& f) { return f.is_numeric(); });
  return line.back().right < numbers_of(first).front()->left + line.back().height() && !numbers_only;
}

/// Words of one column of labels, from top to bottom: the same left edge, or the same middle.
struct LabelColumn {
  double left;
  double center;
  std::vector<const Fragment*> words;
};

class TableBuilder {
 public:
  TableBuilder(std::vector<TextLine> lines, std::size_t first_row) : lines_(std::move(lines)), first_(first_row) {
    find_rows();
    find_columns();
    join_words();
  }

  PositionedTable build() {
    gather_labels();
    PositionedTable table{head_begin(), last_, {}};
    table.block.kind = Block::Kind::table;
    if (table.first < first_) table.block.rows.push_back(head_row(table.first));
    std::vector<std::vector<BlockCell>> labels(rows_.size());
    for (const LabelColumn& column : labels_) place_labels(column, labels);
    for (std::size_t row = 0; row < rows_.size(); ++row)
      table.block.rows.push_back(body_row(row, std::move(labels[row])));
    return table;
  }

 private:
  /// The rows of numbers that follow each other, and the lines of words between them.
  void find_rows() {
    last_ = first_ + 1;
    rows_.push_back(first_);
    for (std::size_t i = first_ + 1; i < lines_.size(); ++i) {
      if (is_number_row(lines_[i])) {
        if (!fits_columns(lines_[first_], lines_[i])) break;
        rows_.push_back(i);
        last_ = i + 1;
      } else if (!is_beside(lines_[i])) {
        break;
      }
    }
    // Words right below the last row may be the rest of its label.
    const double reach = lines_[rows_.back()].front().bottom + pitch() * 0.45;
    while (last_ < lines_.size() && is_beside(lines_[last_]) && lines_[last_].front().middle() < reach &&
           lines_[last_].size() == 1)
      ++last_;
  }

  [[nodiscard]] double pitch() const {
    const auto& last = lines_[rows_.back()].back();
    if (rows_.size() < 2) return 2 * last.height();
    return last.middle() - lines_[rows_[rows_.size() - 2]].back().middle();
  }

  [[nodiscard]] bool is_beside(const TextLine& line) const { return nianbao::is_beside(lines_[first_], line); }

  /// Numbers that overlap from row to row make a column.
  void find_columns() {
    std::vector<Column> spans;
    for (const std::size_t row : rows_) {
      for (const Fragment* number : numbers_of(lines_[row])) spans.push_back({number->left, number->right});
    }
    sort_stably(spans, [](const Column& a, const Column& b) { return a.left < b.left; });
    for (const Column& span : spans) {
      if (!columns_.empty() && span.left < columns_.back().right) {
        columns_.back().right = std::max(columns_.back().right, span.right);
      } else {
        columns_.push_back(span);
      }
    }
  }

  /// Left of the numbers there are no narrow columns: words that stand close there are one label's.
  void join_words() {
    constexpr double kLabelGap = 1.2;  // of the height: words of a label stand closer, its columns farther apart
    for (TextLine& line : lines_) {
      for (std::size_t i = 1; i < line.size() && line[i].right < columns_.front().left;) {
        if (line[i].left - line[i - 1].right > kLabelGap * line[i].height()) {
          ++i;
          continue;
        }
        line[i - 1].text += line[i].text;
        line[i - 1].right = line[i].right;
        line.erase(line.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }

  void gather_labels() {
    const double top = lines_[first_].front().middle() - pitch();
    for (std::size_t i = head_bound(); i < last_; ++i) {
      for (const Fragment& fragment : lines_[i]) {
        if (fragment.left >= columns_.front().left || (fragment.is_numeric() && fragment.right > columns_.front().left))
          continue;
        if (i < first_ && fragment.middle() < top) continue;
        if (i < first_) taken_.push_back(&fragment);
        add_label(fragment);
      }
    }
    sort_stably(labels_, [](const LabelColumn& a, const LabelColumn& b) { return a.left < b.left; });
  }

  /// Lines above the first row whose words stand beside it: the upper lines of its label.
  [[nodiscard]] std::size_t head_bound() const {
    std::size_t bound = first_;
    while (bound > 0 && is_beside(lines_[bound - 1]) &&
           lines_[first_].front().middle() - lines_[bound - 1].front().middle() < 2 * pitch())
      --bound;
    return bound;
  }

  void add_label(const Fragment& fragment) {
    for (LabelColumn& column : labels_) {
      if (std::abs(column.left - fragment.left) < kSameEdge ||
          std::abs(column.center - fragment.center()) < kSameEdge) {
        column.words.push_back(&fragment);
        return;
      }
    }
    labels_.push_back({fragment.left, fragment.center(), {&fragment}});
  }

  [[nodiscard]] double row_middle(std::size_t row) const { return lines_[rows_[row]].back().middle(); }

  /// For each of these words the row whose numbers they stand next to, on one line.
  [[nodiscard]] std::vector<std::optional<std::size_t>> rows_beside(const std::vector<const Fragment*>& words) const {
    std::vector<std::optional<std::size_t>> out(words.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const TextLine& line = lines_[rows_[row]];
      const Fragment* first = numbers_of(line).front();
      if (first == line.data()) continue;
      const auto word = std::find(words.begin(), words.end(), first - 1);
      if (word != words.end()) out[static_cast<std::size_t>(word - words.begin())] = row;
    }
    return out;
  }

  /// Shares the lines of a column of labels out among the rows, in order, so that each row's lines lie evenly around its numbers.
  void place_labels(const LabelColumn& column, std::vector<std::vector<BlockCell>>& labels) const {
    const auto& words = column.words;
    constexpr double kFar = std::numeric_limits<double>::infinity();
    constexpr std::size_t kMostLines = 12;  // lines of one label; none of the form is broken over as many
    const std::size_t count = words.size();
    const std::vector<std::optional<std::size_t>> beside = rows_beside(words);
    // best[w][r]: the least cost of the first w lines in the first r rows; taken[w][r]: how many of them row r has.
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(rows_.size() + 1, kFar));
    std::vector<std::vector<std::size_t>> taken(count + 1, std::vector<std::size_t>(rows_.size() + 1, 0));
    for (double& cost : best[0]) cost = 0;
    for (std::size_t w = 1; w <= count; ++w) {
      for (std::size_t r = 1; r <= rows_.size(); ++r) {
        best[w][r] = best[w][r - 1];
        taken[w][r] = 0;
        double away = 0;
        for (std::size_t k = 1; k <= std::min(w, kMostLines); ++k) {
          away += beside[w - k].value_or(r - 1) == r - 1 ? 0 : kFromItsRow;
          const double middle = (words[w - k]->top + words[w - 1]->bottom) / 2;
          const double cost =
              best[w - k][r - 1] + std::abs(middle - row_middle(r - 1)) + spread(words, w - k, w) + away;
          if (cost >= best[w][r]) continue;
          best[w][r] = cost;
          taken[w][r] = k;
        }
      }
    }
    for (std::size_t w = count, r = rows_.size(); w > 0 && r > 0; --r) {
      const std::size_t k = taken[w][r];
      if (k == 0) continue;
      std::u16string text;
      for (std::size_t i = w - k; i < w; ++i) text += words[i]->text;
      labels[r - 1].push_back({std::move(text), 1, 1});
      w -= k;
    }
  }

  /// What speaks against lines being one label: that they are several, and gaps of more than a line between them.
  static double spread(const std::vector<const Fragment*>& words, std::size_t begin, std::size_t end) {
    double cost = kSplitLabel * words[begin]->height() * static_cast<double>(end - begin - 1);
    for (std::size_t i = begin + 1; i < end; ++i)
      cost += 4 * std::max(0.0, words[i]->top - words[i - 1]->bottom - words[i]->height());
    return cost;
  }

  [[nodiscard]] std::vector<BlockCell> body_row(std::size_t row, std::vector<BlockCell> cells) const {
    const int width = static_cast<int>(std::max<std::size_t>(labels_.size(), 1));
    const int used = static_cast<int>(cells.size());
    if (cells.empty()) {
      cells.push_back({u"", width, 1});
    } else {
      cells.back().colspan = std::max(1, width - used + 1);
    }
    for (const Column& column : columns_) {
      BlockCell cell;
      for (const Fragment* number : numbers_of(lines_[rows_[row]])) {
        if (number->center() >= column.left && number->center() <= column.right) cell.text = number->text;
      }
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  [[nodiscard]] double column_distance() const {
    if (columns_.size() < 2) return columns_.front().right - columns_.front().left;
    return (columns_.back().center() - columns_.front().center()) / static_cast<double>(columns_.size() - 1);
  }

  /// The first line of the head: up from the first row, until a line of running text or a wide gap.
  [[nodiscard]] std::size_t head_begin() const {
    std::size_t begin = first_;
    while (begin > 0) {
      const TextLine& line = lines_[begin - 1];
      const TextLine& below = lines_[begin];
      const bool gap = below.front().top - line.front().bottom > kHeadGap * line.front().height();
      const bool title = begin < first_ && line.front().height() > kLargerType * below.front().height();
      const bool wide = std::any_of(line.begin(), line.end(), [&](const Fragment& f) {
        const bool over_columns = f.right > columns_.front().left + f.height();
        return over_columns &&
               (f.width() > kWideHead * column_distance() || f.left < columns_.front().left - 3 * column_distance());
      });
      if (gap || title || wide || is_number_row(line)) break;
      --begin;
    }
    return begin;
  }

  /// One cell a column with the words above it from top to bottom, and before them one with the words above the labels.
  [[nodiscard]] std::vector<BlockCell> head_row(std::size_t begin) const {
    std::vector<BlockCell> cells(columns_.size() + 1);
    cells.front().colspan = static_cast<int>(std::max<std::size_t>(labels_.size(), 1));
    for (std::size_t i = begin; i < first_; ++i) {
      for (const Fragment& fragment : lines_[i]) {
        if (std::find(taken_.begin(), taken_.end(), &fragment) == taken_.end())
          cells[column_of(fragment)].text += fragment.text;
      }
    }
    return cells;
  }

  [[nodiscard]] std::size_t column_of(const Fragment& fragment) const {
    if (fragment.center() < columns_.front().left - column_distance() / 2) return 0;
    std::size_t nearest = 0;
    for (std::size_t c = 1; c < columns_.size(); ++c) {
      if (std::abs(columns_[c].center() - fragment.center()) < std::abs(columns_[nearest].center() - fragment.center()))
        nearest = c;
    }
    return nearest + 1;
  }

  std::vector<TextLine> lines_;
  std::size_t first_;
  std::size_t last_ = 0;
  std::vector<std::size_t> rows_;  ///< lines with numbers
  std::vector<Column> columns_;
  std::vector<LabelColumn> labels_;
  std::vector<const Fragment*> taken_;  ///< words above the first row that belong to its label
};

/// No line behind it belongs to the table.
std::size_t end_bound(const std::vector<TextLine>& lines, std::size_t first) {
  const auto may_belong = [&](const TextLine& line) {
    return is_number_row(line) ? fits_columns(lines[first], line) : is_beside(lines[first], line);
  };
  std::size_t end = first + 1;
  while (end < lines.size() && end - first < kMostTableLines && may_belong(lines[end])) ++end;
  return end;
}

}  // namespace

std::optional<PositionedTable> find_table(const std::vector<TextLine>& lines, std::size_t from) {
  const auto first = static_cast<std::size_t>(
      std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(), is_number_row) - lines.begin());
  if (first == lines.size()) return std::nullopt;
  const std::size_t begin = std::max(from, first - std::min(first, kMostHeadLines));
  const auto part = lines.begin() + static_cast<std::ptrdiff_t>(begin);
  PositionedTable table =
      TableBuilder({part, lines.begin() + static_cast<std::ptrdiff_t>(end_bound(lines, first))}, first - begin).build();
  table.first += begin;
  table.last += begin;
  return table;
}

}  // namespace nianbao
