#include "text/sort.hpp"

#include <algorithm>
#include <numeric>

namespace nianbao {

std::vector<std::size_t> sorted_places(std::size_t count, const void* list,
                                       bool (*before)(const void* list, std::size_t a, std::size_t b)) {
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto earlier = [&](std::size_t a, std::size_t b) {
    return before(list, a, b) || (a < b && !before(list, b, a));
  };
  std::make_heap(places.begin(), places.end(), earlier);
  std::sort_heap(places.begin(), places.end(), earlier);  // the library's smallest sort, by the size of its code
  return places;
}

}  // namespace nianbao
