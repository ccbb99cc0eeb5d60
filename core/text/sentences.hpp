#pragma once

#include <string_view>

namespace nianbao {

/// The marks that end a sentence, in both widths.
[[nodiscard]] constexpr bool ends_sentence(char16_t c) {
  return std::u16string_view(u"。！？!?").find(c) != std::u16string_view::npos;
}

/// And those that end a part of one that could be a sentence of its own.
inline constexpr std::u16string_view kStatementEnds = u"。！？!?；;";

}  // namespace nianbao
