#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string_view>

namespace nianbao {

/// A member of a JSON object. (The value is mutable because what stands in an initializer list can only be moved from so.)
struct Member {
  std::string_view name;
  mutable nlohmann::ordered_json value;
};

/// An object of these members. The library's own braces are taken apart at run time to see whether they are an object or
/// an array; that costs the module ten kilobytes.
[[nodiscard]] nlohmann::ordered_json object(std::initializer_list<Member> members);

}  // namespace nianbao
