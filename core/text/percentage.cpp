#include "text/percentage.hpp"

#include <algorithm>
#include <cmath>

namespace nianbao {

double ten_to(int exponent) {
  double power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? 1 / power : power;
}

bool Percentage::follows(double part, double whole) const {
  constexpr double kRoundingError = 1e-9;  // of the division in binary fractions
  if (whole <= 0) return false;
  const double share = 100 * part / whole;
  constexpr double kRounded = 0.5;  // 94.9% is called more than 95%
  if (between) return share <= 100 && Limits{between->least - kRounded, between->most + kRounded}.has(share);
  return std::abs(share - value) < unit() - kRoundingError;  // up or down: 97.0 is not 98 %, nor 60 % 七成
}

std::string Percentage::text() const {
  constexpr int kMostPlaces = 6;  // digits; nobody writes more
  const int places = std::clamp(decimals, 0, kMostPlaces);
  std::string digits = std::to_string(std::llround(std::abs(value) * ten_to(places)));
  const auto behind = static_cast<std::size_t>(places);
  if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
  if (behind > 0) digits.insert(digits.size() - behind, 1, '.');
  return digits;
}

}  // namespace nianbao
