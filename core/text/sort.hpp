#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace nianbao {

/// The places 0 … count − 1 in the order of what stands there; equals stay as they are. `before(list, a, b)`: whether the
/// one at `a` comes before the one at `b`.
[[nodiscard]] std::vector<std::size_t> sorted_places(std::size_t count, const void* list,
                                                     bool (*before)(const void* list, std::size_t a, std::size_t b));

/// Sorts a list; equals stay in their order. One sort serves all lists, since each std::stable_sort of another type
/// would add four kilobytes to the module.
template <class T, class Before>
void sort_stably(std::vector<T>& list, const Before& before) {
  struct View {
    const std::vector<T>& list;
    const Before& before;
  };
  const View view{list, before};
  const auto places = sorted_places(list.size(), &view, [](const void* it, std::size_t a, std::size_t b) {
    const View& seen = *static_cast<const View*>(it);
    return static_cast<bool>(seen.before(seen.list[a], seen.list[b]));
  });
  std::vector<T> sorted;
  sorted.reserve(list.size());
  for (const std::size_t place : places) sorted.push_back(std::move(list[place]));
  list = std::move(sorted);
}

}  // namespace nianbao
