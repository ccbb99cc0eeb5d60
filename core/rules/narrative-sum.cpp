#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rule/facts.hpp"
#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "text/chars.hpp"
#include "text/decimal.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
/// known: what the whole should be.
enum class NarrativeSumNotice { too_much, too_little, too_much_known, too_little_known, product };

/// Parts of two divisions of the same whole: 自然人 10、法人 2、网上 8、当面 4 of 12. Each run of parts adds up to the whole.
bool divides_twice(const NumberList& list) {
  double run = 0;
  for (const Part& part : list.parts) {
    run += part.value;
    if (is_equal(run, list.whole.value)) run = 0;
  }
  return is_equal(run, 0);
}

double sum_of(const NumberList& list, std::size_t parts) {
  double sum = 0;
  for (std::size_t i = 0; i < parts; ++i) sum += list.parts[i].value;
  return sum;
}

bool comes_to(const NumberList& list, std::size_t parts) {
  return std::abs(sum_of(list, parts) - list.whole.value) < list.slack + 1e-6;
}

/// 轮训 74 人（实有 78 人，4 人未参加）: the whole is what is left of the first.
bool is_left_of_first(const NumberList& list) {
  if (list.parts.size() < 2) return false;
  const double left = 2 * list.parts.front().value - sum_of(list, list.parts.size());
  return std::abs(left - list.whole.value) < list.slack + 1e-6;
}

/// Where a list may end at several places, it is right if it adds up at one of them; but three that surely are its parts are not all
/// beyond its end.
bool adds_up(const NumberList& list) {
  if (is_left_of_first(list)) return true;
  if (list.uniform && list.closed) return comes_to(list, list.parts.size()) || divides_twice(list);
  for (std::size_t end = list.certain > 2 ? 2 : 1; end <= list.parts.size(); ++end) {
    if (comes_to(list, end)) return true;
  }
  return divides_twice(list);
}

/// Whether the parts add up to another number that stands before them.
bool may_part_another(const NumberList& list) {
  const double sum = sum_of(list, list.certain);
  return std::any_of(list.instead.begin(), list.instead.end(), [sum](double other) { return is_equal(other, sum); });
}

/// Whether whole and parts together are a number of the sentence before: then it is one of them.
bool may_be_part(const NumberList& list) {
  const double all = list.whole.value + sum_of(list, list.parts.size());
  return std::any_of(list.earlier.begin(), list.earlier.end(), [all](double it) { return is_equal(it, all); });
}

/// Whether parts that are more than the whole may be those of several numbers together.
bool may_part_several(const NumberList& list) {
  const double sum = sum_of(list, list.certain);
  double together = list.whole.value;
  for (const double other : list.beside) together += other;
  return sum <= together;
}

/// How many parts make the list wrong: those that surely belong to it are more than the whole, or all of them less, where their names
/// say that nothing is left out, or where they fall just short. Nothing where it may be right.
std::optional<std::size_t> wrong_parts(const NumberList& list) {
  constexpr double kJustShort = 0.88;  // of the whole: what falls short by more may leave a part out
  constexpr std::size_t kList = 3;     // parts; of two a third may be left out
  const bool other_kinds = list.kinds && list.kinds->value != static_cast<double>(list.parts.size());
  if (list.whole.value == 0 || other_kinds || adds_up(list) || may_part_another(list) || may_be_part(list))
    return std::nullopt;
  // 发布文件 26 件，其中规范性文件 3 件，配套解读 26 件
  const auto is_whole = [&](const Part& part) { return is_equal(part.value, list.whole.value); };
  const bool beside = !list.uniform && sum_of(list, list.certain) <= 2 * list.whole.value;
  if (beside && std::any_of(list.parts.begin(), list.parts.end(), is_whole)) return std::nullopt;
  if (sum_of(list, list.certain) > list.whole.value)
    return may_part_several(list) ? std::nullopt : std::optional(list.certain);
  if (list.exhaustive && list.certain > 1) return list.certain;
  // Of two parts a third may be left out, unless they count many things and fall short by next to nothing.
  constexpr double kMany = 100, kNearlyAll = 0.97;
  const bool two = list.certain + 1 == kList && list.whole.value >= kMany;
  const double least = (two ? kNearlyAll : kJustShort) * list.whole.value;
  const bool short_of_it = sum_of(list, list.certain) >= least;
  return list.closed && (two || list.certain >= kList) && short_of_it ? std::optional(list.certain) : std::nullopt;
}

/// Whether a number counts what the tables do, and agrees with them.
bool agrees(const Case& report_case, Span number) {
  const auto& claims = report_case.prose.claims;  // they come in the order of the text
  const auto first = std::partition_point(claims.begin(), claims.end(),
                                          [number](const Claim& claim) { return claim.span.begin < number.begin; });
  for (auto claim = first; claim != claims.end() && claim->span.begin == number.begin; ++claim) {
    const auto at = static_cast<std::size_t>(claim - claims.begin());
    if (claim->span == number && report_case.verdicts[at].status == ClaimStatus::agrees) return true;
  }
  return false;
}

/// Whether each part is what the table says.
bool parts_agree(const Case& report_case, const NumberList& list) {
  return std::all_of(list.parts.begin(), list.parts.end(),
                     [&](const Part& part) { return agrees(report_case, part.span); });
}

/// Parts that are each what the table says leave out some of its rows.
bool follows_tables(const Case& report_case, const NumberList& list) {
  return agrees(report_case, list.whole.span) && parts_agree(report_case, list);
}

/// The words of a sentence around a list: who was asked stands in front, that its kinds overlap right behind.
std::u16string_view words_around(const Case& report_case, const NumberList& list) {
  constexpr std::uint32_t kBefore = 200, kBehind = 100;  // characters to either side
  const Span first =
      std::min(list.whole.span, list.parts.front().span, [](Span a, Span b) { return a.begin < b.begin; });
  const Span last = std::max(list.whole.span, list.parts.back().span, [](Span a, Span b) { return a.end < b.end; });
  const Span near{std::max(list.sentence.begin, first.begin - std::min(first.begin, kBefore)),
                  std::min(list.sentence.end, last.end + kBehind)};
  return slice(report_case.document.text, near);
}

/// 部分信息同时属于多个类别, 两项功能兼有的 85 个
bool tells_of_overlap(std::u16string_view said) {
  return has_any(said,
                 u"重叠 交叉 重复统计 重复计 均有统计 同时属于 同时涉及 同时具备 同属 兼属 兼有 兼具 兼涉 至少具备 "
                 u"至少有一项 至少一项 两种以上 多种情形 多项程序 都有涉及");
}

/// 培训 86 人，其中党员 52 人、女性 39 人: what is said of people apart from each other may be true of the same.
bool tells_of_traits(std::u16string_view said) {
  return has_any(said, u"党员 女性 岁以下 岁及以下 岁以上 本科以上 大专以上 学历");
}

/// 收回问卷 312 份，其中通过网站 205 份、通过微信 188 份: whoever is asked may name several; but each of those that were handed out was so once.
bool may_choose_several(std::u16string_view said) {
  const bool grades = has_any(said, u"不满意 基本满意");  // of those each has one
  const bool given = has_any(said, u"发放 派发 投放") && !has_any(said, u"收回 回收 有效 通过 多选");
  return !grades && !given && has_any(said, u"多选 问卷 受访 调查");
}

/// By the place of its part each share of the text, in order.
using SharesByPart = std::vector<std::pair<std::uint32_t, double>>;

SharesByPart shares_by_part(const Case& report_case) {
  SharesByPart out;
  for (const Share& share : report_case.prose.shares) out.emplace_back(share.part.span.begin, share.percent.value);
  sort_stably(out, [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

/// 即办 796 项，占 60.0%，“零跑腿” 1218 项，占 91.9%: parts that are more than all by their own shares.
bool overlaps_by_shares(const SharesByPart& shares, const NumberList& list) {
  double percent = 0;
  for (const Part& part : list.parts) {
    const auto share =
        std::partition_point(shares.begin(), shares.end(), [&](const auto& it) { return it.first < part.span.begin; });
    if (share == shares.end() || share->first != part.span.begin) return false;
    percent += share->second;
  }
  constexpr double kRounded = 101;  // percent: of shares that are rounded there may be a little more than a hundred
  return percent > kRounded;
}

/// 86万, where the text counts so.
std::string as_counted(double value, std::u16string_view written, const Report& report) {
  constexpr double kTenThousand = 10'000;  // ones of a 万
  const bool counted = written.ends_with(u'万') && value >= kTenThousand;
  return counted ? render(value / kTenThousand, report, Language::zh) + "万" : render(value, report, Language::zh);
}

/// “110＋145＋18”: as an author would add them up, in the order in which they are written.
std::string addition(const NumberList& list, std::size_t parts, const Case& report_case) {
  std::vector<Part> written(list.parts.begin(), list.parts.begin() + static_cast<std::ptrdiff_t>(parts));
  sort_stably(written, [](const Part& a, const Part& b) { return a.span.begin < b.span.begin; });
  std::string out;
  for (const Part& part : written) {
    if (!out.empty()) out += "＋";
    out += as_counted(part.value, slice(report_case.document.text, part.span), report_case.report);
  }
  return out;
}

/// The whole is to be the sum of its parts; its measure word stays. Whether it can be written: it may stand there in words.
bool put_right(Finding& finding, const Case& report_case, Span whole, double total) {
  const auto text = slice(report_case.document.text, whole);
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const bool whole_number = end == text.end() || std::u16string_view(u".万亿").find(*end) == text.npos;
  const auto digits = whole_number ? static_cast<std::uint32_t>(end - text.begin()) : 0;
  if (digits > 0) finding.fix = {{{whole.begin, whole.begin + digits}, decimal(total)}};
  return digits > 0;
}

/// 每季度检查 1 次，全年检查 5 次
void check_products(const Case& report_case, Findings& out) {
  for (const Product& product : report_case.prose.products) {
    const double error = std::abs(product.value - product.whole.value);
    if (error < 1e-6 || error < product.slack - 1e-6) continue;
    out.add({{"whole", with_subject(report_case.document, product.whole.span)},
             {"text", words_at(report_case.document, product.said)},
             {"total", product.value}},
            {}, {product.whole.span, product.said})
        .say(NarrativeSumNotice::product);
  }
}

void check_narrative_sum(const Case& report_case, Findings& out) {
  const SharesByPart shares = shares_by_part(report_case);
  for (const NumberList& list : report_case.prose.lists) {
    const auto parts = wrong_parts(list);
    if (!parts) continue;
    const double total = sum_of(list, *parts);
    const std::u16string_view said = words_around(report_case, list);
    if (tells_of_overlap(said) || overlaps_by_shares(shares, list)) continue;
    if (total < list.whole.value ? follows_tables(report_case, list)
                                 : may_choose_several(said) || tells_of_traits(said))
      continue;
    std::vector<Span> ranges{list.whole.span};
    for (std::size_t i = 0; i < *parts; ++i) ranges.push_back(list.parts[i].span);
    Finding& finding =
        out.add({{"whole", with_subject(report_case.document, list.whole.span)},
                 {"parts", addition(list, *parts, report_case)},
                 {"total", as_counted(total, slice(report_case.document.text, list.whole.span), report_case.report)},
                 {"count", static_cast<std::int64_t>(*parts)}},
                {}, std::move(ranges));
    using enum NarrativeSumNotice;
    const bool known = parts_agree(report_case, list) && put_right(finding, report_case, list.whole.span, total);
    if (total < list.whole.value) finding.say(known ? too_little_known : too_little);
    else finding.say(known ? too_much_known : too_much);
  }
  check_products(report_case, out);
}

constexpr Texts kTooMuch{
    "正文写“{whole}”，列出的 {count} 项合计 {total}（{parts}），超过了总数。",
    "The text says “{whole}”, but the {count} parts listed add up to {total} ({parts}), which is more."};
constexpr Texts kTooLittle{
    "正文写“{whole}”，列出的 {count} 项合计 {total}（{parts}），不足总数。",
    "The text says “{whole}”, but the {count} parts listed add up to {total} ({parts}), which is less."};
constexpr Texts kKnown{"各项与表格一致，总数应为 {total}。",
                       "The parts are what the tables say; the whole should be {total}."};

constexpr Wording kNarrativeSumWordings[]{
    {kTooMuch,
     {"请核对总数和各项；各项互有重叠的，不要用“其中”并列。",
      "Check the whole and its parts; parts that overlap should not be listed as parts."}},
    {kTooLittle,
     {"请核对总数和各项；没有全部列出的，请在末尾加“等”。",
      "Check the whole and its parts; if not all are listed, say so with 等."}},
    {kTooMuch, kKnown},
    {kTooLittle, kKnown},
    {{"正文写“{whole}”，按“{text}”应为 {total}。", "The text says “{whole}”; by “{text}” it should be {total}."},
     {"请核对总数和每次的数量。", "Check the whole, and how often and how many."}},
};

}  // namespace

extern constinit const Rule narrative_sum = define({
    .id = "narrative-sum",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"正文中各分项之和与总数不符", "Parts in the text do not add up to their whole"},
    .wordings = kNarrativeSumWordings,
    .check = check_narrative_sum,
});

extern constinit const Explanation narrative_sum_explained = explain({
    .basis =
        {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
         "Regulations on Open Government Information, article 6: information is disclosed promptly and accurately"},
    .explanation = {"“共 N 条，其中 a、b、c”的各项应当等于总数。用“等”“主要有”“包括”表示没有列全的，不作比较。",
                    "In “N in all, of which a, b, c” the parts add up to the whole. Lists marked as open (等, 主要有, "
                    "包括) are not compared."},
    .wrong = {"公开信息 418 条，其中文件 110 条、财务 145 条、村务 255 条", "418 items, of which 110, 145 and 255"},
    .right = {"公开信息 510 条，其中文件 110 条、财务 145 条、村务 255 条", "510 items, of which 110, 145 and 255"},
});

}  // namespace nianbao
