#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace nianbao {

/// 三个方面的问题 of 主要有三个方面的问题：一是…；二是…: how many items a text says there are, and how many it numbers.
struct AnnouncedItems {
  std::size_t begin;  ///< of the words that say so, in characters of the text
  std::size_t end;
  int announced;
  int items;
};

/// Those that a passage announces; `text` goes on with the passages behind it, in which items may stand, from `own` on.
[[nodiscard]] std::vector<AnnouncedItems> announced_items(std::u16string_view text, std::size_t own);

}  // namespace nianbao
