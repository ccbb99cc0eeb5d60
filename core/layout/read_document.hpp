#pragma once

#include <optional>
#include <string>

#include "document/document.hpp"
#include "document/json.hpp"

namespace nianbao {

/// Reads a Document from JSON (its shape: check.hpp); nothing where the JSON is not of that shape.
[[nodiscard]] std::optional<Document> read_document(Json json);

/// Reads a Document from plain text, in whatever form it was pasted.
[[nodiscard]] Document read_plain_text(std::string name, std::string format, std::u16string text);

}  // namespace nianbao
