#include <algorithm>

#include "report/cut_off.hpp"
#include "report/headings.hpp"
#include "report/identity.hpp"
#include "report/report.hpp"
#include "report/tables/read_tables.hpp"
#include "report/tables/repeated_table.hpp"

namespace nianbao {
namespace {

/// Characters: more than any section with its table has; what a hostile text repeats beyond is not looked at.
constexpr std::uint32_t kLongestSection = 200'000;

/// Where the table of a section can stand: from its heading, or the last heading before it, to the next heading.
Span range_of(const Document& document, const Report& report, SectionId id) {
  Span range{0, static_cast<std::uint32_t>(document.text.size())};
  for (const Section& section : report.sections) {
    if (section.id <= id) range.begin = section.heading.end;
  }
  for (const Section& section : report.sections) {
    if (section.id > id && section.heading.begin >= range.begin) range.end = std::min(range.end, section.heading.begin);
  }
  range.end = std::min(range.end, range.begin + kLongestSection);
  return range;
}

/// Whether most of a table's cells stand there.
bool is_mostly_read(const Table& table) {
  const auto stands = std::count_if(table.cells.begin(), table.cells.end(), [](const CellValue& cell) {
    return cell.state == CellState::number || cell.state == CellState::blank;
  });
  return table.found && 4 * stands >= 3 * std::ssize(table.cells);
}

/// A table that stands outside of its section: above its heading, or in an annex. What sentences there name of it is none.
TableRead read_elsewhere(TableId table, TableInput input, TableRead otherwise) {
  const Span whole{0, std::min(static_cast<std::uint32_t>(input.document.text.size()), kLongestSection)};
  if (input.range.begin == 0 && input.range.end == whole.end) return otherwise;
  input.range = whole;
  TableRead elsewhere = read_table(table, input);
  const auto& notes = elsewhere.table.notes;
  const bool lone_row = std::any_of(
      notes.begin(), notes.end(), [](const ReadingNote& note) { return note.kind == ReadingNote::Kind::header_lost; });
  return is_mostly_read(elsewhere.table) && !lone_row ? elsewhere : otherwise;
}

/// A document with a table of the form, or with most of its headings, is a report, damaged as it may be; with its title two will do.
bool is_report(const Report& report) {
  const bool table = std::any_of(report.tables.begin(), report.tables.end(), [](const Table& t) { return t.found; });
  return table || report.sections.size() >= (report.title ? 2 : 3);
}

}  // namespace

Report read_report(const Document& document) {
  Report report;
  const FoldedText letters = fold_text(document);
  report.sections = find_sections(document, letters);
  read_identity(document, report);
  const Edition of_year = edition_for(report.year);
  const FoldedText labels = without_numbers(document, letters);
  const auto read = [&](TableId table, Edition edition, const std::vector<ValueRun>& unclaimed = {}) {
    const Span range =
        own_table(table, document, labels, range_of(document, report, table_section(table)), report.year);
    const TableInput input{document, labels, range, edition, report.year};
    TableRead own = read_table(table, input, unclaimed);
    if (own.table.found) return own;
    return read_elsewhere(table, input, std::move(own));
  };
  auto& [proactive, requests, review] = report.tables;
  proactive = read(TableId::proactive, of_year).table;
  TableRead three = read(TableId::requests, proactive.found ? proactive.form->edition : of_year);
  requests = std::move(three.table);
  review = read(TableId::review, of_year, three.leftover).table;
  report.is_report = is_report(report);
  report.last_words = find_cut(document, letters, report);
  return report;
}

}  // namespace nianbao
