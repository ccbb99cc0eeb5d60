#pragma once

#include <string_view>
#include <vector>

#include "prose/clauses/scope.hpp"

namespace nianbao::prose {

/// 另有投诉 3 件，未提出申请，不计入申请数量: what is left out of a count is none of the author's.
void set_uncounted_aside(const Author& author, std::u16string_view text, const Tokens& tokens,
                         std::vector<Setting>& settings);

}  // namespace nianbao::prose
