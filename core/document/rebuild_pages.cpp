#include "document/compose.hpp"

namespace nianbao {

std::vector<Block> rebuild_pages(std::vector<Block> blocks) { return blocks; }

}  // namespace nianbao
