#pragma once

#include <vector>

#include "document/folded_text.hpp"
#include "report/report.hpp"

namespace nianbao {

/// Finds the headings of the six sections, wherever they stand: on a line of their own, at the start of a paragraph, inside a
/// running text without line ends, behind the last cell of a table. Returns them in the order of the document.
[[nodiscard]] std::vector<Section> find_sections(const Document& document, const FoldedText& letters);

}  // namespace nianbao
