#pragma once

#include <string_view>

#include "text/char_set.hpp"

namespace nianbao {

/// The marks that end a sentence, in both widths.
[[nodiscard]] constexpr bool ends_sentence(char16_t c) {
  constexpr CharSet kEnds(u"。！？!?");
  return kEnds.has(c);
}

/// And those that end a part of one that could be a sentence of its own.
inline constexpr std::u16string_view kStatementEnds = u"。！？!?；;";

}  // namespace nianbao
