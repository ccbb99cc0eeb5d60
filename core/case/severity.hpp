#pragma once

#include <string_view>

namespace nianbao {

/// error: it is wrong; warning: very probably wrong; note: worth a look.
enum class Severity { error, warning, note };

/// As results have it: "error".
[[nodiscard]] constexpr std::string_view severity_key(Severity severity) {
  constexpr std::string_view kKeys[]{"error", "warning", "note"};
  return kKeys[static_cast<std::size_t>(severity)];
}

}  // namespace nianbao
