#include "prose/paragraphs.hpp"

#include <algorithm>
#include <array>

#include "prose/passages.hpp"
#include "report/report.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

std::u16string ideographs(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_han);
  return out;
}

/// All that is printed in an official table, the longest words first.
std::vector<std::u16string> printed_words(const TableForm& form) {
  std::vector<std::u16string> out;
  const auto add = [&](std::string_view words) {
    std::u16string letters = ideographs(utf16(words));
    if (!letters.empty()) out.push_back(std::move(letters));
  };
  add(form.corner.zh);
  add(form.head.zh);
  for (const RowForm& row : form.rows) {
    for (const std::string_view words : {row.block.zh, row.group.zh, row.label.zh}) add(words);
    for (const ColumnForm& column : row.columns) {
      add(column.group.zh);
      add(column.label.zh);
    }
  }
  sort_stably(out, [](const std::u16string& a, const std::u16string& b) { return a.size() > b.size(); });
  return out;
}

/// Whether nothing but words of the table stand here; in a row of cells a few others may.
bool is_head(std::u16string_view text, const std::vector<std::u16string>& printed, bool is_row) {
  // Ideographs: twice those of the largest head, and none of a text is worth the search.
  constexpr std::size_t kLongest = 400;
  const std::u16string all = ideographs(text);
  if (all.size() > kLongest) return false;
  std::u16string rest = all;
  for (const std::u16string& words : printed) {
    for (std::size_t at = rest.find(words); at != rest.npos; at = rest.find(words, at)) rest.erase(at, words.size());
  }
  const auto holds = [&](const std::u16string& words) { return words.find(rest) != words.npos; };
  return std::any_of(printed.begin(), printed.end(), holds) || (is_row && rest.size() * 2 < all.size());
}

/// How long the lines of a page are that its text was cut into; nothing where they are paragraphs, each as long as it is.
std::optional<std::size_t> page_width(const Narrative& prose) {
  constexpr std::size_t kWidest = 60;  // characters of a line on paper: in the smallest usual type it has fewer
  std::array<std::size_t, kWidest + 2> times{};  // by length; the last for all that are longer
  std::size_t lines = 0;
  for (const Passage& passage : prose.passages) {
    for (const Span part : passage.parts) ++times[std::min<std::size_t>(part.length(), kWidest + 1)];
    lines += passage.parts.size();
  }
  std::size_t width = 0;
  for (std::size_t shorter = times[0]; width <= kWidest && shorter <= lines * 3 / 4; shorter += times[width]) ++width;
  return width > kWidest ? std::nullopt : std::optional(width);
}

/// The official table of a section; nothing where it has none.
const Table* table_in(const Report& report, std::optional<SectionId> section) {
  for (const Table& table : report.tables) {
    if (section == table_section(table.id)) return &table;
  }
  return nullptr;
}

class ParagraphReader {
 public:
  ParagraphReader(const Document& document, const Report& report) : document_(document), report_(report) {}

  std::vector<Paragraph> read(const Narrative& prose) {
    width_ = page_width(prose);
    for (const Passage& passage : prose.passages) add(passage);
    for (const Line& line : document_.lines) {
      if (!line.is_paragraph()) add_row(line);
    }
    sort_stably(out_, [](const Paragraph& a, const Paragraph& b) { return a.parts[0].begin < b.parts[0].begin; });
    return std::move(out_);
  }

 private:
  void add(const Passage& passage) {
    if (passage.is_cell) return add_lines(passage.parts.front(), passage.section);
    Paragraph paragraph{passage.section, {}};
    for (const Span part : passage.parts) {
      for (const Span line : lines_in(part)) paragraph.parts.push_back(line);
      if (fills_line(part)) continue;
      put(std::move(paragraph), false);
      paragraph = {passage.section, {}};
    }
    if (!paragraph.parts.empty()) put(std::move(paragraph), false);
  }

  /// Whether a line is so long that only the edge of the page can have ended it.
  bool fills_line(Span part) const { return width_ && part.length() * 4 >= *width_ * 3; }

  /// A cell that holds several lines holds several paragraphs.
  void add_lines(Span whole, std::optional<SectionId> section) {
    for (const Span line : lines_in(whole)) put({section, {line}}, false);
  }

  /// The lines of a part that hold something.
  [[nodiscard]] std::vector<Span> lines_in(Span whole) const {
    std::vector<Span> lines;
    for (std::uint32_t begin = whole.begin; begin < whole.end;) {
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(document_.text.find(u'\n', begin), whole.end));
      if (const Span line = trimmed(document_.text, {begin, end}); !line.empty()) lines.push_back(line);
      begin = end + 1;
    }
    return lines;
  }

  /// A row of a table that is no official one. Its long cells are passages.
  void add_row(const Line& line) {
    const bool is_laid_out =
        std::any_of(line.cells.begin(), line.cells.end(), [this](const Cell& cell) { return is_passage(cell); });
    Span row{line.cells.front().span.begin, line.cells.back().span.end};
    if (is_official(row)) return;
    if (!is_laid_out) return put({section_at(report_, row.begin), {row}}, true);
    for (const Cell& cell : line.cells) {
      if (!is_passage(cell)) put({section_at(report_, cell.span.begin), {cell.span}}, false);
    }
  }

  [[nodiscard]] bool is_passage(const Cell& cell) const { return is_prose(slice(document_.text, cell.span)); }

  /// Whether a heading or an official table stands here.
  bool is_official(Span span) const {
    const auto meets = [&](Span other) { return other.begin < span.end && span.begin < other.end; };
    return std::any_of(report_.tables.begin(), report_.tables.end(),
                       [&](const Table& table) { return table.span && meets(*table.span); }) ||
           std::any_of(report_.sections.begin(), report_.sections.end(),
                       [&](const Section& section) { return meets(section.heading); });
  }

  void put(Paragraph paragraph, bool is_row) {
    Span& last = paragraph.parts.back();
    last.end = end_of_sentence(last.end);
    if (const Table* table = table_in(report_, paragraph.section)) {
      // What a table begins with stands before its first label: in the line of a sentence, or in one of its own.
      const std::u16string_view words = slice(document_.text, last);
      const std::size_t stop = words.rfind(u'。');
      const std::size_t tail = stop == words.npos ? 0 : stop + 1;
      if (is_head(words.substr(tail), printed_in(*table), is_row))
        last.end = last.begin + static_cast<std::uint32_t>(tail);
    }
    Span& first = paragraph.parts.front();
    while (first.begin < first.end && (document_.text[first.begin] == u'#' || is_space(document_.text[first.begin])))
      ++first.begin;
    last = trimmed(document_.text, last);
    if (last.empty() || says_nothing(slice(document_.text, last)) || is_before_report(first)) return;
    out_.push_back(std::move(paragraph));
  }

  /// A sentence that names rows of the table below it is no part of that, though the table begins with their names.
  std::uint32_t end_of_sentence(std::uint32_t end) const {
    for (const Table& table : report_.tables) {
      if (!table.span || table.span->begin != end) continue;
      std::size_t limit = std::min<std::size_t>(document_.text.find(u'\n', end), document_.text.size());
      for (const CellValue& cell : table.cells) {
        if (cell.span && cell.span->begin >= end) limit = std::min<std::size_t>(limit, cell.span->begin);
      }
      const std::size_t stop = slice(document_.text, {end, static_cast<std::uint32_t>(limit)}).rfind(u'。');
      if (stop != std::u16string_view::npos) return end + static_cast<std::uint32_t>(stop) + 1;
    }
    return end;
  }

  /// The title, and what a web site puts above it.
  bool is_before_report(Span span) const { return report_.title && span.begin < report_.title->end; }

  const std::vector<std::u16string>& printed_in(const Table& table) {
    auto& printed = printed_[static_cast<std::size_t>(table.id)];
    if (printed.empty()) printed = printed_words(*table.form);
    return printed;
  }

  const Document& document_;
  const Report& report_;
  std::array<std::vector<std::u16string>, kTables.size()> printed_;  ///< by TableId, once asked for
  std::optional<std::size_t> width_;
  std::vector<Paragraph> out_;
};

}  // namespace

std::vector<Paragraph> paragraphs_of(const Document& document, const Report& report, const Narrative& prose) {
  return ParagraphReader(document, report).read(prose);
}

}  // namespace nianbao
