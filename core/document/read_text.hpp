#pragma once

#include <string>

#include "document/document.hpp"

namespace nianbao {

/// Parses plain text in any form that reports are pasted in: one cell a line, tab-separated cells, Markdown tables, paragraphs.
[[nodiscard]] Document read_text(std::string name, std::string format, std::u16string text);

}  // namespace nianbao
