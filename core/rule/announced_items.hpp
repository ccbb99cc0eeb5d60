#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "rule/rule.hpp"

namespace nianbao {

/// 三个方面的问题 of 主要有三个方面的问题：一是…；二是…: how many items a text says there are, and how many it numbers.
struct AnnouncedItems {
  std::size_t passage;  ///< in which the words say so
  std::size_t begin;    ///< of them, in characters of that passage
  std::size_t end;
  int announced;
  int items;
};

/// Those that the first of the passages announces; the items may stand in it, or begin those of its section behind it. And what one
/// behind it says of the items that the first lists: 针对上述三个问题.
[[nodiscard]] std::vector<AnnouncedItems> announced_items(std::span<const Passage> passages);

}  // namespace nianbao
