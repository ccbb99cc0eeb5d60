#pragma once

#include <optional>
#include <string_view>

#include "prose/clauses/items.hpp"
#include "prose/clauses/list_openings.hpp"
#include "prose/clauses/lists.hpp"

namespace nianbao::prose {

/// 18 个村参加考评，优秀 6 个，良好 10 个，合格 2 个: parts by what their names say, whatever marks part them.
[[nodiscard]] std::optional<ListOfNumbers> graded_list(std::u16string_view text, const Tokens& tokens,
                                                       const Opening& opening);

}  // namespace nianbao::prose
