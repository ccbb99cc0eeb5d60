#pragma once

#include <optional>
#include <vector>

#include "prose/narrative.hpp"

namespace nianbao {

/// A paragraph of the prose as it stands in the source, or a row of a table that is the author's own.
struct Paragraph {
  std::optional<SectionId> section;  ///< nothing before the first
  std::vector<Span> parts;           ///< several where line ends and page marks cut it
};

/// All that a report says outside its title, its headings and the official tables, heads and all, in the order of the source.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(const Document& document, const Report& report,
                                                   const Narrative& prose);

}  // namespace nianbao
