#pragma once

#include "prose/claims/claim.hpp"

namespace nianbao::prose {

/// Reviews of these rows that have ended: what 占审结总数的 25% is of.
[[nodiscard]] Reading decided_of(Mask rows);

/// Whether a number was read as that: 已审结 54 件.
[[nodiscard]] bool counts_decided(const Claim* claim);

/// What a share of requests, or of what became of them, may be of: all that were handled or came in; 占办结总数的 of what was handled,
/// 占新收申请的 of what is new.
[[nodiscard]] Readings wholes_of_results(bool of_handled, bool of_new);

/// Those of them that the number can be a part of whose share it is: applicants that came in are none of what was handled. 占法人或其他组织申请量的: of `theirs`,
/// it may be.
[[nodiscard]] Readings wholes_of_part(const Claim* part, Readings wholes, Mask theirs);

/// 维持 7 件（占 58.3%）: of the reviews of its own kind, decided or not, or of all; 占复议总数的 of its own alone.
[[nodiscard]] Readings wholes_of_outcomes(Mask own, bool alone);

/// 信息 of 公开信息 1143 条，两类合计 1006 条，占全部信息的 88%: whether the words from 占 to its percentage name all that the first number of the
/// sentence counts, which is more than the part.
[[nodiscard]] bool names_first(std::u16string_view text, const Tokens& tokens, std::size_t part, std::size_t share,
                               std::size_t percent);

}  // namespace nianbao::prose
