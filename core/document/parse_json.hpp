#pragma once

#include <string_view>

#include "document/json.hpp"

namespace nianbao {

/// What JSON may be at most. Beyond stands no request that a client of ours makes.
inline constexpr std::size_t kJsonBytes = (1U << Json::kBits) - 1;
inline constexpr std::size_t kJsonDepth = 100;  // arrays and objects inside each other; a request has fewer than ten
inline constexpr std::size_t kJsonValues = 20'000'000;  // some 10,000 pages of words with their places, 480 MB

/// Reads RFC 8259. A text that is not JSON has no root; one beyond the limits says so.
[[nodiscard]] JsonText parse_json(std::string_view text);

}  // namespace nianbao
