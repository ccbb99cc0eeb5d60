#pragma once

#include <optional>
#include <string_view>

#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// 无法提供（740 件，29.0%）: whether the percentage at a place stands so beside its number.
[[nodiscard]] bool is_beside_number(const Tokens& tokens, std::size_t at);

/// 自然人 30 件，不到四分之三: where a rough share begins that is a clause of its own right behind a number.
[[nodiscard]] std::optional<std::size_t> share_alone(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// The number of 公开的占 46%（6 件）, and of 公开的占 46%，计 6 件.
[[nodiscard]] std::optional<std::size_t> told_behind(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// The number of 占应办件（77 件）的 92.2%.
[[nodiscard]] std::optional<std::size_t> bracketed_before(const Tokens& tokens, std::size_t at);

}  // namespace nianbao::prose
