#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <variant>

#include "case/settings.hpp"
#include "format/format.hpp"

// What the requests to the core have in common.

namespace nianbao {

/// The answer to a request that is none: { "error": "…" }.
[[nodiscard]] std::string request_error(std::string_view what);

/// An option of a request; nothing where it has none of this name.
[[nodiscard]] const nlohmann::ordered_json* option(const nlohmann::ordered_json& request, const char* name);

/// Whether an option is true; `otherwise` where it is neither true nor false.
[[nodiscard]] bool wants(const nlohmann::ordered_json& request, const char* name, bool otherwise = false);

[[nodiscard]] Language language_of(const nlohmann::ordered_json& request);

/// The settings of a request, or a sentence on what is wrong with them.
[[nodiscard]] std::variant<Settings, std::string> settings_of(const nlohmann::ordered_json& request);

}  // namespace nianbao
