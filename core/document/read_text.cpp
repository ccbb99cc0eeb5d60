#include "document/read_text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "document/marked_rows.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

bool is_blank(std::u16string_view text, Span span) { return trimmed(text, span).empty(); }

/// How many tabs a line has at its start, and whether there are more behind its first other character.
struct Tabs {
  std::uint32_t leading = 0;
  bool inner = false;

  /// As Word and WPS put a cell on the clipboard as text.
  [[nodiscard]] bool is_of_cell() const { return leading == 1 && !inner; }
};

Tabs tabs_of(std::u16string_view line) {
  Tabs tabs;
  while (tabs.leading < line.size() && line[tabs.leading] == u'\t') ++tabs.leading;
  const auto last = line.find_last_not_of(u" \r");
  tabs.inner = line.substr(0, last == line.npos ? 0 : last + 1).find(u'\t', tabs.leading) != line.npos;
  return tabs;
}

/// "|---|:--:|" or "---\t---": the line below the head of a Markdown table.
bool is_head_rule(std::u16string_view line) {
  return line.find(u"---") != line.npos && line.find_first_not_of(u"|+-: \t\r") == line.npos;
}

/// Words between bars that do not stand at its ends: `规章| 0| 0| 0`.
bool has_inner_bars(std::u16string_view line) {
  const auto first = line.find(u'|');
  return first != line.npos && first != line.find_first_not_of(u" \t\u3000");
}

/// A line without what ends it, and which of the marks that make tables stand in it: most lines have none.
struct MarkedLine {
  Span span;
  bool tabs = false;
  bool bars = false;
  bool dashes = false;
};

class TextReader {
 public:
  explicit TextReader(Document& document) : document_(document), text_(document.text) {}

  void read() {
    find_tabbed_cells();
    cells_apart_ = are_cells_apart();
    for (std::uint32_t begin = 0; begin < text_.size();) {
      const MarkedLine row = row_at(begin);
      line(row);
      begin = next_line(row.span.end);
    }
    end_row();
  }

 private:
  enum class Form { none, pipes, tabs, marks, cell_a_line };

  [[nodiscard]] MarkedLine line_at(std::uint32_t begin) const {
    constexpr char16_t kLastMark = u'|';
    MarkedLine line{{begin, begin}};
    for (; line.span.end < text_.size(); ++line.span.end) {
      const char16_t c = text_[line.span.end];
      if (is_line_end(c)) break;
      if (c > kLastMark) continue;
      line.tabs |= c == u'\t';
      line.bars |= c == u'|';
      line.dashes |= c == u'-';
    }
    return line;
  }

  /// Where the line behind one that ends at `end` begins.
  [[nodiscard]] std::uint32_t next_line(std::uint32_t end) const {
    return end + (end < text_.size() && is_carriage_return_and_feed(text_, end) ? 2 : 1);
  }

  /// Lines of nothing but tabs are empty cells where the cells of this text begin with a tab; else they part cells.
  void find_tabbed_cells() {
    for (std::size_t at = text_.find(u'\t'); at != text_.npos && !tabbed_cells_;) {
      const Span line = line_at(static_cast<std::uint32_t>(at)).span;
      const bool begins_line = at == 0 || is_line_end(text_[at - 1]);
      tabbed_cells_ = begins_line && tabs_of(slice(text_, line)).is_of_cell() && !is_blank(text_, line);
      at = text_.find(u'\t', line.end);
    }
  }

  /// Whether an empty line stands before each line that begins with a tab, and most of these are no words: a tool put one behind each
  /// line, and rows are two apart.
  [[nodiscard]] bool are_cells_apart() const {
    std::size_t words = 0;
    std::size_t others = 0;
    for (std::size_t at = text_.find(u"\n\t", 1); at != text_.npos; at = text_.find(u"\n\t", at + 1)) {
      if (text_[at - 1] != u'\n') return false;
      const auto cell = slice(text_, line_at(static_cast<std::uint32_t>(at + 1)).span);
      ++(std::any_of(cell.begin(), cell.end(), is_han) ? words : others);
    }
    return others > words;
  }

  [[nodiscard]] static std::ptrdiff_t bars(std::u16string_view line) {
    return std::count(line.begin(), line.end(), u'|');
  }

  /// The line that begins at `begin`; of a row between bars that lacks its last one, with the next line, if that has it.
  [[nodiscard]] MarkedLine row_at(std::uint32_t begin) const {
    const MarkedLine line = line_at(begin);
    const auto end = line.span.end;
    if (form_ != Form::pipes || bars_ == 0 || end == text_.size()) return line;
    const Span own = trimmed(text_, line.span);
    if (own.empty() || text_[own.begin] != u'|' || text_[own.end - 1] == u'|') return line;
    const MarkedLine below = line_at(next_line(end));
    const Span next = trimmed(text_, {end, below.span.end});
    if (next.empty() || text_[next.end - 1] != u'|') return line;
    const auto together = bars(slice(text_, {own.begin, next.end}));
    constexpr std::ptrdiff_t kWide = 8;  // bars of a row of seven cells
    const bool last_cell =
        bars_ >= kWide && bars(slice(text_, next)) <= 2 && std::abs(together - bars_) <= 1;  // of a row one column out
    if (together != bars_ && together != bars_above_ && !last_cell) return line;
    return {{begin, below.span.end}, line.tabs || below.tabs, true, line.dashes || below.dashes};
  }

  /// A row of cells with bars between them and none at its ends, above or below another.
  [[nodiscard]] bool is_open_row(Span span) const {
    if (!has_inner_bars(slice(text_, span))) return false;
    if (form_ == Form::pipes || span.end >= text_.size()) return form_ == Form::pipes;
    return has_inner_bars(slice(text_, line_at(next_line(span.end)).span));
  }

  void line(const MarkedLine& line) {
    const Span span = line.span;
    const std::u16string_view raw = slice(text_, span);
    const Tabs tabs = line.tabs ? tabs_of(raw) : Tabs{};
    const Span words = trimmed(text_, span);
    const bool empty_row = form_ == Form::tabs && tabs.leading > 1;
    const bool is_between = span.empty() && cells_apart_ && form_ == Form::cell_a_line && !was_empty_;
    was_empty_ = span.empty();
    if (is_between) return;
    if (words.empty() && (tabs.leading == 0 || !(tabbed_cells_ || empty_row))) {
      end_row();
      if (form_ != Form::cell_a_line) form_ = Form::none;  // in that form an empty line parts the rows of one table
    } else if ((line.dashes && is_head_rule(raw)) || slice(text_, words) == u"|") {
      end_row();
    } else if (line.bars && ((!words.empty() && text_[words.begin] == u'|') || is_open_row(span))) {
      row(span, Form::pipes, u'|');
    } else if (tabs.is_of_cell()) {
      cell(span);
    } else if (tabs.leading > 0 || tabs.inner) {
      row(span, Form::tabs, u'\t');
    } else if (mark_ != 0 && is_marked_row(raw, mark_)) {
      row(span, Form::marks, mark_);
    } else if (!continues_cell(span)) {
      end_row();
      form_ = Form::none;
      document_.lines.push_back({{{words, 0}}, -1});
    }
  }

  void enter(Form form) {
    if (form_ != form) {
      end_row();
      ++table_;
      bars_ = bars_above_ = 0;
      open_rows_ = false;
      widest_ = 0;
    }
    form_ = form;
  }

  /// A row on one line, its cells parted by `mark`. Pipes also stand at its ends.
  void row(Span span, Form form, char16_t mark) {
    enter(form);
    end_row();
    Span rest = span;
    if (form == Form::pipes) {
      rest = trimmed(text_, rest);
      const bool closed = text_[rest.end - 1] == u'|';
      bars_above_ = closed ? bars(slice(text_, rest)) : 0;
      bars_ = closed ? std::max(bars_, bars_above_) : 0;
      const bool opened = text_[rest.begin] == u'|';
      open_rows_ |= !opened && !closed;
      const bool has_ends = !open_rows_ || (opened && closed);  // else a bar at one end stands beside an empty cell
      if (opened && has_ends) ++rest.begin;
      if (rest.begin < rest.end && closed && has_ends) --rest.end;
    }
    Line line{{}, table_};
    constexpr std::size_t kUsual = 8;  // cells of a row of table three
    line.cells.reserve(kUsual);
    for (std::uint32_t begin = rest.begin; begin <= rest.end;) {
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find(mark, begin), rest.end));
      const Span field{begin, end};
      if (form == Form::marks) marked_cell(line, field);
      else line.cells.push_back({unquoted(text_, field), static_cast<int>(line.cells.size())});
      begin = end + 1;
    }
    if (form == Form::tabs) restore_blanks(line, span.end);
    document_.lines.push_back(std::move(line));
  }

  /// The blank cells behind the labels of a row whose tabs an editor took from the end of the line.
  void restore_blanks(Line& line, std::uint32_t end) {
    const auto is_number = [this](const Cell& cell) {
      const auto words = slice(text_, cell.span);
      return !words.empty() && std::all_of(words.begin(), words.end(), is_any_digit);
    };
    const bool has_number = std::any_of(line.cells.begin(), line.cells.end(), is_number);
    if (has_number) widest_ = std::max(widest_, line.cells.size());
    if (has_number || line.cells.back().span.empty()) return;
    while (line.cells.size() < widest_) line.cells.push_back({{end, end}, static_cast<int>(line.cells.size())});
  }

  /// The label of 规章：0、0、0 is a cell of its own.
  void marked_cell(Line& line, Span field) const {
    const auto value = field.begin + static_cast<std::uint32_t>(behind_label(slice(text_, field)));
    if (value > field.begin)
      line.cells.push_back({trimmed(text_, {field.begin, value - 1}), static_cast<int>(line.cells.size())});
    const Span words = unquoted(text_, {value, field.end});
    const auto length = static_cast<std::uint32_t>(without_close(slice(text_, words)).size());
    line.cells.push_back({{words.begin, words.begin + length}, static_cast<int>(line.cells.size())});
  }

  /// One cell of a row that goes on until an empty line, as Word and WPS put a table on the clipboard as text.
  void cell(Span span) {
    enter(Form::cell_a_line);
    row_.cells.push_back({trimmed(text_, {span.begin + 1, span.end}), static_cast<int>(row_.cells.size())});
  }

  /// A line without a tab behind a cell: the next line of that cell, unless it reads like a heading or a sentence.
  bool continues_cell(Span span) {
    if (form_ != Form::cell_a_line || row_.cells.empty()) return false;
    const Span words = trimmed(text_, span);
    const std::u16string_view view = slice(text_, words);
    const auto number = view.find_first_not_of(kNumerals);
    const bool heading = number != 0 && number != view.npos && (view[number] == u'、' || view[number] == u'.');
    if (heading || view.size() > 20) return false;
    Span& last = row_.cells.back().span;
    last = last.empty() ? words : Span{last.begin, words.end};
    return true;
  }

  void end_row() {
    if (row_.cells.empty()) return;
    row_.table = table_;
    document_.lines.push_back(std::move(row_));
    row_ = Line{};
  }

  Document& document_;
  std::u16string_view text_;
  char16_t mark_ = row_mark_of(text_);  ///< 0 where rows have tabs or bars
  Form form_ = Form::none;
  int table_ = -1;
  std::ptrdiff_t bars_above_ = 0;  ///< of the row above
  std::ptrdiff_t bars_ = 0;    ///< of the longest row of this table between bars, where the last one ends with a bar
  std::size_t widest_ = 0;     ///< of the rows with numbers of this table parted by tabs, in cells
  bool open_rows_ = false;     ///< a row of this table has no bars at its ends
  bool was_empty_ = false;     ///< the line above
  bool cells_apart_ = false;   ///< an empty line stands between the cells of a row
  bool tabbed_cells_ = false;  ///< somewhere a cell begins its line with a tab
  Line row_;
};

}  // namespace

Document read_text(std::string name, std::string format, std::u16string text) {
  Document document{std::move(name), std::move(format), std::move(text), {}, {}};
  TextReader(document).read();
  return document;
}

}  // namespace nianbao
