#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "prose/tokens/passage.hpp"

namespace nianbao {

struct Report;

/// The prose of a report: its paragraphs without tables and section headings, whole again where lines were cut.
[[nodiscard]] std::vector<Passage> read_passages(const Document& document, const Report& report);

/// Whether a cell of a table is prose, by its length or its end: the table only lays the page out.
[[nodiscard]] bool is_prose(std::u16string_view cell);

/// The number of a page, a bracket that was left of a table, or nothing at all: never a part of a sentence.
[[nodiscard]] bool says_nothing(std::u16string_view line);

/// The section that a place of the source belongs to; nothing before the first.
[[nodiscard]] std::optional<SectionId> section_at(const Report& report, std::uint32_t offset);

}  // namespace nianbao
