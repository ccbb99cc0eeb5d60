#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace nianbao {

/// JSON as it stands, members in their order; nothing where it is not JSON.
[[nodiscard]] std::optional<nlohmann::ordered_json> parse_json(std::string_view text);

}  // namespace nianbao
