#include "document/blank_lines.hpp"

#include <algorithm>
#include <vector>

#include "document/text_table.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

bool is_number(View line) {
  return !is_white(line) &&
         std::all_of(line.begin(), line.end(), [](char16_t c) { return is_space(c) || is_any_digit(c); });
}

/// A line of words, and how many cells are behind it: each so many lines below the one before, up to the last that has a number.
struct Row {
  std::size_t label;
  std::size_t cells;
  bool begins = false;      ///< its first cell has a number
  std::size_t numbers = 0;  ///< how many have
};

/// Numbers of which none is where a row begins: the lines between them part cells, and are none.
bool are_apart(const std::vector<Row>& rows) {
  const bool any = std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.begins; });
  return !any && std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.numbers > 2; });
}

constexpr std::size_t kWidths[]{7, 15};  // of the tables of requests and of reviews

/// The rows of the text where a cell is so many lines below the one before. A row that has its numbers elsewhere is none.
std::vector<Row> rows_of(const std::vector<View>& lines, std::size_t step) {
  std::vector<Row> rows;
  for (std::size_t label = 0; label < lines.size(); ++label) {
    if (is_white(lines[label]) || is_number(lines[label])) continue;
    std::size_t last = label;
    std::size_t numbers = 0;
    bool fits = true;
    for (std::size_t at = label + 1; at < lines.size() && (is_white(lines[at]) || is_number(lines[at])); ++at) {
      const bool cell = (at - label) % step == 0;
      if (is_number(lines[at])) {
        last = at;
        ++numbers;
      }
      fits = fits && (cell || is_white(lines[at]));
    }
    const std::size_t cells = (last - label) / step;
    const bool blank = numbers < cells;
    const bool whole = std::find(std::begin(kWidths), std::end(kWidths), cells) != std::end(kWidths);
    if (fits && blank && whole) rows.push_back({label, cells, is_number(lines[label + step]), numbers});
  }
  return rows;
}

std::u16string joined(const std::vector<View>& lines, const std::vector<Row>& rows, std::size_t step) {
  std::u16string out;
  auto row = rows.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.append(lines[i]);
    if (row != rows.end() && row->label == i) {
      for (std::size_t cell = 0; cell < row->cells; ++cell) (out += u'\t').append(lines[i += step]);
      ++row;
    }
    out.push_back(u'\n');
  }
  return out;
}

}  // namespace

std::u16string with_blank_cells(std::u16string text) {
  constexpr std::size_t kFewest = 12;  // rows: half of the table of requests
  const auto lines = lines_of(text);
  for (const std::size_t step : {std::size_t{1}, std::size_t{2}}) {
    const std::vector<Row> rows = rows_of(lines, step);
    if (rows.size() >= kFewest && !are_apart(rows)) return joined(lines, rows, step);
  }
  return text;
}

}  // namespace nianbao
