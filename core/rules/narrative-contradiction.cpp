#include "rules/_look.hpp"
#include "rules/_narrative.hpp"
#include "rules/_prose.hpp"
#include "rules/_relations.hpp"

namespace nianbao {
namespace {

/// “均已办结”, “均获维持”, while the table has something else left.
void check_finished(const Context& context, Findings& out) {
  for (const Statement& statement : context.report.narrative.statements) {
    if (statement.topic != Topic::finished || statement.meanings.front().empty()) continue;
    std::vector<CellRef> cells;
    std::int64_t left = 0;
    for (const Addend& addend : statement.meanings.front()) {
      const double least = bounds_of({addend}, context.report).least;
      const std::int64_t count = least > 0 ? static_cast<std::int64_t>(least) : 0;
      left += count;
      if (count > 0) cells.push_back(addend.cell);
    }
    if (left == 0) continue;
    std::vector<Span> ranges{statement.span};
    for (const Span span : places(context.report, cells)) ranges.push_back(span);
    out.add({{"text", words_at(context.document, statement.span)},
             {"table", TableName{cells.front().table}},
             {"cells", cells},
             {"found", left}},
            cells, std::move(ranges));
  }
}

/// Whether no request came in, was carried in or was handled, as far as every total was read.
bool had_no_requests(const Report& report) {
  const Table& table = report.table(TableId::requests);
  const int total = static_cast<int>(table.form->rows.front().columns.size()) - 1;
  for (const std::string_view row : {"new", "carriedIn", "handled"}) {
    if (table.at(*table.form->find_row(row), total).count() != 0) return false;
  }
  return true;
}

/// Section five complains of how requests are handled.
void check_problems(const Context& context, Findings& out) {
  constexpr std::u16string_view kRequests[]{u"信息公开申请", u"依申请公开", u"公开申请"};
  constexpr std::u16string_view kComplaints[]{u"不够及时", u"不及时",       u"超期", u"逾期",    u"超时",
                                              u"不够规范", u"答复质量不高", u"拖延", u"时限把握"};
  if (!had_no_requests(context.report)) return;
  for (const Passage& passage : context.report.narrative.passages) {
    if (passage.section != SectionId::problems) continue;
    for (const Stretch clause : sentences_of(passage.text)) {
      const std::u16string_view text = std::u16string_view(passage.text).substr(clause.begin, clause.length());
      const auto request = find_first(text, kRequests);
      if (!request) continue;
      const auto complaint = find_first(text.substr(*request), kComplaints);
      // A plan to avoid delays is no complaint of any, nor is a complaint of something else further on.
      constexpr std::size_t kNear = 24;
      if (!complaint || *complaint > kNear || find_first(text, kPlans)) continue;
      const Span span = passage.span(clause.begin + *request, clause.begin + *request + *complaint + 2);
      out.add({{"text", words_at(context.document, span)}}, {}, {span}).wording = 1;
      return;
    }
  }
}

void check(const Context& context, Findings& out) {
  check_finished(context, out);
  check_problems(context, out);
}

constexpr Wording kWordings[]{
    {{"正文写“{text}”，{table}{cells}却还有 {found} 件。",
      "The text says “{text}”, but {table} still has {found} in {cells}."},
     {"请核对；没有全部办结的，请在正文写明。", "Check it; if not everything is finished, say so in the text."}},
    {{"表三没有任何申请，第五部分却写“{text}”。", "Table 3 has no request at all, but section five says “{text}”."},
     {"请核对表三，或者按本机关的实际写问题。", "Check table 3, or write of the problems the organ really had."}},
};

}  // namespace

extern constinit const Rule narrative_contradiction = define({
    .id = "narrative-contradiction",
    .group = Group::text,
    .about = About::content,
    .severity = Severity::note,
    .title = {"正文的说法与表格相矛盾", "What the text says contradicts the tables"},
    .wordings = kWordings,
    .check = check,
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
