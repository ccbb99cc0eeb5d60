// Bytes as JSON: the parser of requests takes and refuses what the library does, and finds the same in it.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "document/parse_json.hpp"
#include "properties.hpp"

namespace {

using fuzz::json;
using nianbao::Json;

/// Beyond these a double hardly holds a number.
constexpr double kLargest = 1e290;
constexpr double kSmallest = 1e-290;

/// Of 1e308 and beyond the last digits tell whether it is one.
bool names_a_large_number(std::string_view text) {
  return text.find("e3") != text.npos || text.find("E3") != text.npos || text.find("e+3") != text.npos ||
         text.find("E+3") != text.npos;
}

bool is_same(Json own, const json& value);

bool same_number(double own, double value) {
  if (std::abs(value) < kSmallest) return std::abs(own) < 2 * kSmallest;
  return std::abs(value) > kLargest || std::abs(own - value) <= 1e-14 * std::abs(value);
}

bool same_members(Json own, const json& value) {
  if (value.is_array() && own.size() != value.size()) return false;
  std::size_t at = 0;
  for (const Json member : own) {
    const bool same = value.is_array() ? is_same(member, value[at++])
                                       : is_same(own[member.key()], value.at(std::string(member.key())));
    if (!same) return false;
  }
  return true;
}

bool is_same(Json own, const json& value) {
  using Kind = Json::Kind;
  if (value.is_null()) return own.is(Kind::null);
  if (value.is_boolean()) return own.is(value.get<bool>() ? Kind::yes : Kind::no);
  if (value.is_string()) return own.is_text() && own.text() == value.get_ref<const std::string&>();
  if (value.is_number()) return own.is_number() && same_number(own.number(), value.get<double>());
  return (value.is_array() ? own.is_array() : own.is_object()) && same_members(own, value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  // There the library goes beyond RFC 8259.
  if (text.substr(0, 3) == "\xEF\xBB\xBF" || text.find('\0') != text.npos) return 0;
  const auto own = nianbao::parse_json(text);
  const json value = json::parse(text, nullptr, false);
  const bool compared = own.has_value() != value.is_discarded();  // both take it, or both refuse it
  if (compared ? own && !is_same(own->root(), value) : !names_a_large_number(text)) {
    std::fprintf(stderr, "PROPERTY: JSON is read as the library reads it\n%s\n", std::string(text).c_str());
    std::abort();
  }
  return 0;
}
