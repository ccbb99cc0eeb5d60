#pragma once

#include "prose/claims/binder.hpp"
#include "prose/clauses/sentence.hpp"
#include "prose/tokens/passage.hpp"

namespace nianbao::prose {

/// Adds every figure and statement of a sentence as a claim, with what it may mean or the reason why nothing; `binder` is of its passage.
/// Gives what was said so far.
[[nodiscard]] Discourse add_claims(const Author& author, const Passage& passage, const Sentence& sentence,
                                   const Binder& binder, Discourse said, std::vector<Claim>& out);

}  // namespace nianbao::prose
