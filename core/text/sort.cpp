#include "text/sort.hpp"

#include <algorithm>
#include <numeric>

namespace nianbao {
namespace {

/// Merges the sorted indices in [begin, middle) and [middle, end); `left` is scratch space.
void merge(const Sortable& sortable, std::vector<std::size_t>& places, std::size_t begin, std::size_t middle,
           std::size_t end, std::vector<std::size_t>& left) {
  if (!sortable.before(sortable.list, places[middle], places[middle - 1])) return;
  left.assign(places.begin() + static_cast<std::ptrdiff_t>(begin),
              places.begin() + static_cast<std::ptrdiff_t>(middle));
  std::size_t out = begin;
  for (const std::size_t next : left) {
    while (middle < end && sortable.before(sortable.list, places[middle], next)) places[out++] = places[middle++];
    places[out++] = next;
  }
}

}  // namespace

void sort_stably(const Sortable& sortable) {
  std::size_t ordered = 1;
  while (ordered < sortable.count && !sortable.before(sortable.list, ordered, ordered - 1)) ++ordered;
  if (ordered >= sortable.count) return;  // as most lists are, being read in the order of the text
  std::vector<std::size_t> places(sortable.count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::vector<std::size_t> left;
  for (std::size_t width = 1; width < sortable.count; width *= 2) {
    for (std::size_t at = 0; at + width < sortable.count; at += 2 * width)
      merge(sortable, places, at, at + width, std::min(at + 2 * width, sortable.count), left);
  }
  for (std::size_t first = 0; first < sortable.count; ++first) {
    std::size_t at = first;
    while (places[at] != first) {  // follows one cycle of the permutation
      const std::size_t from = std::exchange(places[at], at);
      sortable.swap(sortable.list, at, from);
      at = from;
    }
    places[at] = at;
  }
}

}  // namespace nianbao
