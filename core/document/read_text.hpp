#pragma once

#include <string>

#include "document/document.hpp"

namespace nianbao {

/// Plain text in any of the forms that a report is pasted in: a cell a line, tabs, Markdown tables, paragraphs.
[[nodiscard]] Document read_text(std::string name, std::string format, std::u16string text);

}  // namespace nianbao
