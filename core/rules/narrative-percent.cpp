#include <algorithm>
#include <cmath>
#include <span>

#include "rule/facts.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class NarrativePercentNotice { share_of_whole, shares_past_all, share_of_table, share_of_several, times_of_table };

/// A number that the part can be a part of.
bool may_be_whole(const Share& share, const Part& whole) { return whole.value >= share.part.value && whole.value > 0; }

/// What the percentage may be of a whole: the part, or the sum of it and those before it; of some of them where the words say so.
std::vector<double> parts_meant(const Share& share) {
  // Parts beside the first: all sums of them are tried, and of more one fits by chance.
  constexpr std::size_t kMost = 6;
  std::vector<double> parts;
  double sum = share.part.value;
  if (!share.together || share.more.empty()) parts.push_back(sum);
  for (const double other : share.more) parts.push_back(sum += other);
  if (!share.some) return parts;
  std::vector<double> all{share.part.value};
  all.insert(all.end(), share.more.begin(),
             share.more.begin() + static_cast<std::ptrdiff_t>(std::min(share.more.size(), kMost)));
  for (std::size_t chosen = 1; chosen < std::size_t{1} << all.size(); ++chosen) {
    double some = 0;
    for (std::size_t i = 0; i < all.size(); ++i) some += (chosen >> i & 1) != 0 ? all[i] : 0;
    parts.push_back(some);
  }
  return parts;
}

/// Whether the percentage is that of its part in anything that it may be a part of.
bool follows(const Share& share, const Report& report) {
  const std::vector<double> parts = parts_meant(share);
  const auto fits = [&](double whole) {
    return std::any_of(parts.begin(), parts.end(), [&](double part) { return share.percent.follows(part, whole); });
  };
  if (std::any_of(share.wholes.begin(), share.wholes.end(),
                  [&](const Part& whole) { return may_be_whole(share, whole) && fits(whole.value); }))
    return true;
  return std::any_of(share.also_of.begin(), share.also_of.end(), [&](const prose::Reading& reading) {
    const Bounds bounds = bounds_of(reading, report);
    return !bounds.exact() || fits(bounds.least);
  });
}

/// What the percentage would be of the whole that stands nearest and is no part of those before; of the table's, where the text has none.
double nearest_whole(const Share& share, std::span<const Share> before, const Report& report) {
  const auto is_part = [&](const Part& whole) {
    return std::any_of(before.begin(), before.end(), [&](const Share& it) { return it.part.span == whole.span; });
  };
  const auto find = [&](auto fits) { return std::find_if(share.wholes.rbegin(), share.wholes.rend(), fits); };
  const double least = share.together ? parts_meant(share).back() : 0;  // 前两类合计占 75%: more than the two
  auto nearest =
      find([&](const Part& whole) { return may_be_whole(share, whole) && whole.value >= least && !is_part(whole); });
  if (nearest == share.wholes.rend() && share.also_of.empty())
    nearest = find([&](const Part& whole) { return may_be_whole(share, whole); });
  if (nearest != share.wholes.rend()) return nearest->value;
  return share.also_of.empty() ? 0 : bounds_of(share.also_of.front(), report).least;
}

/// 公开8件，占61.5%；不公开5件，占38.5%: the only number before it is a part of the same whole, which is not said.
bool is_of_parts_alone(const Share& share, std::span<const Share> before) {
  bool any = false;
  for (const Part& whole : share.wholes) {
    if (!may_be_whole(share, whole)) continue;
    any = true;
    const bool part = std::any_of(before.begin(), before.end(),
                                  [&](const Share& other) { return other.of_known && other.part.span == whole.span; });
    if (!part) return false;
  }
  return any && share.also_of.empty();
}

/// a 12 个，占 40%；b 9 个，占 30%；c 9 个，占 20%: what they are of is not said, but all of them but one are shares of their sum.
void add_odd_one(std::vector<Share>& unsaid, std::vector<Share>& out) {
  double sum = 0;
  for (const Share& share : unsaid) sum += share.part.value;
  const auto is_wrong = [sum](const Share& share) { return !share.percent.follows(share.part.value, sum); };
  const auto odd = std::find_if(unsaid.begin(), unsaid.end(), is_wrong);
  if (unsaid.size() < 3 || odd == unsaid.end() || std::any_of(odd + 1, unsaid.end(), is_wrong)) return;
  odd->wholes = {{sum, odd->part.span}};
  out.push_back(std::move(*odd));
}

/// Of what several shares of one whole are: the first number that all of them follow from, or all but one; 0 where there is none.
double whole_of(const SharesOfEach& report_case, const Report& report) {
  std::vector<double> candidates{0};
  for (const Share& share : report_case.shares) candidates.front() += share.part.value;
  for (const prose::Mask row : {prose::rows::kHandled, prose::rows::kNew})
    candidates.push_back(bounds_of(prose::Reading{TableId::requests, row, prose::columns::kTotal}, report).least);
  for (const Part& number : report_case.numbers) candidates.push_back(number.value);
  double whole = 0;
  std::ptrdiff_t most = static_cast<std::ptrdiff_t>(report_case.shares.size()) - 2;
  for (const double candidate : candidates) {
    const auto right = std::count_if(report_case.shares.begin(), report_case.shares.end(), [&](const Share& share) {
      return candidate > 0 && share.percent.follows(share.part.value, candidate);
    });
    if (right <= most) continue;
    whole = candidate;
    most = right;
  }
  return whole;
}

/// Those of which the whole is told, in the text or by the others of their sentence.
std::vector<Share> shares_to_judge(const Case& report_case) {
  std::vector<Share> out;
  const auto& all = report_case.prose.shares;
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    std::vector<Share> unsaid;
    for (; last < all.size() && all[last].sentence == all[first].sentence; ++last) {
      const Share& share = all[last];
      const bool said_less = share.said_whole && share.wholes.front().value < share.part.value;
      const bool known = share.of_known && !said_less && !is_of_parts_alone(share, out);
      (known || share.part.span.empty() ? out : unsaid).push_back(share);
    }
    add_odd_one(unsaid, out);
  }
  for (const SharesOfEach& each : report_case.prose.shares_of_each) {
    const double whole = whole_of(each, report_case.report);
    for (Share share : each.shares) {
      share.wholes = {{whole, share.part.span}};
      if (whole > 0) out.push_back(std::move(share));
    }
  }
  return out;
}

void check_shares(const Case& report_case, const std::vector<Share>& shares, Findings& out) {
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Share& percentage = shares[i];
    const std::size_t few = std::min(i, Share::kMostWholes);
    const double whole = nearest_whole(percentage, std::span(shares).subspan(i - few, few), report_case.report);
    if (whole <= 0 || follows(percentage, report_case.report)) continue;
    const bool several = percentage.together && !percentage.more.empty();
    const double part = several ? parts_meant(percentage).back() : percentage.part.value;
    const Percentage expected{100 * part / whole, percentage.percent.decimals};
    const Value of = several ? Value(part) : Value(with_subject(report_case.document, percentage.part.span));
    Finding& finding = out.add({{"part", of},
                                {"percent", words_at(report_case.document, percentage.span)},
                                {"whole", whole},
                                {"expected", expected.text()}},
                               {}, {percentage.part.span, percentage.span});
    if (several) finding.say(NarrativePercentNotice::share_of_several);
  }
}

/// Shares of one sentence go past 100 %, each of them being right by itself. Of several wholes they may, so the sentence must have
/// one only.
void check_sums(const Case& report_case, const std::vector<Share>& all, Findings& out) {
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    double total = 0;
    double slack = 0;
    double parts = 0;
    std::vector<Span> ranges;
    for (; last < all.size() && all[last].sentence == all[first].sentence; ++last) {
      if (all[last].percent.between) continue;
      total += all[last].percent.value;
      slack += all[last].percent.unit();
      parts += all[last].part.value;
      ranges.push_back(all[last].span);
    }
    const double whole = nearest_whole(all[first], {}, report_case.report);
    const bool right =
        std::all_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(last),
                    [&](const Share& percentage) { return follows(percentage, report_case.report); });
    const bool bare = all[first].wholes.empty() && all[first].also_of.empty();
    if (ranges.size() < 3 || total <= 100 + slack || (!bare && (parts > whole || !right))) continue;
    out.add({{"total", total}, {"count", static_cast<std::int64_t>(ranges.size())}}, {}, ranges)
        .say(NarrativePercentNotice::shares_past_all);
  }
}

/// 办结的 141 件中，自然人占 95%: of those, unless 141 were handled or received, or have a share of their own.
bool is_of_others(const Case& report_case, const Rate& share) {
  const auto counts_all = [&](const Part& number) {
    const auto& shares = report_case.prose.shares;
    if (std::any_of(shares.begin(), shares.end(), [&](const Share& other) {
          return other.part.span == number.span && other.span.end < share.percent.span.begin;
        }))
      return true;
    for (const prose::Mask row : {prose::rows::kNew, prose::rows::kHandled}) {
      const prose::Reading all{TableId::requests, row, prose::columns::kTotal};
      if (bounds_of(all, report_case.report).least == number.value) return true;
    }
    return false;
  };
  return !std::all_of(share.numbers.begin(), share.numbers.end(), counts_all);
}

/// 自然人申请占 95%, while the table has another share.
void check_table_shares(const Case& report_case, Findings& out) {
  for (const Rate& share : report_case.prose.table_shares) {
    const auto fits = [&](const std::pair<prose::Reading, prose::Reading>& of) {
      const Bounds part = bounds_of(of.first, report_case.report);
      const Bounds whole = bounds_of(of.second, report_case.report);
      return !part.exact() || !whole.exact() || whole.least <= 0 ||
             Percentage{share.percent.value, share.decimals, share.between}.follows(part.least, whole.least);
    };
    if (share.of_cells.empty() || is_of_others(report_case, share) ||
        std::any_of(share.of_cells.begin(), share.of_cells.end(), fits))
      continue;
    const auto& [part, whole] = share.of_cells.front();
    const double ratio = bounds_of(part, report_case.report).least / bounds_of(whole, report_case.report).least;
    const Percentage expected =
        share.times ? Percentage{ratio, share.decimals + 2} : Percentage{100 * ratio, share.decimals};
    out.add({{"text", words_at(report_case.document, share.words)}, {"expected", expected.text()}}, {}, {share.words})
        .say(share.times ? NarrativePercentNotice::times_of_table : NarrativePercentNotice::share_of_table);
  }
}

void check_narrative_percent(const Case& report_case, Findings& out) {
  const std::vector<Share> shares = shares_to_judge(report_case);
  check_table_shares(report_case, out);
  check_shares(report_case, shares, out);
  check_sums(report_case, shares, out);
}

constexpr Wording kNarrativePercentWordings[]{
    {{"正文写“{part}”占 {percent}，按总数 {whole} 计算约为 {expected}%。",
      "The text says that “{part}” are {percent}; of {whole} they are {expected} %."},
     {"请核对数量、总数和百分比。", "Check the number, the whole and the percentage."}},
    {{"一句话里 {count} 个占比合计 {total}%，超过 100%。",
      "The {count} shares of one sentence add up to {total} %, past 100 %."},
     {"请核对各项占比。", "Check the shares."}},
    {{"正文写“{text}”，按表格计算约为 {expected}%。",
      "The text says “{text}”; by the tables it is about {expected} %."},
     {"请核对表格和百分比。", "Check the tables and the percentage."}},
    {{"正文写几项合计占 {percent}，合计 {part}，按总数 {whole} 计算约为 {expected}%。",
      "The text says that several together are {percent}; they add up to {part}, of {whole} about {expected} %."},
     {"请核对各项、总数和百分比。", "Check the numbers, the whole and the percentage."}},
    {{"正文写“{text}”，按表格计算约为 {expected} 倍。",
      "The text says “{text}”; by the tables it is {expected} times."},
     {"请核对表格和倍数。", "Check the tables and the number of times."}},
};

}  // namespace

extern constinit const Rule narrative_percent = define({
    .id = "narrative-percent",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"正文中的百分比与数量不符", "A percentage in the text does not follow from its numbers"},
    .wordings = kNarrativePercentWordings,
    .check = check_narrative_percent,
});

extern constinit const Explanation narrative_percent_explained = explain({
    .basis =
        {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
         "Regulations on Open Government Information, article 6: information is disclosed promptly and accurately"},
    .explanation =
        {"“a 件，占 "
         "p%"
         "”的百分比应当能由数量和总数算出。与正文中出现的总数或表三中的总数有一个相符即可，末位四舍五入或舍去都可以。",
         "In “a, or p %” the percentage follows from the number and a whole: any whole in the text or in table 3 will "
         "do, rounded or cut off."},
    .wrong = {"办结 805 件，其中予以公开 258 件，占 33.9%", "805 handled, of which 258, or 33.9 %, granted"},
    .right = {"办结 805 件，其中予以公开 258 件，占 32.0%", "805 handled, of which 258, or 32.0 %, granted"},
});

}  // namespace nianbao
