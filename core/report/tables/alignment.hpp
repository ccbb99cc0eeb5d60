#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace nianbao {

/// A row of numbers among the labels of a table.
struct NumberRun {
  std::size_t behind = 0;    ///< how many labels stand before it
  std::optional<int> fixed;  ///< the row of the form that it belongs to beyond doubt
  bool spare = false;        ///< it may belong to none: it stands beside the label of a group, whose sum it may be
  std::size_t beside = 0;    ///< how many of those labels stand on its line: it may be any of theirs
};

/// A label, by the row of the form that it names.
struct LabelledRow {
  int row = 0;
  bool blank = false;   ///< its own place is blank: it need not have numbers
  bool broken = false;  ///< it stands on several lines
};

/// Puts rows of numbers to the rows of a form, both in its order. `labels` are the rows whose labels were found, as they stand in the
/// text, each higher than the one before; `rows` is how many the form has. Every way costs something for each row of numbers that does
/// not stand next to its label, on the side on which those of the text stand, and for each label or row of numbers that it takes for
/// lost. A run gets the row that it has in the cheapest way, or nothing where it has another in a way that costs little more.
[[nodiscard]] std::vector<std::optional<int>> align(const std::vector<NumberRun>& runs,
                                                    const std::vector<LabelledRow>& labels, std::size_t rows);

}  // namespace nianbao
