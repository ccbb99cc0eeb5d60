#include "document/markup_table.hpp"

#include <algorithm>
#include <vector>

#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// Adds the words of a cell to a line, without the marks of a line's end in it.
void append_cell(std::u16string& line, View cell) {
  cell = trimmed(cell);
  for (std::size_t from = 0; from < cell.size();) {
    const std::size_t mark = std::min(cell.find(u"<br", from), cell.size());
    line.append(cell.substr(from, mark - from));
    const std::size_t close = cell.find(u'>', mark);
    from = close == View::npos ? cell.size() : close + 1;
  }
}

/// rowspan="8"| before the words of a cell says how it looks.
View without_attributes(View cell) {
  const std::size_t bar = cell.find(u'|');
  return bar != View::npos && cell.substr(0, bar).find(u'=') != View::npos ? cell.substr(bar + 1) : cell;
}

/// The rows between {| and |}: |- begins one, | or ! at the begin of a line a cell, || one more on it.
std::u16string rows_of_wiki(View block) {
  std::u16string out;
  bool begun = false;  // a row
  for (View line : lines_of(block)) {
    const bool cell = line.starts_with(u'|') || line.starts_with(u'!');
    if (line.starts_with(u"|-") || line.starts_with(u"|+")) {
      if (begun) out.push_back(u'\n');
      begun = false;
    } else if (cell) {
      const char16_t pair[]{line.front(), line.front()};
      for (std::size_t next = 0; next != View::npos;) {
        line.remove_prefix(next == 0 ? 1 : next + 2);
        next = line.find(View(pair, 2));
        if (begun) out.push_back(u'\t');
        append_cell(out, without_attributes(line.substr(0, next)));
        begun = true;
      }
    } else if (begun) {
      append_cell(out, line);  // goes on with the cell above
    }
  }
  return out;
}

/// 2+ or .3+ before the bar of the next cell says how many columns or rows that spans.
View without_span(View cell) {
  cell = trimmed(cell);
  const std::size_t begin = cell.find_last_of(u" \n") + 1;
  const bool span = cell.ends_with(u'+') && cell.find_first_not_of(u"0123456789.", begin) == cell.size() - 1;
  return span ? cell.substr(0, begin) : cell;
}

/// The rows between two |===: a paragraph each, or a line where there are no paragraphs; a bar begins each cell.
std::u16string rows_of_asciidoc(View block) {
  const bool paragraphs = block.find(u"\n\n") != View::npos;
  std::u16string row;
  std::u16string out;
  const auto end_row = [&] {
    const View cells = trimmed(row);
    for (std::size_t bar = cells.find(u'|'); bar != View::npos;) {
      const std::size_t next = cells.find(u'|', bar + 1);
      append_cell(out, without_span(cells.substr(bar + 1, next - bar - 1)));
      out.push_back(next == View::npos ? u'\n' : u'\t');
      bar = next;
    }
    row.clear();
  };
  for (const View line : lines_of(block)) {
    if (!paragraphs || is_white(line)) end_row();
    row.append(line).push_back(u' ');
  }
  end_row();
  return out;
}

enum class Markup { none, wiki, asciidoc };

Markup begun_by(View line) {
  if (line.starts_with(u"{|")) return Markup::wiki;
  return line.starts_with(u"|===") ? Markup::asciidoc : Markup::none;
}

}  // namespace

Rewritten with_rows_of_markup(const LinedText& source) {
  const View text = source.text();
  std::u16string out;
  std::size_t copied = 0;
  std::size_t inside = 0;  // where the rows begin
  Markup within = Markup::none;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', begin), text.size());
    const View line = text.substr(begin, end - begin);
    if (within == Markup::none) {
      within = begun_by(line);
      if (within != Markup::none) {
        out.append(text, copied, begin - copied);
        copied = begin;
        inside = end + 1;
      }
    } else if (line.starts_with(within == Markup::wiki ? u"|}" : u"|===")) {
      const View rows = text.substr(inside, begin - inside);
      out += within == Markup::wiki ? rows_of_wiki(rows) : rows_of_asciidoc(rows);
      within = Markup::none;
      copied = end;
    }
    begin = end + 1;
  }
  return copied == 0 ? Rewritten() : out.append(text, copied);
}

}  // namespace nianbao
