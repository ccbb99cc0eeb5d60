#include "text/sort.hpp"

#include <algorithm>
#include <numeric>

namespace nianbao {
namespace {

/// Merges two neighbouring lists of places, each in order, in [begin, middle) and [middle, end).
void merge(const Sortable& given, std::vector<std::size_t>& places, std::size_t begin, std::size_t middle,
           std::size_t end, std::vector<std::size_t>& left) {
  if (!given.before(given.list, places[middle], places[middle - 1])) return;
  left.assign(places.begin() + static_cast<std::ptrdiff_t>(begin),
              places.begin() + static_cast<std::ptrdiff_t>(middle));
  std::size_t out = begin;
  for (const std::size_t next : left) {
    while (middle < end && given.before(given.list, places[middle], next)) places[out++] = places[middle++];
    places[out++] = next;
  }
}

}  // namespace

void sort_stably(const Sortable& given) {
  std::size_t ordered = 1;
  while (ordered < given.count && !given.before(given.list, ordered, ordered - 1)) ++ordered;
  if (ordered >= given.count) return;  // as most lists are, being read in the order of the text
  std::vector<std::size_t> places(given.count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::vector<std::size_t> left;
  for (std::size_t width = 1; width < given.count; width *= 2) {
    for (std::size_t at = 0; at + width < given.count; at += 2 * width)
      merge(given, places, at, at + width, std::min(at + 2 * width, given.count), left);
  }
  for (std::size_t first = 0; first < given.count; ++first) {
    std::size_t at = first;
    while (places[at] != first) {  // what belongs here comes, what stood here goes there, all around the circle
      const std::size_t from = std::exchange(places[at], at);
      given.swap(given.list, at, from);
      at = from;
    }
    places[at] = at;
  }
}

}  // namespace nianbao
