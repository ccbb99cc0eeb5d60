#pragma once

#include <string_view>

namespace nianbao {

/// How many bytes at the beginning of a text stand in a JSON string as they are: those before the first quote, backslash or control
/// character (RFC 8259, section 7).
[[nodiscard]] std::size_t plain_in_json(std::string_view text);

}  // namespace nianbao
