#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/text_table.hpp"

namespace nianbao {

/// Whether a line is the edge of a table that is drawn with characters: `+----+---+`, `┌────┬───┐`.
[[nodiscard]] bool is_table_edge(std::u16string_view line);

/// Parses a table drawn with characters, from its upper edge to its lower one. A cell extends over all lines between two rules; digits
/// that continue on its next line are joined. Nothing where the lines do not enclose cells.
[[nodiscard]] std::optional<TextGrid> read_drawn_table(const std::vector<std::u16string_view>& lines);

}  // namespace nianbao
