#include <algorithm>
#include <cmath>

#include "rule/facts.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// What a change should be: by the amounts of both years as the text gives them.
struct Expected {
  double value;
  bool right;
};

std::optional<Expected> expected_difference(const Change& change) {
  if (!change.now || !change.before || !change.difference) return std::nullopt;
  const double value = std::round((change.now->value - change.before->value) * 1e4) / 1e4;
  return Expected{value, std::abs(value - change.difference->value) <= change.slack + 1e-6};
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
  const double said = change.percent->value;
  const auto right = [&](int years) {
    return is_percentage(said, change.decimals, 100 * (root(ratio, years) - 1), 100) ||
           is_percentage(said, change.decimals, ratio - 1, years);
  };
  return Expected{value, right(change.years) || (change.range && right(change.years + 1))};
}

std::optional<Expected> expected_times(const Change& change) {
  if (!change.times || !change.before || change.before->value <= 0) return std::nullopt;
  const double ratio = change.now->value / change.before->value;
  return Expected{ratio, ratio >= change.times->least - 1e-9 && ratio <= change.times->most + 1e-9};
}

std::optional<Expected> expected_percent(const Change& change) {
  if (change.years > 1) return expected_yearly(change);
  const auto before = before_of(change);
  if (!change.percent || !before || *before <= 0 || (!change.now && !change.difference)) return std::nullopt;
  const double difference = change.now ? change.now->value - *before : change.difference->value;
  const double said = change.percent->value;
  const bool right = is_percentage(std::abs(said), change.decimals, std::abs(difference), *before);
  return Expected{100 * difference / *before, right && difference * said >= 0};
}

std::vector<Span> ranges_of(const Change& change) {
  std::vector<Span> ranges;
  for (const auto& part : {change.now, change.before, change.difference, change.percent}) {
    if (part) ranges.push_back(part->span);
  }
  return ranges;
}

std::string words(const Case& given, const std::optional<Part>& part) {
  return part ? words_at(given.document, part->span) : std::string();
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
std::optional<double> amount_last_year(const Case& given, const Change& change) {
  const LastYear* last = given.last_year();
  if (last == nullptr || !change.since_last_year) return std::nullopt;
  const auto& facts = given.prose.facts;
  const Span now = change.now->span;
  const auto fact =  // they come in the order of the text
      std::partition_point(facts.begin(), facts.end(), [now](const Fact& f) { return f.span.begin < now.begin; });
  if (fact == facts.end() || !(fact->span == now) || !is_equal(fact->value, change.now->value)) return std::nullopt;
  const Comparison found = compare(*fact, given.report);
  if (found.status != FactStatus::agrees) return std::nullopt;
  const TableId table = found.reading->front().cell.table;
  if (given.report.table(table).form != last->report.table(table).form) return std::nullopt;
  const Bounds bounds = bounds_of(*found.reading, last->report);
  return bounds.exact() ? std::optional(bounds.least) : std::nullopt;
}

void check_since_last_year(const Case& given, Change change, Findings& out) {
  const auto before = amount_last_year(given, change);
  if (!before) return;
  change.before = Part{*before, change.now->span};
  if (!is_wrong(change) || is_right_of_whole(change)) return;
  const auto& said = change.difference ? change.difference : change.percent;
  out.add({{"part", with_subject(given.document, change.now->span)},
           {"previous", *before},
           {"number", words(given, said)}},
          {}, {change.now->span, said->span})
      .wording = 7;
}

void check_change(const Case& given, const Change& change, Findings& out) {
  if (!change.same_unit || is_right_of_whole(change)) return;
  const auto difference = expected_difference(change);
  const auto percent = expected_percent(change);
  const auto times = expected_times(change);
  if (difference && !difference->right) {
    out.add({{"part", with_subject(given.document, change.now->span)},
             {"previous", words(given, change.before)},
             {"number", words(given, change.difference)},
             {"expected", std::abs(difference->value)}},
            {}, ranges_of(change));
  } else if (percent && !percent->right) {
    Finding& finding =
        out.add({{"percent", words(given, change.percent)},
                 {"expected", percentage_text(percent->value, change.decimals)},
                 {"previous", *before_of(change)},
                 {"value", change.now ? change.now->value : *before_of(change) + change.difference->value}},
                {}, ranges_of(change));
    finding.wording = (percent->value < 0) == (change.percent->value < 0) ? 1 : 2;
    if (change.years > 1) finding.wording = 5;
  } else if (times && !times->right) {
    out.add({{"text", words_at(given.document, change.times->part.span)},
             {"expected", percentage_text(times->value, 1)},
             {"percent", percentage_text(100 * (times->value - 1), 0)},
             {"previous", change.before->value},
             {"value", change.now->value}},
            {}, {change.times->part.span, change.now->span, change.before->span})
        .wording = 6;
  }
}

/// No more than all can be content, answered or mended; a target can be surpassed.
bool is_of_a_whole(std::u16string_view name) {
  constexpr std::u16string_view kNames[]{u"满意率", u"整改率", u"办结率", u"答复率", u"回复率", u"纠错率", u"采用率",
                                         u"采纳率", u"合格率", u"公开率", u"解读率", u"覆盖率", u"受理率", u"败诉率"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [name](std::u16string_view known) { return name.ends_with(known); });
}

/// A rate that follows from none of the numbers beside it, nor from the table.
void check_rate(const Case& given, const Rate& rate, Findings& out) {
  const auto follows = [&](double part, double whole) {
    if (whole <= 0 || part > whole) return false;
    return is_percentage(rate.percent.value, rate.decimals, part, whole) ||
           is_percentage(rate.percent.value, rate.decimals, whole - part, whole);  // what is left of it
  };
  if (rate.percent.value > 100 && is_of_a_whole(rate.name)) {
    out.add({{"text", words_at(given.document, rate.words)}}, {}, {rate.percent.span}).wording = 4;
    return;
  }
  for (const Part& part : rate.numbers) {
    if (part.span == rate.percent.span) continue;  // of the table: a whole at most
    for (const Part& whole : rate.numbers) {
      if (!(part.span == whole.span) && follows(part.value, whole.value)) return;
    }
  }
  bool open = rate.of_cells.empty();
  for (const auto& [part, whole] : rate.of_cells) {
    const Bounds a = bounds_of(part, given.report);
    const Bounds b = bounds_of(whole, given.report);
    if (!a.exact() || !b.exact() || b.least <= 0 || follows(a.least, b.least)) open = true;
  }
  // 100 % may be said of those that were due; of problems all are.
  const bool of_those_due =
      rate.percent.value == 100 && rate.of_cells.empty() && !(rate.done && rate.name.ends_with(u"整改率"));
  if (open && (!rate.explained || of_those_due || !rate.of_cells.empty())) return;
  std::vector<Span> ranges{rate.percent.span};
  for (const Part& part : rate.numbers) ranges.push_back(part.span);
  out.add({{"text", words_at(given.document, rate.words)}}, {}, std::move(ranges)).wording = 3;
}

void check_narrative_change(const Case& given, Findings& out) {
  for (const Change& change : given.prose.changes) {
    check_change(given, change, out);
    check_since_last_year(given, change, out);
  }
  for (const Rate& rate : given.prose.rates) check_rate(given, rate, out);
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
};

}  // namespace

extern constinit const Rule narrative_change = define({
    .id = "narrative-change",
    .group = Group::text,
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
