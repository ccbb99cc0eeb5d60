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

/// In what a report breaks off.
enum class CutKind {
  row,      ///< in a table: `row` is its first row that was not read
  heading,  ///< behind the heading of `section`
  table,    ///< in or behind the table of `section`, which has all its rows or none
  text,     ///< within a sentence of `section`
};

/// Where a report breaks off.
struct Cut {
  CutKind kind = CutKind::text;
  SectionId section = SectionId::overview;  ///< in which it breaks off
  int row = -1;
  bool at_end = true;         ///< nothing of the sections that follow was found
  std::optional<Span> place;  ///< its last words; nothing where the table does not say
};

/// Where the report breaks off first; nothing where it is whole.
[[nodiscard]] std::optional<Cut> cut_of(const Report& report);

}  // namespace nianbao
