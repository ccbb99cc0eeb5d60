#pragma once

#include <string_view>
#include <vector>

#include "prose/fact.hpp"
#include "prose/phrase.hpp"

namespace nianbao {
struct Report;
}

namespace nianbao::prose {

/// Why the figure at `at` counts nothing that a cell does, by the words before it; `no` where they do not tell.
[[nodiscard]] Unbound reason_of(const Phrase& phrase, std::u16string_view text, const std::vector<Lexeme>& lexemes,
                                std::size_t at);

/// What a figure is that is bound to no cell for this reason.
[[nodiscard]] Role role_of(Unbound why);

/// 主动公开 98 件、依申请公开 40 件、不予公开 18 件: documents by how they are disclosed, and no requests.
[[nodiscard]] bool divides_documents(const std::vector<Lexeme>& lexemes, std::u16string_view text);

/// 行政复议 5 件，其中涉及政府信息公开 2 件; 行政复议 2 件，均与政府信息公开无关: not all of the reviews, or none, are of disclosure.
[[nodiscard]] bool counts_other_reviews(std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at);

/// 涉及征地的申请 128 件, 咨询类申请 3 件, 新收申请中予以公开 5 件: what became of some of them.
[[nodiscard]] bool counts_some_requests(const Phrase& phrase, std::u16string_view text);

/// 县政府维持 2 件, 法院维持 3 件: told of who decides the reviews of the organ.
[[nodiscard]] bool is_judge(const Phrase& phrase);

/// 撤销 2 件, 一审胜诉 2 件, and 纠正 1 件 beside it; 维持 8 件 beside 驳回 12 件: some of those that ended so, or all.
[[nodiscard]] bool counts_some_outcomes(std::u16string_view text, const std::vector<Lexeme>& lexemes,
                                        const Lexeme& outcome);

/// 其余 3 件, 尚有 1 件: what is left of them, and never all.
[[nodiscard]] bool counts_rest(std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at);

/// 确保无…, 如未收到…, 对未收到…的: what a negation at `at` denies did not happen in this report, or was only aimed at.
[[nodiscard]] bool is_hypothetical(std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at,
                                   const Report& report);

/// 2家企业共提出申请 12 件: the two are counted, not what businesses asked for.
[[nodiscard]] bool counts_applicants(const Phrase& phrase, const std::vector<Lexeme>& lexemes);

}  // namespace nianbao::prose
