#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "prose/clauses/items.hpp"
#include "prose/clauses/list_openings.hpp"
#include "prose/clauses/lists.hpp"

namespace nianbao::prose {

/// 18 个村参加考评，优秀 6 个，良好 10 个，合格 2 个: parts by what their names say, whatever marks part them.
[[nodiscard]] std::optional<ListOfNumbers> graded_list(std::u16string_view text, const Tokens& tokens,
                                                       const Opening& opening);

/// 优秀 21 份、合格 17 份、不合格 2 份: whether each of the items is a grade with its number, in this measure.
[[nodiscard]] bool are_grades(std::u16string_view text, const Tokens& tokens, std::span<const Item> items,
                              std::u16string_view measure);

/// 满意 357 份，不满意 14 份, from where a list begins: the ends of a scale, whose middle may be left out.
[[nodiscard]] bool leaves_out_middle(std::u16string_view text, const Tokens& tokens, std::size_t begin,
                                     const std::vector<std::size_t>& parts);

}  // namespace nianbao::prose
