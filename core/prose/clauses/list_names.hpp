#pragma once

#include <span>
#include <string_view>

#include "prose/clauses/items.hpp"

namespace nianbao::prose {

/// Names that stand for all there is: 自然人 and 法人, one quarter after the other, the last of them 其他.
[[nodiscard]] bool names_all(std::u16string_view text, const Tokens& tokens, std::span<const Item> items);

/// 全年 behind 上半年 20 件，下半年 19 件, or behind four quarters: what it counts are those.
[[nodiscard]] bool ends_year(std::u16string_view text, const Tokens& tokens, std::size_t at);

}  // namespace nianbao::prose
