#pragma once

#include <optional>

#include "document/folded_text.hpp"
#include "report/report.hpp"

namespace nianbao {

/// The last words of a text that stops where no report ends: at the heading of a section, behind its table, within a sentence.
/// Only of what was pasted or came out of a program: a file of an office holds all that was written. Nothing where a table breaks
/// off, which says so itself.
[[nodiscard]] std::optional<Span> find_cut(const Document& document, const FoldedText& letters, const Report& report);

}  // namespace nianbao
