#pragma once

#include <optional>

#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// The number, percentage, year or day that begins at a place of a text that ends where its sentence does. None where its letters belong to
/// another word: 一次性, 三四科, A4.
[[nodiscard]] std::optional<Token> read_number(std::u16string_view text, std::size_t at);

/// Whether a number with a measure word begins at a place.
[[nodiscard]] bool counts_at(std::u16string_view text, std::size_t at);

}  // namespace nianbao::prose
