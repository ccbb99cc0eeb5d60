#include <algorithm>

#include "report/cut_off.hpp"
#include "report/headings.hpp"
#include "report/identity.hpp"
#include "report/report.hpp"
#include "report/tables/read_tables.hpp"

namespace nianbao {
namespace {

/// More letters than any section with its table has; what a hostile text repeats beyond is not looked at.
constexpr std::size_t kLongestSection = 100'000;

/// The letters in which the table of a section can stand: from its heading, or the last heading before it, to the next heading.
Range range_of(const FoldedText& letters, const Report& report, SectionId id) {
  Range range{0, letters.size()};
  for (const Section& section : report.sections) {
    if (section.id <= id) range.begin = letters.index_at(section.heading.end);
  }
  for (const Section& section : report.sections) {
    const std::size_t begin = letters.index_at(section.heading.begin);
    if (section.id > id && begin >= range.begin) range.end = std::min(range.end, begin);
  }
  range.end = std::min(range.end, range.begin + kLongestSection);
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
  const FoldedText letters = fold_text(document);
  report.sections = find_sections(document, letters);
  read_identity(document, report);
  const Edition of_year = edition_for(report.year.value_or(2021));
  const auto input = [&](SectionId id, Edition edition) {
    return TableInput{document, letters, range_of(letters, report, id), edition};
  };
  auto& [proactive, requests, review] = report.tables;
  proactive = read_proactive(input(SectionId::proactive, of_year));
  RequestsRead read = read_requests(input(SectionId::requests, proactive.found ? proactive.form->edition : of_year));
  requests = std::move(read.table);
  review = read_review(input(SectionId::review, of_year), read.leftover);
  report.is_report = is_report(report);
  report.cut = find_cut(document, letters, report);
  return report;
}

}  // namespace nianbao
