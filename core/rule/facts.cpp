#include "rule/facts.hpp"

#include <algorithm>
#include <cmath>

#include "rule/questions.hpp"
#include "rule/violations.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

void report_mismatch(const Case& given, const Fact& fact, const CellSum& reading, Findings& out) {
  const Bounds bounds = bounds_of(reading, given.report);
  std::vector<CellRef> cells;
  for (const SignedCell& addend : reading) cells.push_back(addend.cell);
  std::vector<Span> ranges{fact.phrase};
  for (const Span span : spans_of(given.report, cells)) ranges.push_back(span);
  Finding& finding = out.add({{"text", words_at(given.document, fact.phrase)},
                              {"table", TableName{cells.front().table}},
                              {"cells", cells},
                              {"found", bounds.least},
                              {"number", fact.value}},
                             cells, std::move(ranges));
  finding.wording = !bounds.exact() ? 2 : cells.size() > 1 ? 1 : 0;
  if (fact.direct) return;
  finding.wording = 3;
  finding.severity = Severity::note;
}

}  // namespace

void report_mismatches(const Case& given, Topic topic, Findings& out) {
  for (const Fact& fact : given.prose.facts) {
    if (fact.topic != topic) continue;
    const Comparison comparison = compare(fact, given.report);
    if (comparison.status == FactStatus::differs) report_mismatch(given, fact, *comparison.reading, out);
  }
}

std::string with_subject(const Document& document, Span figure) {
  constexpr std::uint32_t kLongest = 24;
  constexpr std::u16string_view kMarks = u"，。；：、（）,;:()\n\t";
  const auto stands_alone = [&](std::uint32_t at) { return kMarks.find(document.text[at]) != kMarks.npos; };
  Span words = figure;
  while (words.begin > 0 && figure.begin - words.begin < kLongest && !stands_alone(words.begin - 1)) --words.begin;
  if (slice(document.text, words).starts_with(u"其中")) words.begin += 2;
  return words_at(document, words);
}

std::string percentage_text(double percent, int decimals) {
  const auto places = static_cast<std::size_t>(std::clamp(decimals, 0, 6));
  std::string digits = std::to_string(std::llround(std::abs(percent) * ten_to(static_cast<int>(places))));
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, 1, '.');
  return digits;
}

bool is_percentage(double percent, int decimals, double part, double whole) {
  if (whole <= 0) return true;
  return std::abs(100 * part / whole - percent) <= ten_to(-decimals) + 1e-9;
}

}  // namespace nianbao
