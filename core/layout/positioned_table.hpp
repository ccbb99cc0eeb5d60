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

/// Finds the first table at or behind a line: rows of three and more numbers in columns, the words to their left that label
/// them, the words above that head them.
[[nodiscard]] std::optional<PositionedTable> find_table(const std::vector<TextLine>& lines, std::size_t from);

}  // namespace nianbao
