#pragma once

#include <span>
#include <vector>

#include "prose/claims/amounts.hpp"
#include "prose/claims/claim.hpp"
#include "prose/clauses/sentence.hpp"
#include "prose/tokens/passage.hpp"

namespace nianbao::prose {

/// Adds what a sentence counts of this year for the whole organ and no cell does: 举办信息公开培训 3 期. `claims` are those of the sentence.
void add_counts(const Author& author, const Passage& passage, const Sentence& sentence, std::span<const Claim> claims,
                std::vector<Count>& out);

}  // namespace nianbao::prose
