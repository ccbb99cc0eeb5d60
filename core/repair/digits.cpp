#include "repair/digits.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace nianbao::repair {

bool one_digit_mistyped(const std::string& written, const std::string& meant) {
  if (written.size() != meant.size()) return false;
  int differences = 0;
  for (std::size_t i = 0; i < written.size(); ++i) differences += written[i] != meant[i];
  return differences == 1;
}

bool digits_transposed(const std::string& written, const std::string& meant) {
  if (written.size() != meant.size()) return false;
  const auto differ = std::mismatch(written.begin(), written.end(), meant.begin());
  if (differ.first == written.end() || differ.first + 1 == written.end()) return false;
  std::string exchanged = written;
  const auto at = static_cast<std::size_t>(differ.first - written.begin());
  std::swap(exchanged[at], exchanged[at + 1]);
  return exchanged == meant;
}

bool digit_dropped(const std::string& written, const std::string& meant) {
  if (written.size() + 1 != meant.size()) return false;
  const auto differ = std::mismatch(written.begin(), written.end(), meant.begin());
  return std::equal(differ.first, written.end(), differ.second + 1);
}

bool near_key_hit(const std::string& written, const std::string& meant) {
  static constexpr std::array<std::string_view, 10> kNear{"129",   "0245", "01356", "0246", "13578",
                                                          "24689", "2359", "489",   "4579", "5680"};
  if (!one_digit_mistyped(written, meant)) return false;
  const auto at = std::mismatch(written.begin(), written.end(), meant.begin());
  return kNear[static_cast<std::size_t>(*at.second - '0')].find(*at.first) != std::string_view::npos;
}

bool digit_doubled(const std::string& written, const std::string& meant) {
  if (!digit_added(written, meant)) return false;
  const auto at = std::mismatch(meant.begin(), meant.end(), written.begin()).second;
  return at != written.begin() && *at == *(at - 1);
}

int tenths_of_log2(std::int64_t n) {
  const auto value = static_cast<std::uint64_t>(n);
  const int whole = static_cast<int>(std::bit_width(value)) - 1;
  const std::uint64_t rest = value - (std::uint64_t{1} << whole);
  return whole * 10 + static_cast<int>((rest * 10) >> whole);  // linear between powers of two
}

}  // namespace nianbao::repair
