#pragma once

#include <optional>
#include <string_view>

#include "prose/tokens/token.hpp"
#include "text/limits.hpp"

namespace nianbao::prose {

/// What a number may stand for that is said roughly (300余, 近300, 约八成, 一半以上, 三分之一), up to the next one as round; nothing where it
/// is exact, or a range.
[[nodiscard]] std::optional<Limits> limits_of(std::u16string_view text, const Tokens& tokens, std::size_t at);

}  // namespace nianbao::prose
