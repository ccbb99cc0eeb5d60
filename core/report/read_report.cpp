#include <algorithm>

#include "report/headings.hpp"
#include "report/identity.hpp"
#include "report/read_tables.hpp"
#include "report/report.hpp"

namespace nianbao {
namespace {

/// The letters in which the table of a section can stand: from its heading, or the last heading before it, to the next heading.
Range range_of(const Letters& letters, const Report& report, SectionId id) {
  Range range{0, letters.size()};
  for (const Section& section : report.sections) {
    if (section.id <= id) range.begin = letters.index_at(section.heading.end);
  }
  for (const Section& section : report.sections) {
    const std::size_t begin = letters.index_at(section.heading.begin);
    if (section.id > id && begin >= range.begin) range.end = std::min(range.end, begin);
  }
  return range;
}

/// A document with a table of the form, or with most of its headings, is a report, damaged as it may be.
bool is_report(const Report& report) {
  const bool table = std::any_of(report.tables.begin(), report.tables.end(), [](const Table& t) { return t.found; });
  return table || report.sections.size() >= 3;
}

}  // namespace

Report read_report(const Document& document) {
  Report report;
  const Letters letters = letters_of(document);
  report.sections = find_sections(document, letters);
  std::vector<ValueRow> unclaimed;
  const auto input = [&](SectionId id) { return TableInput{document, letters, range_of(letters, report, id)}; };
  report.tables[0] = read_proactive(input(SectionId::proactive));
  report.tables[1] = read_requests(input(SectionId::requests), unclaimed);
  report.tables[2] = read_review(input(SectionId::review), unclaimed);
  report.is_report = is_report(report);
  read_identity(document, report);
  report.narrative = read_narrative(document, report);
  return report;
}

}  // namespace nianbao
