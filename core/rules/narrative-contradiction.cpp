#include "rule/facts.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// “均已办结”, “均获维持”, “无不予公开”, while the table says otherwise.
void check_all_or_none(const Case& given, Findings& out) {
  for (const Fact& fact : given.prose.facts) {
    if (fact.topic != Topic::all) continue;
    const Comparison comparison = compare(fact, given.report);
    if (comparison.status != FactStatus::differs) continue;
    std::vector<CellRef> cells;
    for (const SignedCell& addend : *comparison.reading) {
      // Of many cells that should be 0 only those that are not are worth showing.
      if (fact.value > 0 || bounds_of({addend}, given.report).least > 0) cells.push_back(addend.cell);
    }
    std::vector<Span> ranges{fact.phrase};
    for (const Span span : spans_of(given.report, cells)) ranges.push_back(span);
    Finding& finding =
        out.add({{"text", words_at(given.document, fact.phrase)},
                 {"table", TableName{comparison.reading->front().cell.table}},
                 {"cells", cells},
                 {"found", static_cast<std::int64_t>(bounds_of(*comparison.reading, given.report).least)}},
                cells, std::move(ranges));
    if (fact.value > 0) finding.wording = 2;
    else if (comparison.reading->front().cell.table == TableId::review) finding.wording = 3;
  }
}

/// Section five complains of how requests are handled.
void check_complaints(const Case& given, Findings& out) {
  constexpr std::u16string_view kRequests[]{u"信息公开申请", u"依申请公开", u"公开申请"};
  constexpr std::u16string_view kComplaints[]{u"不够及时", u"不及时",       u"超期", u"逾期",    u"超时",
                                              u"不够规范", u"答复质量不高", u"拖延", u"时限把握"};
  if (!had_no_requests(given.report)) return;
  for (const Passage& passage : given.prose.passages) {
    if (passage.section != SectionId::problems) continue;
    for (const Stretch clause : sentences_of(passage.text)) {
      const std::u16string_view text = std::u16string_view(passage.text).substr(clause.begin, clause.length());
      const auto request = find_first(text, kRequests);
      if (!request) continue;
      const auto complaint = find_first(text.substr(*request), kComplaints);
      // A plan to avoid delays is no complaint of any, nor is a complaint of something else further on.
      constexpr std::size_t kNear = 24;
      if (!complaint || *complaint > kNear || find_first(text, kPlans)) continue;
      std::size_t end_of_complaint = *complaint;
      for (const std::u16string_view word : kComplaints) {
        if (text.substr(*request + *complaint).starts_with(word))
          end_of_complaint = std::max(end_of_complaint, *complaint + word.size());
      }
      const Span span = passage.span(clause.begin + *request, clause.begin + *request + end_of_complaint);
      Finding& finding = out.add({{"text", words_at(given.document, span)}}, {}, {span});
      finding.wording = 1;
      finding.severity = Severity::note;
      return;
    }
  }
}

void check_narrative_contradiction(const Case& given, Findings& out) {
  check_all_or_none(given, out);
  check_complaints(given, out);
}

constexpr Wording kNarrativeContradictionWordings[]{
    {{"正文写“{text}”，{table}{cells}却还有 {found} 件。",
      "The text says “{text}”, but {table} still has {found} in {cells}."},
     {"请核对；没有全部办结的，请在正文写明。", "Check it; if not everything is finished, say so in the text."}},
    {{"表三没有任何申请，第五部分却写“{text}”。", "Table 3 has no request at all, but section five says “{text}”."},
     {"请核对表三，或者按本机关的实际写问题。", "Check table 3, or write of the problems the organ really had."}},
    {{"正文写“{text}”，{table}{cells}却只有 {found} 件。",
      "The text says “{text}”, but {table} has only {found} in {cells}."},
     {"请按表四写明维持、纠正、其他、未审结各几件。",
      "Say as table 4 does how many were upheld, corrected, ended otherwise or are pending."}},
    {{"正文写“{text}”，{table}{cells}却还有 {found} 件。",
      "The text says “{text}”, but {table} still has {found} in {cells}."},
     {"请按表四写明维持、纠正、其他、未审结各几件。",
      "Say as table 4 does how many were upheld, corrected, ended otherwise or are pending."}},
};

}  // namespace

extern constinit const Rule narrative_contradiction = define({
    .id = "narrative-contradiction",
    .group = Group::text,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"正文的说法与表格相矛盾", "What the text says contradicts the tables"},
    .wordings = kNarrativeContradictionWordings,
    .check = check_narrative_contradiction,
});

extern constinit const Explanation narrative_contradiction_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，第一、第五部分", "国办公开办函〔2021〕30号, sections one and five"},
    .explanation = {"例如：正文说申请均已办结，表三却有结转下年度的申请；没有收到申请，却把申请办理不及时列为问题。可能"
                    "是照搬了别处或往年的文字。",
                    "For instance: everything is finished, but requests are carried over; or requests are said to be "
                    "slow where there were none. "
                    "The words may have been taken over from elsewhere."},
    .wrong = {"所有申请均已办结（表三结转下年度 1）", "“All requests were finished” (1 carried over in table 3)"},
    .right = {"办结 12 件，结转下年度 1 件", "“12 finished, 1 carried over”"},
});

}  // namespace nianbao
