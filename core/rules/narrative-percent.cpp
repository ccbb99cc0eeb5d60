#include <algorithm>
#include <cmath>

#include "rule/facts.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Whether the percentage is that of its part in anything that it may be a part of.
bool follows(const Percentage& percentage, const Report& report) {
  const auto fits = [&](double whole) {
    return whole > 0 && is_percentage(percentage.percent, percentage.decimals, percentage.part.value, whole);
  };
  if (std::any_of(percentage.wholes.begin(), percentage.wholes.end(),
                  [&](const Part& whole) { return fits(whole.value); }))
    return true;
  return std::any_of(percentage.also_of.begin(), percentage.also_of.end(), [&](const CellSum& meaning) {
    const Bounds bounds = bounds_of(meaning, report);
    return !bounds.exact() || fits(bounds.least);
  });
}

/// What the percentage would be of the whole that stands nearest; of the table's, where the text has none.
double nearest_whole(const Percentage& percentage, const Report& report) {
  if (!percentage.wholes.empty()) return percentage.wholes.back().value;
  return percentage.also_of.empty() ? 0 : bounds_of(percentage.also_of.front(), report).least;
}

void check_shares(const Case& given, Findings& out) {
  for (const Percentage& percentage : given.prose.percentages) {
    const double whole = nearest_whole(percentage, given.report);
    if (whole <= 0 || follows(percentage, given.report)) continue;
    const std::string expected = percentage_text(100 * percentage.part.value / whole, percentage.decimals);
    out.add({{"part", with_subject(given.document, percentage.part.span)},
             {"percent", words_at(given.document, percentage.span)},
             {"whole", whole},
             {"expected", expected}},
            {}, {percentage.part.span, percentage.span});
  }
}

/// Shares of one sentence go past 100 %, each of them being right by itself. Of several wholes they may, so the sentence must have
/// one only.
void check_sums(const Case& given, Findings& out) {
  const auto& all = given.prose.percentages;
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    double total = 0;
    double slack = 0;
    double parts = 0;
    std::vector<Span> ranges;
    for (; last < all.size() && all[last].sentence == all[first].sentence; ++last) {
      total += all[last].percent;
      slack += ten_to(-all[last].decimals);
      parts += all[last].part.value;
      ranges.push_back(all[last].span);
    }
    const double whole = nearest_whole(all[first], given.report);
    const bool right =
        std::all_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(last),
                    [&](const Percentage& percentage) { return follows(percentage, given.report); });
    const bool bare = all[first].wholes.empty() && all[first].also_of.empty();
    if (ranges.size() < 3 || total <= 100 + slack || (!bare && (parts > whole || !right))) continue;
    out.add({{"total", total}, {"count", static_cast<std::int64_t>(ranges.size())}}, {}, ranges).wording = 1;
  }
}

/// 自然人申请占 95%, while the table has another share.
void check_table_shares(const Case& given, Findings& out) {
  for (const Rate& share : given.prose.table_shares) {
    const auto fits = [&](const std::pair<CellSum, CellSum>& of) {
      const Bounds part = bounds_of(of.first, given.report);
      const Bounds whole = bounds_of(of.second, given.report);
      return !part.exact() || !whole.exact() || whole.least <= 0 ||
             is_percentage(share.percent.value, share.decimals, part.least, whole.least);
    };
    if (std::any_of(share.of_cells.begin(), share.of_cells.end(), fits)) continue;
    const auto& [part, whole] = share.of_cells.front();
    const double expected = 100 * bounds_of(part, given.report).least / bounds_of(whole, given.report).least;
    out.add({{"text", words_at(given.document, share.words)}, {"expected", percentage_text(expected, share.decimals)}},
            {}, {share.words})
        .wording = 2;
  }
}

void check_narrative_percent(const Case& given, Findings& out) {
  check_table_shares(given, out);
  check_shares(given, out);
  check_sums(given, out);
}

constexpr Wording kNarrativePercentWordings[]{
    {{"正文写“{part}”占 {percent}，按总数 {whole} 计算约为 {expected}%。",
      "The text says that “{part}” are {percent}; of {whole} they are {expected} %."},
     {"请核对数量、总数和百分比。", "Check the number, the whole and the percentage."}},
    {{"一句话里 {count} 个占比合计 {total}%，超过 100%。",
      "The {count} shares of one sentence add up to {total} %, past 100 %."},
     {"请核对各项占比。", "Check the shares."}},
    {{"正文写“{text}”，按表三计算约为 {expected}%。", "The text says “{text}”; by table 3 it is about {expected} %."},
     {"请核对表三和百分比。", "Check table 3 and the percentage."}},
};

}  // namespace

extern constinit const Rule narrative_percent = define({
    .id = "narrative-percent",
    .group = Group::text,
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
