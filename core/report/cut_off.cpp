#include "report/cut_off.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/organ_names.hpp"
#include "text/page_marks.hpp"
#include "text/sentences.hpp"

namespace nianbao {
namespace {

/// The end of a report may be lost; its beginning is there.
bool may_be_cut(const Document& document, const Report& report) {
  const auto last = [&](const Section& section) { return section.id <= report.sections.back().id; };
  return came_as_text(document) && report.is_report && report.title && report.section(SectionId::overview) != nullptr &&
         std::all_of(report.sections.begin(), report.sections.end(), last);
}

/// The form that is being filled in has all its headings, and nothing yet behind the last two.
bool lacks_last_texts(const Report& report) {
  const Section* problems = report.section(SectionId::problems);
  return report.sections.back().id == SectionId::other && (problems == nullptr || problems->body.empty());
}

/// The last line with words, page numbers left out.
Span last_line(const Document& document, const FoldedText& letters) {
  std::size_t line = document.lines.size();
  for (std::size_t i = letters.size(); i-- > 0;) {
    if (letters.line[i] == line) continue;
    line = letters.line[i];
    const auto& cells = document.lines[line].cells;
    const Span words{cells.front().span.begin, cells.back().span.end};
    if (page_mark_of(slice(document.text, words)) != PageMark::certain) return words;
  }
  return {};
}

std::u16string without_spaces(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char16_t c) { return !is_space(c); });
  return out;
}

/// Who signs, and when.
bool is_signature(const std::u16string& line) {
  const auto dates = find_dates(line);
  const bool name = organ_kind(line) != OrganKind::none && line.find_first_of(u"，。") == line.npos;
  return name || (!dates.empty() && dates.back().end == line.size());
}

/// Whether a line is of a sentence that does not end in it, or heads one; short words may be anything: a name, a button of a page.
bool is_open(const std::u16string& line) {
  constexpr std::size_t kShort = 16;  // characters; a name or a button has fewer
  constexpr std::u16string_view kClosing = u".…”\"）)】]》>*_|";
  const bool closed = line.empty() || ends_sentence(line.back()) || kClosing.find(line.back()) != kClosing.npos;
  return !closed && !is_signature(line) && (line.size() >= kShort || line.find_first_of(u"，。、（") != line.npos);
}

/// A mark, or a number of a heading, that something has to follow.
bool wants_more(const std::u16string& line) {
  constexpr std::u16string_view kMarks = u"，、,（(“《";
  return kMarks.find(line.back()) != kMarks.npos || line.find_first_not_of(u"一二三四五六（）()") == line.npos;
}

}  // namespace

bool came_as_text(const Document& document) {
  return document.format == "text" || document.format == "markdown" || document.format == "html";
}

std::optional<Cut> cut_of(const Report& report) {
  for (const Table& table : report.tables) {
    const SectionId section = table_section(table.id);
    for (const ReadingNote& note : table.notes) {
      if (note.kind != ReadingNote::Kind::truncated || note.row <= 0) continue;
      const bool at_end = std::none_of(report.sections.begin(), report.sections.end(),
                                       [section](const Section& found) { return found.id > section; });
      return Cut{CutKind::row, section, note.row, at_end,
                 note.spans.empty() ? std::nullopt : std::optional(note.spans.front())};
    }
  }
  if (!report.last_words) return std::nullopt;
  const Section& last = report.sections.back();
  const bool tabular = std::any_of(report.tables.begin(), report.tables.end(),
                                   [&](const Table& table) { return table_section(table.id) == last.id; });
  const bool heading = last.heading.contains(*report.last_words);
  const auto kind = heading ? CutKind::heading : tabular ? CutKind::table : CutKind::text;
  return Cut{.kind = kind, .section = last.id, .place = report.last_words};
}

std::optional<Span> find_cut(const Document& document, const FoldedText& letters, const Report& report) {
  if (!may_be_cut(document, report)) return std::nullopt;
  const Section& section = report.sections.back();
  Span last = last_line(document, letters);
  if (last.end <= section.heading.end) return lacks_last_texts(report) ? std::nullopt : std::optional(last);
  last.begin = std::max(last.begin, section.heading.end);
  for (const Table& table : report.tables) {
    if (table_section(table.id) != section.id) continue;
    if (!table.found && !ends_sentence(document.text[last.end - 1])) return last;
    for (const ReadingNote& note : table.notes)
      if (note.kind == ReadingNote::Kind::truncated) return std::nullopt;
    if (table.span && last.begin < table.span->end) return last;
  }
  const std::u16string line = without_spaces(slice(document.text, last));
  const bool open = section.id != SectionId::other && is_open(line);
  return wants_more(line) || open ? std::optional(last) : std::nullopt;
}

}  // namespace nianbao
