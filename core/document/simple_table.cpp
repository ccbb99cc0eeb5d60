#include "document/simple_table.hpp"

#include <algorithm>

#include "document/screen.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kMostLines = 400;   // lines of a table; the longest of a report has some sixty rows
constexpr std::size_t kShortestRule = 2;  // characters: the rule of a narrow column

/// Where a column begins and ends on the screen.
struct Extent {
  std::size_t begin;
  std::size_t end;
  friend bool operator==(const Extent&, const Extent&) = default;
};

bool is_blank(std::u16string_view line) {
  return std::all_of(line.begin(), line.end(), [](char16_t c) { return is_space(c); });
}

/// The columns of a rule; none where the line is no rule.
std::vector<Extent> columns_of(std::u16string_view line) {
  std::vector<Extent> out;
  char16_t mark = 0;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == u' ' || line[i] == u'\r') {
      ++i;
      continue;
    }
    if (line[i] != u'-' && line[i] != u'=') return {};
    if (mark != 0 && line[i] != mark) return {};
    mark = line[i];
    const std::size_t begin = i;
    while (i < line.size() && line[i] == mark) ++i;
    out.push_back({begin, i});
    if (i - begin < kShortestRule) return {};
  }
  return out;
}

char16_t mark_of(std::u16string_view rule) { return rule[rule.find_first_of(u"-=")]; }

/// The lines of a table and its columns.
struct Frame {
  std::size_t first;
  std::size_t last;  ///< behind the last line
  std::vector<Extent> columns;
};

/// A rule over all columns above, one that parts them below the head, one over all columns below; or the same rule above, below the
/// head and below.
std::optional<Frame> frame_at(const std::vector<std::u16string_view>& lines, std::size_t at) {
  const auto top = columns_of(lines[at]);
  Frame frame{at, 0, top};
  const std::size_t most = std::min(lines.size(), at + kMostLines);
  const std::size_t rules = mark_of(lines[at]) == u'=' ? 3 : 2;
  std::size_t seen = 1;
  for (std::size_t i = at + 1; i < most; ++i) {
    const auto columns = columns_of(lines[i]);
    if (columns.empty()) continue;
    if (columns.front().begin != top.front().begin) break;
    const bool whole = columns.back().end == top.back().end;
    if (top.size() == 1 && columns.size() > 1 && whole && frame.columns.size() == 1) {
      frame.columns = columns;  // the rule below the head
    } else if (columns == top) {
      frame.last = i + 1;
      if (top.size() == 1 || ++seen == rules) break;
    } else if (top.size() == 1 || !whole) {
      break;
    }
  }
  if (frame.columns.size() < 2) return std::nullopt;
  if (frame.last == 0) {  // one line above it is the head, the rows go on to an empty line
    if (top.size() == 1 || at == 0 || is_blank(lines[at - 1])) return std::nullopt;
    frame.first = at - 1;
    frame.last = at + 1;
    while (frame.last < most && !is_blank(lines[frame.last])) ++frame.last;
  }
  return frame;
}

using Cells = std::vector<std::u16string>;

/// The words of a line by column: parted at wide gaps, or where a single space stands between two columns. `crosses` where some
/// stand in several columns.
Cells cells_of(std::u16string_view line, const std::vector<Extent>& columns, bool& crosses) {
  const std::u16string screen = on_screen(line);
  Cells cells(columns.size());
  for (std::size_t i = 0; i < screen.size();) {
    if (screen[i] == u' ') {
      ++i;
      continue;
    }
    const auto is_gap = [&](std::size_t at) {
      const bool wide = at + 1 >= screen.size() || screen[at + 1] == u' ';
      return wide || std::any_of(columns.begin(), columns.end(), [&](const Extent& e) { return e.begin == at + 1; });
    };
    std::size_t end = i;
    while (end < screen.size() && (screen[end] != u' ' || !is_gap(end))) ++end;
    std::size_t column = 0;
    std::size_t most = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::size_t begin = std::max(i, columns[c].begin);
      const std::size_t until = std::min(end, columns[c].end);
      if (until <= begin) continue;
      crosses = crosses || most > 0;
      if (until - begin <= most) continue;
      most = until - begin;
      column = c;
    }
    if (!cells[column].empty()) cells[column].push_back(u' ');
    cells[column] += words_at(screen, i, end);
    i = end;
  }
  return cells;
}

bool is_empty(const Cells& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::u16string& cell) { return cell.empty(); });
}

/// Rows of several lines have an empty line between them: then no two rows of numbers stand right below each other.
bool rows_are_parted(const std::vector<Cells>& lines) {
  const auto counts = [](const Cells& cells) {
    return std::count_if(cells.begin(), cells.end(), [](const std::u16string& cell) {
      return !cell.empty() && std::all_of(cell.begin(), cell.end(), is_any_digit);
    });
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (counts(lines[i]) >= 2 && counts(lines[i - 1]) >= 2) return false;
  }
  return std::any_of(lines.begin(), lines.end(), is_empty);
}

/// Appends rows: a line each, or what stands between two empty lines.
void add_rows(const std::vector<Cells>& lines, bool parted, TextGrid& grid) {
  bool open = false;
  for (const Cells& cells : lines) {
    if (is_empty(cells)) {
      open = false;
      continue;
    }
    if (!open || !parted) grid.emplace_back(cells.size());
    open = true;
    for (std::size_t c = 0; c < cells.size(); ++c) join_line(grid.back()[c], cells[c]);
  }
}

}  // namespace

bool is_column_rule(std::u16string_view line) {
  constexpr std::size_t kShortestLine =
      8;  // characters: a shorter line of dashes is a dash or the edge of front matter
  return line.size() >= kShortestLine && !columns_of(line).empty();
}

std::optional<TextTable> read_simple_table(const std::vector<std::u16string_view>& lines, std::size_t at) {
  const auto frame = frame_at(lines, at);
  if (!frame) return std::nullopt;
  std::vector<std::vector<Cells>> parts(1);  // between two rules
  std::size_t crossing = 0;
  for (std::size_t i = frame->first; i < frame->last; ++i) {
    if (!columns_of(lines[i]).empty()) {
      parts.emplace_back();
      continue;
    }
    bool crosses = false;
    parts.back().push_back(cells_of(lines[i], frame->columns, crosses));
    crossing += crosses ? 1 : 0;
  }
  if (3 * crossing > frame->last - frame->first) return std::nullopt;  // the dashes rule other columns, or none
  TextTable table{frame->first, frame->last, {}};
  const bool one_rule_above = columns_of(lines[at]).size() == 1;
  for (const auto& part : parts) add_rows(part, one_rule_above || rows_are_parted(part), table.grid);
  return table;
}

}  // namespace nianbao
