#include <algorithm>

#include "report/cut_off.hpp"
#include "report/headings.hpp"
#include "report/identity.hpp"
#include "report/report.hpp"
#include "report/tables/read_tables.hpp"

namespace nianbao {
namespace {

/// More than any section with its table has; what a hostile text repeats beyond is not looked at.
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
  const FoldedText labels = fold_labels(document);
  const auto read = [&](TableId table, Edition edition, const std::vector<ValueRun>& unclaimed = {}) {
    const Span range = range_of(document, report, table_section(table));
    return read_table(table, TableInput{document, labels, range, edition}, unclaimed);
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
