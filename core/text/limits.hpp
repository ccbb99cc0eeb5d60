#pragma once

namespace nianbao {

/// What a number may stand for that is said roughly, both ends included: 300 to 400 for 300余.
struct Limits {
  double least = 0;
  double most = 0;
  [[nodiscard]] bool has(double value) const { return least <= value && value <= most; }
};

}  // namespace nianbao
