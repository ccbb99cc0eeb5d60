#pragma once

#include <optional>

#include "document/document.hpp"
#include "document/json.hpp"

namespace nianbao {

/// A Document from its JSON (see check.hpp); nothing where the JSON is not of that shape.
[[nodiscard]] std::optional<Document> read_document(Json json);

}  // namespace nianbao
