#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "document/document.hpp"

namespace nianbao {

/// A Document from its JSON (see check.hpp); nothing where the JSON is not of that shape.
[[nodiscard]] std::optional<Document> read_document(const nlohmann::ordered_json& json);

}  // namespace nianbao
