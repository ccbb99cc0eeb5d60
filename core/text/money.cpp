#include "text/money.hpp"

#include "text/percentage.hpp"

namespace nianbao {

std::optional<int> money_power(std::u16string_view unit) {
  if (unit == u"元") return -4;
  if (unit == u"万元") return 0;
  return unit == u"亿元" ? std::optional(4) : std::nullopt;
}

double scaled(double value, int power) { return power < 0 ? value / ten_to(-power) : value * ten_to(power); }

}  // namespace nianbao
