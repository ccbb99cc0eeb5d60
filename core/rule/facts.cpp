#include "rule/facts.hpp"

#include "rule/questions.hpp"
#include "rule/violations.hpp"
#include "text/chars.hpp"
#include "text/money.hpp"

namespace nianbao {
namespace {

void report_mismatch(const Case& report_case, const Claim& fact, const CellSum& reading, Findings& out) {
  const Bounds bounds = bounds_of(reading, report_case.report);
  std::vector<CellRef> cells;
  for (const SignedCell& addend : reading) cells.push_back(addend.cell);
  std::vector<Span> ranges{fact.phrase};
  for (const Span span : spans_of(report_case.report, cells)) ranges.push_back(span);
  Finding& finding = out.add({{"text", words_at(report_case.document, fact.phrase)},
                              {"table", TableName{cells.front().table}},
                              {"cells", cells},
                              {"found", bounds.least},
                              {"number", fact.value}},
                             cells, std::move(ranges));
  finding.say(fact.role == Role::difference ? FactNotice::difference
              : !bounds.exact()             ? FactNotice::sum_of_filled
              : cells.size() > 1            ? FactNotice::sum
              : money_power(fact.unit)      ? FactNotice::money
                                            : FactNotice::cell);
  if (fact.direct) return;
  finding.say(FactNotice::indirect);
  finding.severity = Severity::note;
}

}  // namespace

void report_mismatches(const Case& report_case, Topic topic, Findings& out) {
  for (std::size_t i = 0; i < report_case.verdicts.size(); ++i) {
    const Verdict& verdict = report_case.verdicts[i];
    const bool differs = report_case.prose.claims[i].topic == topic && verdict.status == ClaimStatus::differs;
    if (differs) report_mismatch(report_case, report_case.prose.claims[i], verdict.readings[verdict.reading], out);
  }
}

std::string with_subject(const Document& document, Span figure) {
  constexpr std::uint32_t kLongestSubject = 24;  // characters; a card has no room for a longer name of a figure
  constexpr std::u16string_view kMarks = u"，。；：、（）,;:()\n\t";
  const auto stands_alone = [&](std::uint32_t at) { return kMarks.find(document.text[at]) != kMarks.npos; };
  Span words = figure;
  while (words.begin > 0 && figure.begin - words.begin < kLongestSubject && !stands_alone(words.begin - 1))
    --words.begin;
  if (slice(document.text, words).starts_with(u"其中")) words.begin += 2;
  return words_at(document, words);
}

}  // namespace nianbao
