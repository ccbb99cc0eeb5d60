#pragma once

#include <optional>

#include "document/document.hpp"

namespace nianbao {

/// Where several reports were pasted one after the other, takes the lines of all but the first out of the document; its text
/// stays. Gives the title that the second begins with.
std::optional<Span> cut_second_report(Document& document);

}  // namespace nianbao
