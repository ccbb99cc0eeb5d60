#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "rule/rule.hpp"

namespace nianbao {

/// 三个方面的问题 of 主要有三个方面的问题：一是…；二是…: how many items a text says there are, and how many it numbers.
struct AnnouncedItems {
  std::size_t begin;  ///< of the words that say so, in characters of the passage
  std::size_t end;
  int announced;
  int items;
};

/// Those that the first of the passages announces; the items may stand in it, or begin those of its section behind it.
[[nodiscard]] std::vector<AnnouncedItems> announced_items(std::span<const Passage> passages);

}  // namespace nianbao
