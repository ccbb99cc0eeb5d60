#pragma once

#include <optional>

#include "document/folded_text.hpp"
#include "report/report.hpp"

namespace nianbao {

/// Whether a text was pasted or came out of a program: a file of an office holds all that was written.
[[nodiscard]] bool came_as_text(const Document& document);

/// The last words of a text that stops where no report ends: at the heading of a section, behind its table, within a sentence.
/// Only of what came as text. Nothing where a table breaks off, which says so itself.
[[nodiscard]] std::optional<Span> find_cut(const Document& document, const FoldedText& letters, const Report& report);

}  // namespace nianbao
