#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace nianbao {

/// A list to be sorted, whatever its type: its length, whether element `a` comes before `b`, and how to swap the two.
struct Sortable {
  std::size_t count;
  void* list;
  bool (*before)(const void* list, std::size_t a, std::size_t b);
  void (*swap)(void* list, std::size_t a, std::size_t b);
};

/// Sorts a list; equal elements keep their order.
void sort_stably(const Sortable& sortable);

/// The same for a vector. All vectors share one implementation: each instance of std::stable_sort would add four kilobytes to the module.
template <class T, class Before>
void sort_stably(std::vector<T>& list, const Before& before) {
  struct View {
    std::vector<T>& list;
    const Before& before;
  };
  View view{list, before};
  const auto comes_before = [](const void* it, std::size_t a, std::size_t b) {
    const View& seen = *static_cast<const View*>(it);
    return static_cast<bool>(seen.before(seen.list[a], seen.list[b]));
  };
  const auto swap = [](void* it, std::size_t a, std::size_t b) {
    View& seen = *static_cast<View*>(it);
    std::swap(seen.list[a], seen.list[b]);
  };
  sort_stably({list.size(), &view, comes_before, swap});
}

}  // namespace nianbao
