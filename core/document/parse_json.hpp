#pragma once

#include <optional>
#include <string_view>

#include "document/json.hpp"

namespace nianbao {

/// The values of JSON, as long as the text is there; nothing where it is not JSON.
[[nodiscard]] std::optional<JsonText> parse_json(std::string_view text);

}  // namespace nianbao
