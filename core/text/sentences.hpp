#pragma once

#include <string_view>

#include "text/char_set.hpp"

namespace nianbao {

/// Characters. Real sentences are shorter; where hostile text has none that ends, nothing is looked for beyond, so that reading stays
/// linear in the length of the text.
inline constexpr std::size_t kLongestSentence = 200;

/// The marks that end a sentence, in both widths.
inline constexpr CharSet kSentenceEnds(u"。！？!?");
[[nodiscard]] constexpr bool ends_sentence(char16_t c) { return kSentenceEnds.has(c); }

/// The marks that end a sentence or a clause that could stand by itself.
inline constexpr CharSet kStatementEnds(u"。！？!?；;");

}  // namespace nianbao
