#include <cmath>
#include <numeric>

#include "rules/_look.hpp"
#include "rules/_narrative.hpp"

namespace nianbao {
namespace {

bool is(double a, double b) { return std::abs(a - b) < 1e-6; }

/// Parts of two divisions of the same whole: 自然人 10、法人 2、网上 8、当面 4 of 12. Each run of parts adds up to the whole.
bool divides_twice(const PartSum& sum) {
  double run = 0;
  for (const Part& part : sum.parts) {
    run += part.value;
    if (is(run, sum.whole.value)) run = 0;
  }
  return is(run, 0);
}

/// How sure it is that the list should add up: very, where its names say that it is complete, where it is more than its whole,
/// or falls just short of it. A list that names much less may leave things out.
std::optional<Severity> judge(const PartSum& sum, double total) {
  constexpr double kJustShort = 0.9;
  constexpr std::size_t kList = 3;
  if (is(total, sum.whole.value) || divides_twice(sum)) return std::nullopt;
  if (sum.exhaustive) return Severity::warning;
  if (total > sum.whole.value) return sum.disjoint ? Severity::warning : Severity::note;
  return sum.parts.size() >= kList && total >= kJustShort * sum.whole.value ? Severity::warning : Severity::note;
}

void check(const Context& context, Findings& out) {
  for (const PartSum& sum : context.report.narrative.sums) {
    double total = 0;
    for (const Part& part : sum.parts) total += part.value;
    const auto severity = judge(sum, total);
    if (!severity) continue;
    std::vector<Span> ranges{sum.whole.span};
    for (const Part& part : sum.parts) ranges.push_back(part.span);
    Finding& finding = out.add({{"whole", words_at(context.document, sum.whole.span)},
                                {"total", total},
                                {"count", static_cast<std::int64_t>(sum.parts.size())}},
                               {}, std::move(ranges));
    finding.severity = *severity;
    finding.wording = total < sum.whole.value ? 1 : 0;
  }
}

constexpr Wording kWordings[]{
    {{"正文写“{whole}”，列出的 {count} 项合计 {total}，超过了总数。",
      "The text says “{whole}”, but the {count} parts listed add up to {total}, which is more."},
     {"请核对总数和各项；各项互有重叠的，不要用“其中”并列。",
      "Check the whole and its parts; parts that overlap should not be listed as parts."}},
    {{"正文写“{whole}”，列出的 {count} 项合计 {total}，不足总数。",
      "The text says “{whole}”, but the {count} parts listed add up to {total}, which is less."},
     {"请核对总数和各项；没有全部列出的，请在末尾加“等”。",
      "Check the whole and its parts; if not all are listed, say so with 等."}},
};

}  // namespace

extern constinit const Rule narrative_sum = define({
    .id = "narrative-sum",
    .group = Group::text,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"正文中各分项之和与总数不符", "Parts in the text do not add up to their whole"},
    .wordings = kWordings,
    .check = check,
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
