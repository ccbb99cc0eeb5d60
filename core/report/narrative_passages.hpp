#pragma once

#include <vector>

#include "report/narrative.hpp"

namespace nianbao {

/// The prose of a report: its paragraphs without tables and section headings, whole again where lines were cut.
[[nodiscard]] std::vector<Passage> read_passages(const Document& document, const Report& report);

/// Whether a character ends a sentence, or a clause that can end a line.
[[nodiscard]] constexpr bool ends_sentence(char16_t c) {
  return c == u'。' || c == u'！' || c == u'？' || c == u'!' || c == u'?';
}

}  // namespace nianbao
