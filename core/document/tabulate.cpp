#include "document/tabulate.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/drawn_table.hpp"
#include "document/marked_rows.hpp"
#include "document/simple_table.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// The line behind the table that begins with this edge: its last edge before an empty line.
std::size_t end_of_drawing(const Lines& lines, std::size_t at) {
  std::size_t end = at;
  for (std::size_t i = at; i < lines.size(); ++i) {
    if (std::all_of(lines[i].begin(), lines[i].end(), is_space)) break;
    if (is_table_edge(lines[i])) end = i + 1;
  }
  return end;
}

/// The fields of a line of comma-separated values; one where it has none.
std::vector<std::u16string> fields_of(std::u16string_view line) {
  std::vector<std::u16string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == u'"') {
      const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == u'"';
      if (doubled) {
        fields.back().push_back(line[++i]);
      } else {
        quoted = !quoted;
      }
    } else if (line[i] == u',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back().push_back(line[i]);
    }
  }
  return fields;
}

/// Lines of comma-separated values below each other, as many in each; where `others` are, a row of numbers alone.
std::optional<TextTable> read_comma_separated(const Lines& lines, std::size_t at, bool others) {
  constexpr std::size_t kFewestFields = 4;  // fields of a line; sentences have commas, too, but not as many on each
  constexpr std::size_t kFewestLines = 3;   // lines; two with as many commas may be two sentences
  const auto has_comma = [&](std::size_t line) { return lines[line].find(u',') != std::u16string_view::npos; };
  if (!has_comma(at)) return std::nullopt;
  TextTable table{at, at, {}};
  for (; table.last < lines.size() && has_comma(table.last); ++table.last) {
    auto fields = fields_of(lines[table.last]);
    if (fields.size() < kFewestFields || (!table.grid.empty() && fields.size() != table.grid.front().size())) break;
    table.grid.push_back(std::move(fields));
  }
  if (table.grid.size() >= kFewestLines) return table;
  const bool alone = others && is_marked_row(lines[at], u',');
  return alone ? std::optional(TextTable{at, at + 1, {fields_of(lines[at])}}) : std::nullopt;
}

std::optional<TextTable> read_drawn(const Lines& lines, std::size_t at, std::size_t end) {
  const auto begin = lines.begin();
  auto grid = read_drawn_table({begin + static_cast<std::ptrdiff_t>(at), begin + static_cast<std::ptrdiff_t>(end)});
  return grid ? std::optional(TextTable{at, end, std::move(*grid)}) : std::nullopt;
}

/// Whether the bars of a line stand in pairs, as in the head of a wiki's table: ||甲||乙||.
bool has_pairs(std::u16string_view line) {
  std::size_t pairs = 0;
  for (std::size_t at = line.find(u'|'); at != line.npos; at = line.find(u'|', at + 2), ++pairs) {
    if (line.substr(at, 2) != u"||") return false;
  }
  return pairs > 1;
}

bool is_bar(char16_t c) { return std::u16string_view(u"|│┃｜").find(c) != std::u16string_view::npos; }

}  // namespace

Rewritten with_lines_ended_alike(const LinedText& source) {
  std::u16string out = source.text();
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (is_line_end(out[i]) && !is_carriage_return_and_feed(out, i)) out[i] = u'\n';
  }
  return out == source.text() ? Rewritten() : out;
}

Rewritten with_typed_bars(const LinedText& source) {
  const auto is_barred = [](std::u16string_view line) { return !line.empty() && is_bar(line.front()); };
  if (std::none_of(source.lines().begin(), source.lines().end(), is_barred)) return std::nullopt;
  std::u16string out;
  for (const std::u16string_view line : source.lines()) {
    const bool barred = is_barred(line);
    const bool pairs = barred && has_pairs(line);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool bar = barred && is_bar(line[i]);
      out.push_back(bar ? u'|' : line[i]);
      if (bar && pairs) ++i;
    }
    out.push_back(u'\n');
  }
  if (!source.text().ends_with(u'\n')) out.pop_back();
  return out;
}

Rewritten tabulate(const LinedText& source) {
  const Lines& lines = source.lines();
  std::vector<TextTable> tables;
  std::size_t read = 0;  // lines of tables
  bool separated = false;
  for (std::size_t i = 0; i < lines.size();) {
    std::optional<TextTable> table;
    std::size_t next = i + 1;
    if (is_column_rule(lines[i])) {
      table = read_simple_table(lines, i);
    } else if (is_table_edge(lines[i])) {
      next = end_of_drawing(lines, i);
      table = read_drawn(lines, i, next);
    } else {
      table = read_comma_separated(lines, i, separated);
      separated = separated || table;
    }
    if (table && table->first >= read) {
      next = read = table->last;
      tables.push_back(std::move(*table));
    }
    i = next;
  }
  return tables.empty() ? Rewritten() : with_tables(lines, tables);
}

}  // namespace nianbao
