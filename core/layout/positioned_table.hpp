#pragma once

#include <optional>
#include <vector>

#include "document/blocks.hpp"
#include "layout/fragments.hpp"

namespace nianbao {

/// A table rebuilt from the lines [first, last) of a page.
struct PositionedTable {
  std::size_t first;
  std::size_t last;
  Block block;
};

/// Finds the first table at or after a line: rows of three or more numbers in columns, with the labels to their left and the head above
/// them.
[[nodiscard]] std::optional<PositionedTable> find_table(const std::vector<TextLine>& lines, std::size_t from);

}  // namespace nianbao
