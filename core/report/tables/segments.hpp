#pragma once

#include <vector>

#include "report/tables/labels.hpp"
#include "report/tables/values.hpp"

namespace nianbao {

/// A label and the rows of values that stand between it and the next label.
struct Segment {
  LabelMatch hit;
  std::vector<ValueRow> rows;
  bool own_line = false;  ///< the first of them stands on the label's line
  bool others = false;    ///< between the label and them another row's label begins: they may be that row's
};

/// Cuts a range of a document at its labels. Ends at the first sentence behind the last values, where narrative begins.
[[nodiscard]] std::vector<Segment> segments_of(const Document& document, const FoldedText& letters,
                                               const std::vector<Label>& labels, const std::vector<LabelMatch>& hits,
                                               Range range);

/// Whether the label of another row of the table begins like this, and the label itself does not go on so.
[[nodiscard]] bool begins_another(const std::vector<Label>& labels, const Label& own, std::u16string_view words);

/// The rows of values in a part of a document.
[[nodiscard]] std::vector<ValueRow> rows_between(const Document& document, Span span);

/// The number of the line that `offset` stands in, or of the first behind it.
[[nodiscard]] std::size_t line_at(const Document& document, std::uint32_t offset);

/// Where a range of letters begins and ends in the source.
[[nodiscard]] Span source_span(const Document& document, const FoldedText& letters, Range range);

}  // namespace nianbao
