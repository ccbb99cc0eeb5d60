#include "text/decimal.hpp"

#include <cmath>
#include <cstdint>

namespace nianbao {

std::string decimal(double number) {
  constexpr std::size_t kPlaces = 6;         // digits behind the point; money has no more in the largest unit
  constexpr std::int64_t kUnit = 1'000'000;  // steps of the last of those places
  const double size = std::abs(number);
  auto whole = static_cast<std::int64_t>(size);
  auto rest = static_cast<std::int64_t>(std::llround((size - static_cast<double>(whole)) * static_cast<double>(kUnit)));
  whole += rest / kUnit;
  rest %= kUnit;
  std::string out(number < 0 && whole + rest != 0 ? "-" : "");
  out += std::to_string(whole);
  if (rest == 0) return out;
  const std::string digits = std::to_string(rest);
  out += '.' + std::string(kPlaces - digits.size(), '0') + digits;
  return out.substr(0, out.find_last_not_of('0') + 1);
}

}  // namespace nianbao
