#include <algorithm>
#include <array>

#include "document/compose.hpp"
#include "source/chars.hpp"

namespace nianbao {
namespace {

constexpr std::u16string_view kChineseNumerals = u"一二三四五六七八九十";

bool is_blank(std::u16string_view text, Span span) { return trimmed(text, span).empty(); }

/// How many tabs a line has at its start, and whether there are more behind its first other character.
struct Tabs {
  std::uint32_t leading = 0;
  bool inner = false;
};

Tabs tabs_of(std::u16string_view line) {
  Tabs tabs;
  while (tabs.leading < line.size() && line[tabs.leading] == u'\t') ++tabs.leading;
  const auto last = line.find_last_not_of(u" \r");
  tabs.inner = line.substr(0, last == line.npos ? 0 : last + 1).find(u'\t', tabs.leading) != line.npos;
  return tabs;
}

/// "|---|:--:|" or "---\t---": the line below the head of a Markdown table.
bool is_rule(std::u16string_view line) {
  return line.find(u"---") != line.npos && line.find_first_not_of(u"|-: \t\r") == line.npos;
}

class TextReader {
 public:
  explicit TextReader(Document& document) : document_(document), text_(document.text) {}

  void read() {
    for (std::uint32_t begin = 0; begin < text_.size();) {
      const auto end =
          static_cast<std::uint32_t>(std::min(text_.find_first_of(u"\n\r\u2028\u2029\f\v", begin), text_.size()));
      line({begin, end});
      const bool crlf = end + 1 < text_.size() && text_[end] == u'\r' && text_[end + 1] == u'\n';
      begin = end + (crlf ? 2 : 1);
    }
    end_row();
  }

 private:
  enum class Form { none, pipes, tabs, cell_a_line };

  void line(Span span) {
    const std::u16string_view raw = slice(text_, span);
    const Tabs tabs = tabs_of(raw);
    if (is_blank(text_, span) && tabs.leading == 0) {
      end_row();
      if (form_ != Form::cell_a_line) form_ = Form::none;  // in that form an empty line parts the rows of one table
    } else if (is_rule(raw)) {
      end_row();
    } else if (raw[raw.find_first_not_of(u" \t\u3000") == raw.npos ? 0 : raw.find_first_not_of(u" \t\u3000")] == u'|') {
      row(span, Form::pipes, u'|');
    } else if (tabs.leading == 1 && !tabs.inner) {
      cell(span);
    } else if (tabs.leading > 0 || tabs.inner) {
      row(span, Form::tabs, u'\t');
    } else if (!continues_cell(span)) {
      end_row();
      form_ = Form::none;
      document_.lines.push_back({{{trimmed(text_, span), 0}}, -1});
    }
  }

  void enter(Form form) {
    if (form_ != form) {
      end_row();
      ++table_;
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
      ++rest.begin;
      if (rest.begin < rest.end && text_[rest.end - 1] == u'|') --rest.end;
    }
    Line line{{}, table_};
    for (std::uint32_t begin = rest.begin; begin <= rest.end;) {
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find(mark, begin), rest.end));
      line.cells.push_back({trimmed(text_, {begin, end}), static_cast<int>(line.cells.size())});
      begin = end + 1;
    }
    document_.lines.push_back(std::move(line));
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
    const auto number = view.find_first_not_of(kChineseNumerals);
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
  Form form_ = Form::none;
  int table_ = -1;
  Line row_;
};

}  // namespace

Document read_text(std::string name, std::string format, std::u16string text) {
  Document document{std::move(name), std::move(format), std::move(text), {}};
  TextReader(document).read();
  return document;
}

}  // namespace nianbao
