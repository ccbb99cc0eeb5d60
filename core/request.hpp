#pragma once

#include <string>
#include <variant>

#include "case/settings.hpp"
#include "format/format.hpp"

// What the requests to the core have in common.

namespace nianbao {

/// The answer to a request that is none: { "error": "…" }.
[[nodiscard]] std::string request_error(std::string_view what);

/// An option of a request; nothing where it has none of this name.
[[nodiscard]] Json option(Json request, std::string_view name);

/// Whether an option is true; `otherwise` where it is neither true nor false.
[[nodiscard]] bool wants(Json request, std::string_view name, bool otherwise = false);

/// Chinese where the request names no other.
[[nodiscard]] Language language_of(Json request);

/// The settings of a request, or a sentence on what is wrong with them.
[[nodiscard]] std::variant<Settings, std::string> settings_of(Json request);

}  // namespace nianbao
