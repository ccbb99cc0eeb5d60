#include "document/blank_lines.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

enum class Kind { blank, number, words, end };  // of a row

/// 3.0, 1,200 and 1，200 are numbers, 2. is that of a label.
Kind kind_of(View line) {
  if (is_white(line)) return Kind::blank;
  const auto in_number = [](char16_t c) {
    return is_space(c) || is_any_digit(c) || View(u".,，").find(c) != View::npos;
  };
  const bool number = is_any_digit(trimmed(line).back()) && std::all_of(line.begin(), line.end(), in_number);
  return number ? Kind::number : Kind::words;
}

/// What stands on each line. Where each number has a tab beside it, a line without one is no cell.
std::vector<Kind> kinds_of(const Lines& lines) {
  std::vector<Kind> kinds(lines.size());
  std::transform(lines.begin(), lines.end(), kinds.begin(), kind_of);
  bool tabbed = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    tabbed = tabbed && (kinds[i] != Kind::number || lines[i].find(u'\t') != View::npos);
  }
  for (std::size_t i = 0; tabbed && i < lines.size(); ++i) {
    if (lines[i].empty()) kinds[i] = Kind::end;
  }
  return kinds;
}

/// A line of words, and how many cells are behind it, each so many lines below the one before.
struct Row {
  std::size_t label;
  std::size_t cells;
  std::size_t next;         ///< the line of words below it
  std::size_t numbers = 0;  ///< how many of its cells have one
  bool begins = false;      ///< the first has
  std::size_t width = 0;    ///< cells up to its end, where a line says that it ends
};

/// Numbers that mostly are not where a row begins: the lines between them part cells, and are none.
bool are_apart(const std::vector<Row>& rows) {
  const auto has_several = [](const Row& row) { return row.numbers > 2; };
  const auto begins = [&](const Row& row) { return has_several(row) && row.begins; };
  const auto several = std::count_if(rows.begin(), rows.end(), has_several);
  return several > 0 && 2 * std::count_if(rows.begin(), rows.end(), begins) < several;
}

constexpr std::size_t kRequests = 7, kReviews = 15;  // the cells in a row of each table

/// The cells of a row up to the next label, which stands so many lines below; where those are not a row's, up to its last number.
std::size_t cells_of(std::size_t next, std::size_t last, std::size_t step) {
  const std::size_t cells = next % step == 0 ? next / step - 1 : 0;
  const std::size_t told = last / step;
  return cells == kRequests || (cells == kReviews && told > kRequests) ? cells : told;
}

/// The rows of the text where a cell is so many lines below the one before. A row that has its numbers elsewhere is none.
std::vector<Row> rows_of(const std::vector<Kind>& lines, std::size_t step) {
  std::vector<Row> rows;
  for (std::size_t label = 0; label < lines.size(); ++label) {
    if (lines[label] != Kind::words) continue;
    std::size_t last = 0;
    std::size_t numbers = 0;
    bool fits = true;
    std::size_t next = 1;
    for (; label + next < lines.size(); ++next) {
      const Kind line = lines[label + next];
      if (line == Kind::number) {
        last = next;
        ++numbers;
        fits = fits && next % step == 0;
      } else if (line == Kind::words || (line == Kind::end && step == 1)) {
        break;
      }
    }
    const bool ends = label + next == lines.size();  // the text: empty lines there are no cells
    const std::size_t cells = cells_of(ends ? last + step : next, last, step);
    const std::size_t width = !ends && lines[label + next] == Kind::end ? next - 1 : 0;
    if (fits && (cells == kRequests || cells == kReviews) && label + cells * step < lines.size())
      rows.push_back({label, cells, label + next, numbers, lines[label + step] == Kind::number, width});
  }
  return rows;
}

/// Leaves out rows of requests with a cell too few or too many beside most others: which one is, nothing tells.
void reject_odd(std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    if (row.cells == kRequests) widths.push_back(row.width);
  }
  sort_stably(widths, std::less<>());
  std::size_t usual = 0;
  for (std::size_t begin = 0, end = 0, most = 0; begin < widths.size(); begin = end) {
    while (end < widths.size() && widths[end] == widths[begin]) ++end;
    if (end - begin > most) usual = widths[begin];
    most = std::max(most, end - begin);
  }
  std::erase_if(rows, [&](const Row& row) { return row.cells == kRequests && row.width != usual; });
}

bool is_full(const Row& row) { return row.numbers == row.cells; }

/// Leaves out rows that have a blank cell, where several that have all numbers have an empty line besides: that line is no cell.
void reject_blank(std::vector<Row>& rows, std::size_t step) {
  constexpr std::ptrdiff_t kSeveral = 3;  // rows; one or two may have an empty line by chance
  const auto is_spaced = [&](const Row& row) { return is_full(row) && row.next - row.label > (row.cells + 1) * step; };
  if (std::count_if(rows.begin(), rows.end(), is_spaced) < kSeveral) return;
  std::erase_if(rows, [](const Row& row) { return !is_full(row); });
}

/// Whether the cells stand above their labels: those of the first row of the form, 一、本年新收…, are behind other words then.
bool are_above(const Lines& lines, const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.next < lines.size() && trimmed(lines[row.next]).starts_with(u"一、");
  });
}

/// Whether each row of the table of requests begins with its number: 1., （一） or 一、; else labels go on where a row seems to begin.
bool are_numbered(const Lines& lines, const std::vector<Row>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    const View label = trimmed(lines[row.label]);
    return row.cells != kRequests || is_any_digit(label.front()) || label.front() == u'（' || label.front() == u'(' ||
           (label.size() > 1 && label[1] == u'、');
  });
}

std::u16string joined(const Lines& lines, const std::vector<Row>& rows, std::size_t step) {
  std::u16string out;
  auto row = rows.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (row != rows.end() && row->label == i) {
      out.append(trimmed(lines[i]));
      for (std::size_t cell = 0; cell < row->cells; ++cell) (out += u'\t').append(trimmed(lines[i += step]));
      ++row;
    } else {
      out.append(lines[i]);
    }
    out.push_back(u'\n');
  }
  return out;
}

}  // namespace

Rewritten with_blank_cells(const LinedText& source) {
  constexpr std::size_t kFewest = 12;      // rows: half of the table of requests
  constexpr std::size_t kFewestBlank = 3;  // rows; one empty line may be the end of a page
  const Lines& lines = source.lines();
  const std::vector<Kind> kinds = kinds_of(lines);
  for (const std::size_t step : {std::size_t{1}, std::size_t{2}}) {
    std::vector<Row> rows = rows_of(kinds, step);
    reject_odd(rows);
    reject_blank(rows, step);
    if (rows.size() < kFewest || are_apart(rows) || are_above(lines, rows)) continue;
    if (rows.size() < kFewestBlank + static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), is_full)))
      continue;
    if (!are_numbered(lines, rows)) std::erase_if(rows, is_full);  // their numbers may be those of the label below
    return joined(lines, rows, step);
  }
  return std::nullopt;
}

}  // namespace nianbao
