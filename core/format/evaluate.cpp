#include "format/evaluate.hpp"

namespace nianbao {

void Sides::add(std::optional<std::int64_t> count, int coefficient) {
  const bool is_left = coefficient > 0;
  (is_left ? left : right) += count.value_or(0);
  if (!count) ++(is_left ? open_left : open_right);
}

RelationStatus Sides::status(bool at_least) const {
  if (left < right && open_left == 0) return RelationStatus::violated;
  if (left > right && open_right == 0 && !at_least) return RelationStatus::violated;
  return complete() ? RelationStatus::holds : RelationStatus::open;
}

}  // namespace nianbao
