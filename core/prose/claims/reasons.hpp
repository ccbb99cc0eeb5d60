#pragma once

#include <string_view>

#include "prose/claims/claim.hpp"
#include "prose/clauses/field.hpp"
#include "prose/tokens/passage.hpp"

namespace nianbao::prose {

/// Why the figure at `at` counts nothing that a cell does, by the words before it; `no` where they do not tell.
[[nodiscard]] UnboundReason reason_of(const Field& field, std::u16string_view text, const Tokens& tokens,
                                      std::size_t at);

/// 2023年收到申请 12 件, or 2025年: where 12 is what the table of 2024 says it may have been taken over.
[[nodiscard]] bool is_of_near_year(const Setting& here, const Author& author);

/// 231 件 of 以上 231 件申请: those that were counted before, which may be all there were.
[[nodiscard]] bool sums_up_requests(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// Of last year, by how much, how much of a hundred: what a figure is beside a whole that is still what it was.
[[nodiscard]] bool is_beside(UnboundReason why);

/// Of another year, or of a part of this one: 年初 16 件.
[[nodiscard]] inline bool is_of_other_time(UnboundReason why) {
  return why == UnboundReason::other_year || why == UnboundReason::part_of_year;
}

/// Whether a figure's own words name another year.
[[nodiscard]] bool names_other_year(const Field& field);

/// What a figure is that is bound to no cell for this reason.
[[nodiscard]] Role role_of(UnboundReason why);

/// 主动公开 98 件、依申请公开 40 件、不予公开 18 件: documents by how they are disclosed, and no requests.
[[nodiscard]] bool divides_documents(const Tokens& tokens, const Passage& passage);

/// 废止 1 件 of 公文依申请公开 40 份；规范性文件制发 3 件，废止 1 件: whether a place is told of the documents that its part of the sentence names.
[[nodiscard]] bool is_behind_named_documents(const Tokens& tokens, std::size_t at);

/// Whether a sentence that counts something says of its reviews that they are not about disclosure.
[[nodiscard]] bool tells_of_other_reviews(const Passage& passage, const Tokens& tokens);

/// 行政复议 5 件，其中涉及政府信息公开 2 件; 行政复议 2 件，均与政府信息公开无关: not all of the reviews, or none, are of disclosure.
[[nodiscard]] bool counts_other_reviews(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// 2 件未能提供（行政查询事项 1 件、本机关不掌握 1 件）: what a bracket behind the figure counts is not all of its
/// result; nor is what 合计 sums up that of the label before it.
[[nodiscard]] bool ended_in_several_ways(const Field& field, const Tokens& tokens, std::size_t at);

/// 复议 2 件 of 复议 2 件、诉讼 3 件尚未审结: how they ended is said of several together, behind the last.
[[nodiscard]] bool shares_outcome(const Tokens& tokens, std::size_t at);

/// 涉及征地的申请 128 件, 咨询类申请 3 件, 新收申请中予以公开 5 件: what became of some of them.
[[nodiscard]] bool counts_some_requests(const Field& field, std::u16string_view text);

/// 申请量, 申请数: a noun that says how many there were.
[[nodiscard]] inline bool is_number_of(std::u16string_view noun) {
  return noun.ends_with(u'量') || noun.ends_with(u'数');
}

/// 县政府维持 2 件, 法院维持 3 件: told of who decides the reviews of the organ.
[[nodiscard]] bool is_judge(const Field& field);

/// 撤销 2 件, 一审胜诉 2 件, and 纠正 1 件 beside it; 维持 8 件 beside 驳回 12 件: some of those that ended so, or all.
[[nodiscard]] bool counts_some_outcomes(std::u16string_view text, const Tokens& tokens, const Token& outcome);

/// 新制定 1 件, 制定 1 件 beside 修订 2 件: some of those that were issued, or all.
[[nodiscard]] bool counts_some_made(std::u16string_view text, const Tokens& tokens, const Token& verb);

/// The rows of 规范性文件中，废止 1 件, or of 对规范性文件开展清理，废止 1 件, at the comma; 0 where it is none such.
[[nodiscard]] Mask documents_before(const Tokens& tokens, std::size_t comma, std::u16string_view text);

/// 收到申请 12 件，主动公开政府信息 526 条: in the first section, beside what was disclosed, these are requests for disclosure.
/// So are those that 公开 5 件、不予公开 2 件、无法提供 3 件 says of.
[[nodiscard]] bool tells_of_requests(const Passage& passage, const Tokens& tokens);

/// 申请人不服答复而提请复议 3 件, 复议中被纠正的答复 2 件: what was answered is what a report of disclosure tells of.
[[nodiscard]] bool tells_of_contested(const Passage& passage, const Tokens& tokens);

/// 其余 3 件, 尚有 1 件: what is left of them, and never all; but 仍有 18 件继续有效 are.
[[nodiscard]] bool counts_rest(const Field& field, std::u16string_view text, const Tokens& tokens, std::size_t at);

/// 执法案卷 20 件，…，其余不予公开 3 件: those of a group that were not told before; or all of it.
[[nodiscard]] Readings rest_of(const Readings& groups, const Field& field, const Tokens& tokens, std::size_t at);

/// 确保无…, 如未收到…, 对未收到…的: what a negation at `at` denies did not happen in this report, or was only aimed at.
[[nodiscard]] bool is_hypothetical(std::u16string_view text, const Tokens& tokens, std::size_t at,
                                   const Author& author);

/// 2家企业共提出申请 12 件: the two are counted, not what businesses asked for.
[[nodiscard]] bool counts_applicants(const Field& field, const Tokens& tokens);

/// 受理信访举报 911 件, where no requests are told of: letters to whoever answers them.
[[nodiscard]] bool counts_letters(const Field& field, const Passage& passage);

/// 涉及违建处理的申请 32 件, 3 名申请人共提交申请 57 件: of those about one thing, of those few. `own`: 我局办结的申请 are all of them.
[[nodiscard]] bool asks_about_something(const Field& field, const Author& author, std::u16string_view text,
                                        const Token& number);

/// 因补正后仍不明确不予公开: results of two groups, and nothing between them.
[[nodiscard]] bool mixes_results(const Field& field);

/// 监管类 of 颁布监管类规范性文件 5 件: some of what was made or repealed, where nobody else may have done so.
[[nodiscard]] bool names_kind_of_document(const Field& field, const Token& number, std::u16string_view text);

/// 三类 of 申请人分为三类: how many kinds there are, of whatever the list behind it counts.
[[nodiscard]] bool numbers_kinds(const Token& number);

/// 全县收到政府信息公开申请 502 件: requests, though not the organ's own, so that 我局新收 45 件 behind it counts requests as well.
[[nodiscard]] inline bool counts_others(const Field& field, UnboundReason why) {
  return why == UnboundReason::other_organ && field.has_any({Slot::request, Slot::by_request});
}

/// 上半年收到 5 件, 5 件为12月收到: of a part of the year; what is left at its end is so whenever it came.
[[nodiscard]] bool is_of_months(const Setting& here, const Field& field, const Token& number);

}  // namespace nianbao::prose
