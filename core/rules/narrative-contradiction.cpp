
#include "rule/announced_items.hpp"
#include "rule/counts_told.hpp"
#include "rule/deadlines_told.hpp"
#include "rule/facts.hpp"
#include "rule/fees_told.hpp"
#include "rule/named_items.hpp"
#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "rule/rates_told.hpp"
#include "rule/stretches.hpp"
#include "rule/violations.hpp"
#include "text/any_word.hpp"
#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/numerals.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class NarrativeContradictionNotice {
  none_but_some,
  complaint_without_requests,
  all_but_fewer,
  none_but_some_reviews,
  told_otherwise,
  other_number_of_items,
  all_but_some,
  other_order
};

/// “均已办结”, “均获维持”, “无不予公开”, while the table says otherwise.
void check_all_or_none(const Case& report_case, Findings& out) {
  for (std::size_t i = 0; i < report_case.verdicts.size(); ++i) {
    const Claim& claim = report_case.prose.claims[i];
    if (claim.topic != Topic::all || report_case.verdicts[i].status != ClaimStatus::differs) continue;
    const auto reading = report_case.verdicts[i].cells();
    std::vector<CellRef> cells;
    for (const SignedCell& addend : reading) {
      // Of many cells that should be 0 only those that are not are worth showing.
      if (claim.value > 0 || bounds_of(CellSum{addend}, report_case.report).least > 0) cells.push_back(addend.cell);
    }
    std::vector<Span> ranges{claim.phrase};
    for (const Span span : spans_of(report_case.report, cells)) ranges.push_back(span);
    const double found =
        bounds_of(report_case.verdicts[i].readings[report_case.verdicts[i].reading], report_case.report).least;
    const TableId table = reading.front().cell.table;
    Finding& finding = out.add({{"text", words_at(report_case.document, claim.phrase)},
                                {"table", TableName{table}},
                                {"cells", cells},
                                {"found", static_cast<std::int64_t>(found)}},
                               cells, ranges);
    if (claim.value > 0) finding.say(NarrativeContradictionNotice::all_but_fewer);
    else if (table == TableId::review) finding.say(NarrativeContradictionNotice::none_but_some_reviews);
  }
}

/// Section five complains of how requests are handled.
void check_complaints(const Case& report_case, Findings& out) {
  static constexpr std::u16string_view kRequests =
      u"信息公开申请 依申请公开 公开申请 申请答复 申请办理 对申请人的答复 答复书 少数申请 个别申请 部分申请";
  static constexpr std::u16string_view kComplaints =
      u"不够及时 不及时 超期 逾期 超时 不够规范 质量不高 效率不高 较慢 偏慢 迟缓 拖延 时限把握 超过法定 "
      u"超过规定 超过法定期限 超过规定期限 时效有待提高 时效有待提升 时效有待加强 质量有待提高 "
      u"质量有待提升 效率有待提高 效率有待提升 未在法定期限 未能按期 未能按时 未按期 未按时";
  if (!had_no_requests(report_case.report)) return;
  for (const Passage& passage : report_case.prose.passages) {
    if (passage.section != SectionId::problems) continue;
    for (const Stretch clause : sentences_of(passage.text)) {
      const std::u16string_view text = std::u16string_view(passage.text).substr(clause.begin, clause.length());
      const auto request = find_first(text, kRequests);
      if (!request) continue;
      const auto complaint = find_first(text.substr(*request), kComplaints);
      // A plan to avoid delays is no complaint of any, nor is a complaint of something else further on.
      constexpr std::size_t kSameClause = 24;  // characters of a clause
      if (!complaint || *complaint > kSameClause || find_first(text, kPlans)) continue;
      std::size_t end_of_complaint = *complaint;
      const std::u16string_view words = text.substr(*request + *complaint);
      each_word(kComplaints, [&](std::u16string_view word) {  // the longest
        if (words.starts_with(word)) end_of_complaint = std::max(end_of_complaint, *complaint + word.size());
      });
      const Span span = passage.span(clause.begin + *request, clause.begin + *request + end_of_complaint);
      Finding& finding = add_at(report_case, "text", span, out);
      finding.say(NarrativeContradictionNotice::complaint_without_requests);
      finding.severity = Severity::note;
      return;
    }
  }
}

/// One number for a thing in one place, another in another; or none of it.
void check_told_twice(const Case& report_case, Findings& out) {
  for (const auto& [first, other] : told_otherwise(report_case.prose.counts)) {
    add_contradiction(report_case, first->words, other->words, out).say(NarrativeContradictionNotice::told_otherwise);
  }
}

/// 15320.6 万元，约合 15.3 亿元: the same amount in two units.
void check_restated(const Case& report_case, Findings& out) {
  for (const Restated& it : report_case.prose.restated) {
    if (it.meant.has(it.amount.value)) continue;
    add_contradiction(report_case, it.amount.span, it.again, out).say(NarrativeContradictionNotice::told_otherwise);
  }
}

/// 未收取信息处理费 in one place, 收取信息处理费 380 元 in another; or another amount.
void check_fees_told_twice(const Case& report_case, Findings& out) {
  std::optional<FeesTold> first;
  if (!report_case.report.year) return;
  const bool of_area = report_case.report.organ.ends_with("人民政府");  // whose report tells of all its organs
  for (const Passage& passage : report_case.prose.passages) {
    if (!passage.letters.may_have_all(u"费")) continue;
    std::vector<Stretch> parts;
    for (const Stretch sentence : sentences_of(passage.text)) {
      if (const auto charged = charged_all_the_same(passage.text, sentence)) {
        const Span none = passage.span(sentence.begin, charged->begin - 1);
        const Span some = passage.span(charged->begin, charged->end);
        add_contradiction(report_case, none, some, out).say(NarrativeContradictionNotice::told_otherwise);
        return;
      }
      add_parts_on_fees(passage.text, sentence, parts);
    }
    for (const Stretch part : parts) {
      const auto told = fees_told(passage, part, *report_case.report.year, of_area);
      if (!told) continue;
      if (!first) first = told;
      if (first->none == told->none && is_equal(first->amount, told->amount)) continue;
      add_contradiction(report_case, first->words, told->words, out).say(NarrativeContradictionNotice::told_otherwise);
      return;
    }
  }
}

/// 无一逾期, and 2 件超期答复; 历时 27 个工作日，未超过 20 个工作日; 评议满意率 97.2%, and 92.7%.
void check_told_otherwise(const Case& report_case, Findings& out) {
  const Narrative& prose = report_case.prose;
  for (const auto& told : {deadlines_told(prose), limits_exceeded(prose), rates_told(prose)}) {
    for (const ToldOtherwise& it : told) {
      add_contradiction(report_case, it.words, it.other, out).say(NarrativeContradictionNotice::told_otherwise);
    }
  }
}

void add_other_number(const Case& report_case, Span span, int count, Findings& out) {
  out.add({{"text", words_at(report_case.document, span)}, {"count", static_cast<std::int64_t>(count)}}, {}, {span})
      .say(NarrativeContradictionNotice::other_number_of_items);
}

/// 主要有三个方面的问题：一是…；二是…。
void check_announced_items(const Case& report_case, Findings& out) {
  for (std::span<const Passage> rest = report_case.prose.passages; !rest.empty(); rest = rest.subspan(1)) {
    for (const AnnouncedItems& one : announced_items(rest)) {
      if (one.items == one.announced) continue;
      const Span span = rest[one.passage].span(one.begin, one.end);
      add_other_number(report_case, span, static_cast<int>(one.items), out);
    }
  }
}

/// 报告由五个部分组成, of all six.
void check_parts_of_report(const Case& report_case, Findings& out) {
  constexpr std::u16string_view kNumbers = u"一二三四五六";
  constexpr std::size_t kNear = 60;  // characters: 本报告由总体情况、…等五个部分组成 names them between
  if (report_case.report.sections.size() != kSectionCount) return;
  each_place(report_case.prose, u"部分组成", [&](const Passage& passage, std::size_t at) {
    const std::u16string_view text = passage.text;
    const std::size_t end = at > 0 && text[at - 1] == u'个' ? at - 1 : at;
    const std::size_t number = end > 0 ? kNumbers.find(text[end - 1]) : kNumbers.npos;
    const std::size_t from = end - std::min(end, kNear);
    const bool of_report = end > 1 && text[end - 2] == u'由' && has_any(text.substr(from, end - from), u"报告");
    if (of_report && number + 1 < kSectionCount)
      add_other_number(report_case, passage.span(end - 2, at + 4), kSectionCount, out);
  });
}

/// 可提供挂号、查询、缴费 4 项服务.
void check_named_items(const Case& report_case, Findings& out) {
  constexpr std::size_t kReach = 60;  // characters: five names and their number
  for (const std::u16string_view verb : {u"提供", u"设置", u"设有", u"开设", u"推出", u"包括", u"涵盖", u"新增",
                                         u"增设", u"开通", u"打造", u"新开", u"设立", u"新设"}) {
    each_place(report_case.prose, verb, [&](const Passage& passage, std::size_t at) {
      std::size_t begin = at + verb.size();
      if (begin < passage.text.size() && passage.text[begin] == u'了') ++begin;
      const auto items = miscounted(std::u16string_view(passage.text).substr(begin, kReach));
      if (items) add_other_number(report_case, passage.span(at, begin + items->length), items->named, out);
    });
  }
}

/// 三个渠道收到申请，分别为 6 件、3 件、2 件、1 件; 开设 5 个专栏：a、b、c、d.
void check_dealt_numbers(const Case& report_case, Findings& out) {
  for (const std::u16string_view lead : {u"分别", u"："}) {
    each_place(report_case.prose, lead, [&](const Passage& passage, std::size_t at) {
      if (const auto dealt = misdealt(passage.text, at))
        add_other_number(report_case, passage.span(dealt->begin, dealt->end), dealt->numbers, out);
    });
  }
}

/// 全部办结，办结率 95%
void check_rate_of_all(const Case& report_case, Findings& out) {
  constexpr std::size_t kReach = 20;  // characters: 全部办结 stands in the clause right before
  for (const std::u16string_view rate : {u"办结率", u"办理率", u"办复率", u"办毕率"}) {
    each_place(report_case.prose, rate, [&](const Passage& passage, std::size_t at) {
      const std::u16string_view text = passage.text;
      std::size_t number = at + rate.size();
      while (number < text.size() && std::u16string_view(u"为达到").find(text[number]) != text.npos) ++number;
      const auto said = number < text.size() ? prose::read_numeral(text, number) : std::nullopt;
      if (!said || said->value >= 100 || !text.substr(number + said->length).starts_with(u"%")) return;
      const std::size_t from = at - std::min(at, kReach);
      const auto before = text.substr(from, at - from);
      const auto clause = before.substr(before.find_last_of(u"。；") + 1);
      static constexpr std::u16string_view kAll =
          u"全部办结 均已办结 全部办理 全部办毕 均已办理 全部已办结 均在法定期限内予以答复 "
          u"均已答复 全部答复 均按时答复";
      const auto all = find_first(clause, kAll);
      if (!all) return;
      const std::size_t begin = at - clause.size() + *all;
      const Span words = passage.span(begin, begin + 4);
      const Span percent = passage.span(at, number + said->length + 1);
      add_contradiction(report_case, words, percent, out).say(NarrativeContradictionNotice::told_otherwise);
    });
  }
}

/// 已全部整改，尚有 2 个正在整改
void check_remainders(const Case& report_case, Findings& out) {
  for (const Remainder& one : report_case.prose.remainders) {
    add_contradiction(report_case, one.all, one.left, out).say(NarrativeContradictionNotice::all_but_some);
  }
}

/// Whether what a ranking tells of comes in its order, as far as it tells one, where it is meant in one of its ways.
bool is_ranked(const Ranking& ranking, std::size_t way, const Report& report) {
  std::vector<double> numbers;
  for (const prose::Readings& one : ranking.of) {
    const Bounds bounds = bounds_of(one.begin()[way], report);
    if (!bounds.exact()) return true;
    numbers.push_back(bounds.least);
  }
  using Order = Ranking::Order;
  if (ranking.order == Order::most) return numbers.front() >= *std::max_element(numbers.begin(), numbers.end());
  // 最少 is said of those that there are any of.
  const auto is_less = [&](double other) { return other != 0 && other < numbers.front(); };
  if (ranking.order == Order::least) return std::none_of(numbers.begin(), numbers.end(), is_less);
  return std::is_sorted(numbers.rbegin(), numbers.rend());
}

/// 由多到少依次为予以公开、无法提供, while the table has more of the second.
void check_rankings(const Case& report_case, Findings& out) {
  for (const Ranking& ranking : report_case.prose.rankings) {
    bool ranked = false;
    for (std::size_t way = 0; way < ranking.of.front().size(); ++way)
      ranked = ranked || is_ranked(ranking, way, report_case.report);
    if (ranked) continue;
    out.add({{"text", words_at(report_case.document, ranking.words)},
             {"table", TableName{ranking.of.front().front().table}}},
            {}, {ranking.words})
        .say(NarrativeContradictionNotice::other_order);
  }
}

void check_narrative_contradiction(const Case& report_case, Findings& out) {
  check_all_or_none(report_case, out);
  check_complaints(report_case, out);
  check_told_twice(report_case, out);
  check_restated(report_case, out);
  check_fees_told_twice(report_case, out);
  check_told_otherwise(report_case, out);
  check_announced_items(report_case, out);
  check_parts_of_report(report_case, out);
  check_named_items(report_case, out);
  check_dealt_numbers(report_case, out);
  check_rate_of_all(report_case, out);
  check_remainders(report_case, out);
  check_rankings(report_case, out);
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
    {{"正文一处写“{text}”，另一处写“{other}”。", "The text says “{text}” in one place and “{other}” in another."},
     {"请核对，全文前后一致。", "Check it, and say the same throughout."}},
    {{"正文写“{text}”，却列出了 {count} 条。", "The text says “{text}”, but {count} items follow."},
     {"请核对条数，或者补上漏写的一条。", "Check the number, or add the item that is missing."}},
    {{"正文写“{text}”，接着又写“{other}”，前后矛盾。", "The text says “{text}”, and then “{other}”."},
     {"请核对；没有全部完成的，不要写“全部”“均”。", "Check it; if not everything is done, do not say so."}},
    {{"正文写“{text}”，{table}的数量却不是这个次序。",
      "The text says “{text}”, but the numbers of {table} are in another order."},
     {"请按表中的数量排列。", "Put them in the order of their numbers in the table."}},
};

}  // namespace

extern constinit const Rule narrative_contradiction = define({
    .id = "narrative-contradiction",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"正文的说法与表格或前后文相矛盾", "What the text says contradicts the tables, or the text itself"},
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
