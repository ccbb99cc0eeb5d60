#include <algorithm>
#include <cmath>

#include "rule/facts.hpp"
#include "rule/questions.hpp"
#include "rule/rate_check.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class NarrativeChangeNotice {
  difference,
  percent,
  direction,
  rate,
  rate_above_all,
  yearly_percent,
  times,
  since_last_year,
  of_requests,
  computed_rate,
  of_table,
  reached,
  grown_by
};

/// What a change should be: by the amounts of both years as the text gives them.
struct Expected {
  double value;
  bool right;
};

std::optional<Expected> expected_difference(const Change& change) {
  if (!change.now || !change.before || !change.difference) return std::nullopt;
  const double value = std::round((change.now->value - change.before->value) * 1e4) / 1e4;
  const double said = change.difference->value;
  const bool since_first = change.first && std::abs(std::abs(change.now->value - change.first->value) -
                                                    std::abs(said)) < change.slack / 3 + 1e-6;  // 两年共提高 8 个百分点
  return Expected{value, since_first || std::abs(value - said) <= change.slack + 1e-6};
}

/// The amount before, as said or as the difference leaves it.
std::optional<double> before_of(const Change& change) {
  if (change.before) return change.before->value;
  if (change.now && change.difference) return change.now->value - change.difference->value;
  return std::nullopt;
}

/// What multiplied with itself so often gives a number that is more than 0.
double root(double number, int degree) {
  double value = std::max(number, 1.0);
  for (int round = 0; round < 100; ++round) {
    double power = 1;
    for (int i = 1; i < degree; ++i) power *= value;
    value -= (value - number / power) / degree;
  }
  return value;
}

/// The growth of each year, or the mean share of the first amount.
std::optional<Expected> expected_yearly(const Change& change) {
  if (change.before->value <= 0 || change.now->value <= 0) return std::nullopt;
  const double ratio = change.now->value / change.before->value;
  const double value = 100 * (root(ratio, change.years) - 1);
  const Percentage said{change.percent->value, change.decimals};
  const auto right = [&](int years) {
    return said.follows(root(ratio, years) - 1, 1) || said.follows(ratio - 1, years);
  };
  return Expected{value, right(change.years) || (change.range && right(change.years + 1))};
}

std::optional<Expected> expected_times(const Change& change) {
  if (!change.times || !change.now || !change.before || change.before->value <= 0) return std::nullopt;
  const double ratio = change.now->value / change.before->value;
  return Expected{ratio, ratio >= change.times->least - 1e-9 && ratio <= change.times->most + 1e-9};
}

std::optional<Expected> expected_percent(const Change& change) {
  if (change.years > 1) return expected_yearly(change);
  const auto before = before_of(change);
  if (!change.percent || !before || *before <= 0 || (!change.now && !change.difference)) return std::nullopt;
  const double difference = change.now ? change.now->value - *before : change.difference->value;
  const double said = change.percent->value;
  const bool right = Percentage{std::abs(said), change.decimals, change.between}.follows(std::abs(difference), *before);
  return Expected{100 * difference / *before, right && difference * said >= 0};
}

std::vector<Span> ranges_of(const Change& change) {
  std::vector<Span> ranges;
  for (const auto& part : {change.now, change.before, change.difference, change.percent}) {
    if (part) ranges.push_back(part->span);
  }
  return ranges;
}

std::string words(const Case& report_case, const std::optional<Part>& part) {
  return part ? words_at(report_case.document, part->span) : std::string();
}

bool is_wrong(const Change& change) {
  const auto wrong = [](const std::optional<Expected>& expected) { return expected && !expected->right; };
  return wrong(expected_difference(change)) || wrong(expected_percent(change)) || wrong(expected_times(change));
}

/// 许可 126 件，其中…变更 26 件，较上年增加 5 件: more than the part that stands before it, or than the whole.
bool is_right_of_whole(Change change) {
  if (!change.whole) return false;
  change.now = change.whole;
  return !is_wrong(change);
}

/// What last year's table has where this year's has the amount of now.
std::optional<double> amount_last_year(const Case& report_case, const Change& change) {
  const LastYear* last = report_case.last_year();
  if (last == nullptr || !change.since_last_year) return std::nullopt;
  const auto& claims = report_case.prose.claims;
  const Span now = change.now->span;
  const auto claim =  // they come in the order of the text
      std::partition_point(claims.begin(), claims.end(), [now](const Claim& c) { return c.span.begin < now.begin; });
  if (claim == claims.end() || claim->span != now || !is_equal(claim->value, change.now->value)) return std::nullopt;
  const Verdict& found = report_case.verdicts[static_cast<std::size_t>(claim - claims.begin())];
  if (found.status != ClaimStatus::agrees) return std::nullopt;
  const TableId table = found.cells().front().cell.table;
  if (report_case.report.table(table).form != last->report.table(table).form) return std::nullopt;
  const Bounds bounds = bounds_of(found.readings[found.reading], last->report);
  return bounds.exact() ? std::optional(bounds.least) : std::nullopt;
}

void check_since_last_year(const Case& report_case, Change change, Findings& out) {
  const auto before = amount_last_year(report_case, change);
  if (!before) return;
  change.before = Part{*before, change.now->span};
  if (!is_wrong(change) || is_right_of_whole(change)) return;
  const auto& said = change.difference ? change.difference : change.percent;
  out.add({{"part", with_subject(report_case.document, change.now->span)},
           {"previous", *before},
           {"number", words(report_case, said)}},
          {}, {change.now->span, said->span})
      .say(NarrativeChangeNotice::since_last_year);
}

/// 申请量同比增长 20%，上年 21 件: beside what the table has this year, new or in all; reviews and decisions likewise.
void check_all(const Case& report_case, Change change, const prose::Reading& cells, Findings& out) {
  const auto is_right = [&](const prose::Reading& now) {
    const Bounds bounds = bounds_of(now, report_case.report);
    change.now = Part{bounds.least, change.before ? change.before->span : change.difference->span};
    return !bounds.exact() || !is_wrong(change);
  };
  const bool of_requests = cells.table == TableId::requests;
  if (of_requests && (is_right(kRequestsDue) || is_right(kRequestsHandled))) return;
  if (is_right(cells)) return;  // last: what it found stands in the message
  const auto& grown = change.before && change.difference ? change.difference : change.percent;
  const Part said = grown ? *grown : change.times->part;
  const Part beside = change.before ? *change.before : *change.difference;
  out.add({{"previous", words_at(report_case.document, beside.span)},
           {"number", words_at(report_case.document, said.span)},
           {"table", TableName{cells.table}},
           {"value", change.now->value}},
          {}, {beside.span, said.span})
      .say(!change.before ? NarrativeChangeNotice::grown_by
           : of_requests  ? NarrativeChangeNotice::of_requests
                          : NarrativeChangeNotice::of_table);
}

void check_change(const Case& report_case, const Change& change, Findings& out) {
  if (change.of) return check_all(report_case, change, *change.of, out);
  if (!change.same_unit || is_right_of_whole(change)) return;
  const auto difference = expected_difference(change);
  const auto percent = expected_percent(change);
  const auto times = expected_times(change);
  if (difference && !difference->right) {
    out.add({{"part", with_subject(report_case.document, change.now->span)},
             {"previous", words(report_case, change.before)},
             {"number", words(report_case, change.difference)},
             {"expected", std::abs(difference->value)}},
            {}, ranges_of(change));
  } else if (percent && !percent->right) {
    Finding& finding =
        out.add({{"percent", words(report_case, change.percent)},
                 {"expected", Percentage{percent->value, change.decimals}.text()},
                 {"previous", *before_of(change)},
                 {"value", change.now ? change.now->value : *before_of(change) + change.difference->value}},
                {}, ranges_of(change));
    finding.say((percent->value < 0) == (change.percent->value < 0) ? NarrativeChangeNotice::percent
                                                                    : NarrativeChangeNotice::direction);
    if (change.years > 1) finding.say(NarrativeChangeNotice::yearly_percent);
  } else if (change.direction && (change.now->value - change.before->value) * change.direction->value <= 0) {
    out.add({{"previous", words(report_case, change.before)},
             {"number", words(report_case, change.direction)},
             {"part", words(report_case, change.now)}},
            {}, {change.before->span, change.direction->span, change.now->span})
        .say(NarrativeChangeNotice::reached);
  } else if (times && !times->right) {
    out.add({{"text", words_at(report_case.document, change.times->part.span)},
             {"expected", Percentage{times->value, 1}.text()},
             {"percent", Percentage{100 * (times->value - 1), 0}.text()},
             {"previous", change.before->value},
             {"value", change.now->value}},
            {}, {change.times->part.span, change.now->span, change.before->span})
        .say(NarrativeChangeNotice::times);
  }
}

/// No more than all can be content, answered or mended; a target can be surpassed.
bool is_of_a_whole(std::u16string_view name) {
  constexpr std::u16string_view kNames =
      u"满意率 整改率 办结率 答复率 回复率 纠错率 采用率 采纳率 合格率 公开率 解读率 覆盖率 受理率 败诉率";
  return ends_in_any_of(name, kNames);
}

void check_rate(const Case& report_case, const Rate& rate, Findings& out) {
  if (rate.percent.value > 100 && is_of_a_whole(rate.name)) {
    out.add({{"text", words_at(report_case.document, rate.words)}}, {}, {rate.percent.span})
        .say(NarrativeChangeNotice::rate_above_all);
    return;
  }
  const RateCheck check(report_case.report, rate);
  if (!check.is_wrong()) return;
  std::vector<Span> ranges{rate.percent.span};
  for (const Part& part : rate.numbers) ranges.push_back(part.span);
  const std::string text = words_at(report_case.document, rate.words);
  if (const auto of = check.quotient()) {
    const auto [part, whole] = *of;
    const Percentage expected{100 * part / whole, std::max(rate.decimals, 1)};
    out.add({{"text", text}, {"part", part}, {"whole", whole}, {"expected", expected.text()}}, {}, std::move(ranges))
        .say(NarrativeChangeNotice::computed_rate);
  } else {
    out.add({{"text", text}}, {}, std::move(ranges)).say(NarrativeChangeNotice::rate);
  }
}

/// 收到 12 件、办结 10 件，较上年的 10 件、8 件分别…: which is compared with which is told by their order alone. Where none of them is right,
/// they may be of something else.
bool guessed_wrongly(const std::vector<Change>& changes, const Change& change) {
  return change.guessed && std::all_of(changes.begin(), changes.end(), [&](const Change& other) {
           return !other.guessed || other.sentence != change.sentence || is_wrong(other);
         });
}

void check_narrative_change(const Case& report_case, Findings& out) {
  for (const Change& change : report_case.prose.changes) {
    if (guessed_wrongly(report_case.prose.changes, change)) continue;
    check_change(report_case, change, out);
    check_since_last_year(report_case, change, out);
  }
  for (const Rate& rate : report_case.prose.rates) check_rate(report_case, rate, out);
}

constexpr Wording kNarrativeChangeWordings[]{
    {{"正文写“{part}”，与“{previous}”相差 {expected}，不是“{number}”。",
      "The text says “{part}”; beside “{previous}” that is a difference of {expected}, not “{number}”."},
     {"请核对两年的数量和增减的数。", "Check the amounts of both years and their difference."}},
    {{"正文写增减幅度为 {percent}，由 {previous} 到 {value} 约为 {expected}%。",
      "The text says {percent}; from {previous} to {value} it is about {expected} %."},
     {"请核对两年的数量和百分比。", "Check the amounts of both years and the percentage."}},
    {{"正文写的增减方向与数量不符：由 {previous} 到 {value}，幅度约为 {expected}%，正文写“{percent}”。",
      "The text has it go the wrong way: from {previous} to {value}, about {expected} %; it says “{percent}”."},
     {"请核对是增加还是减少。", "Check whether it grew or fell."}},
    {{"正文写“{text}”，与同一处写明的数量、表格都对不上。",
      "The text says “{text}”, which follows neither from the numbers beside it nor from the table."},
     {"请核对数量和比率。", "Check the numbers and the rate."}},
    {{"正文写“{text}”，这样的比率不会超过 100%。", "The text says “{text}”; such a rate cannot be more than 100 %."},
     {"请核对比率。", "Check the rate."}},
    {{"正文写年均增减幅度为 {percent}，由 {previous} 到 {value} 年均约为 {expected}%。",
      "The text says {percent} a year; from {previous} to {value} it is about {expected} % a year."},
     {"请核对两个年份、数量和百分比。", "Check the two years, the amounts and the percentage."}},
    {{"正文写“{text}”，由 {previous} 到 {value} 约为原来的 {expected} 倍，即增长约 {percent}%。",
      "The text says “{text}”; from {previous} to {value} it is about {expected} times as much, a growth of about "
      "{percent} %."},
     {"“是……的几倍”含原来的数，“增长几倍”不含。", "What something grew by does not count what it was before."}},
    {{"正文写“{part}”，与上年相比“{number}”；上一年报告的表格为 {previous}。",
      "The text says “{part}”, and “{number}” since last year; the table of last year's report has {previous}."},
     {"请核对上一年的数和增减。", "Check the amount of last year and the difference."}},
    {{"正文写申请与上年的“{previous}”相比“{number}”，表三今年新收 {value} 件。",
      "The text says of the requests, beside “{previous}” last year: “{number}”; table 3 has {value} new ones this "
      "year."},
     {"请核对两年的数量和增减。", "Check the amounts of both years and the growth."}},
    {{"正文写“{text}”，{part}÷{whole} 约为 {expected}%。",
      "The text says “{text}”; {part} of {whole} is about {expected} %."},
     {"请核对数量和比率。", "Check the numbers and the rate."}},
    {{"正文写与上年的“{previous}”相比“{number}”，{table}今年共 {value} 件。",
      "The text says “{number}” beside last year’s “{previous}”, but {table} has {value} this year."},
     {"请核对增减方向和数量。", "Check the direction and the number."}},
    {{"正文从“{previous}”到“{part}”写的是“{number}”，方向与数量不符。",
      "The text says “{number}” from “{previous}” to “{part}”, which is the wrong way."},
     {"请核对两年的数量，以及是增加还是减少。", "Check both amounts, and whether it grew or fell."}},
    {{"正文写“{previous}”“{number}”，按表格今年的 {value} 件推算，幅度不符。",
      "The text says “{previous}” and “{number}”, which does not follow from the {value} that the table has this "
      "year."},
     {"请核对增减的数和百分比。", "Check the difference and the percentage."}},
};

}  // namespace

extern constinit const Rule narrative_change = define({
    .id = "narrative-change",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"正文中的增减或比率与数量不符",
              "A growth, difference or rate in the text does not follow from its numbers"},
    .wordings = kNarrativeChangeWordings,
    .check = check_narrative_change,
});

extern constinit const Explanation narrative_change_explained = explain({
    .basis =
        {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
         "Regulations on Open Government Information, article 6: information is disclosed promptly and accurately"},
    .explanation =
        {"“12 件，较上年（15 件）减少 3 件，下降 "
         "20%”：增减的数是两年之差，幅度是差与上年之比；整改率、纠错率等按同一处写明的"
         "数量或表四计算。末位四舍五入或舍去都可以，写“约”“近”的不作比较。",
         "“12, 3 fewer than last year (15), or 20 % down”: the difference is that of the two years, the percentage its "
         "share of last year; a rate follows from the numbers beside it or from table 4. Rounded or cut off will do; "
         "estimates are not compared."},
    .wrong = {"收到申请 12 件，较上年（15 件）减少 5 件", "12 requests, 5 fewer than last year (15)"},
    .right = {"收到申请 12 件，较上年（15 件）减少 3 件", "12 requests, 3 fewer than last year (15)"},
});

}  // namespace nianbao
