#pragma once

#include <vector>

#include "report/narrative.hpp"
#include "report/narrative_tokens.hpp"

namespace nianbao::prose {

/// The closed lists behind 其中 in a sentence. Lists with 等, 主要 or 包括, with several 其中 or with mixed kinds of things are not taken.
void read_sums(const Passage& passage, const std::vector<Token>& tokens, std::vector<PartSum>& out);

/// 「办结 805 件。予以公开…；不予公开…；无法提供…；不予处理…；其他处理…」: all results named, one after the other, from `first`
/// of the statements on.
void add_sum_of_results(const Report& report, const std::vector<Statement>& statements, std::size_t first,
                        std::vector<PartSum>& out);

/// What is said with 占 in the sentences of a passage. `statements` are those of the passage, from `first` on.
void read_percentages(const Report& report, const Passage& passage, const std::vector<std::vector<Token>>& sentences,
                      const std::vector<Statement>& statements, std::size_t first, std::vector<Percentage>& out);

}  // namespace nianbao::prose
