#include "text/sort.hpp"

#include <algorithm>
#include <numeric>

namespace nianbao {

void sort_stably(const Sortable& given) {
  std::size_t ordered = 1;
  while (ordered < given.count && !given.before(given.list, ordered, ordered - 1)) ++ordered;
  if (ordered >= given.count) return;  // as most lists are, being read in the order of the text
  std::vector<std::size_t> places(given.count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto earlier = [&](std::size_t a, std::size_t b) {
    return given.before(given.list, a, b) || (a < b && !given.before(given.list, b, a));
  };
  std::make_heap(places.begin(), places.end(), earlier);
  std::sort_heap(places.begin(), places.end(), earlier);  // the library's smallest sort, by the size of its code
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
