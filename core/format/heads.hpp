#pragma once

#include <string_view>

#include "format/format.hpp"

namespace nianbao {

/// What stands in the upper left cell of each block of a table; empty where nothing does.
[[nodiscard]] std::string_view table_corner(TableId id);
/// What stands above all columns of a table; empty where nothing does.
[[nodiscard]] std::string_view table_head(TableId id);
/// Corners, heads, blocks and groups in both languages, by their official words; those words alone where there is no translation.
[[nodiscard]] Texts head_texts(std::string_view official);

}  // namespace nianbao
