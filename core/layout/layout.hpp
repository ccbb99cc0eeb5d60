#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "document/document.hpp"

namespace nianbao {

/// Rebuilds paragraphs and tables from pages of positioned text; other blocks pass through.
[[nodiscard]] std::vector<Block> rebuild_pages(std::vector<Block> blocks);

/// Lays paragraphs and tables out as text, a line each, the columns of a row parted by tabs, and keeps where each cell stands.
[[nodiscard]] Document compose(std::string name, std::string format, const std::vector<Block>& blocks);

}  // namespace nianbao
