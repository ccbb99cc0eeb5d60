#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "document/document.hpp"

namespace nianbao {

/// Rebuilds paragraphs and tables from pages of positioned text; other blocks pass through.
[[nodiscard]] std::vector<Block> rebuild_pages(std::vector<Block> blocks);

/// Composes the text of paragraphs and tables, one line each, cells separated by tabs, and records the span of each cell.
[[nodiscard]] Document compose(std::string name, std::string format, const std::vector<Block>& blocks);

}  // namespace nianbao
