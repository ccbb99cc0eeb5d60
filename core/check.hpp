#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// The one door of the core: a request in, the result of the contract out, both JSON (UTF-8).
///
/// Request:
/// {
///   "document": Document, "previous": Document (optional),
///   "options": { "lang": "zh-CN" | "en", "settings": {…} } (optional)
/// }
/// Document is either plain text, { "name": "a.txt", "format": "text", "text": "…" }, or blocks from a reader:
/// { "name": "a.docx", "format": "docx", "blocks": [
///     { "type": "paragraph", "text": "…" },
///     { "type": "table", "rows": [ [ { "text": "…", "colspan": 2, "rowspan": 1 }, … ], … ] },
///     { "type": "page", "width": 595, "height": 842,
///       "runs": [ { "text": "…", "x": 72, "y": 90, "width": 48, "height": 12 }, … ] }   // y grows downwards
/// ] }
/// A request that is not of this shape yields { "error": "…" }. Nothing throws, nothing is printed.
[[nodiscard]] std::string check(std::string_view request);

/// What the product knows, as JSON: the rules with their titles, the formats with their tables, rows, columns and labels,
/// the number of relations. `language` is "zh-CN" or "en".
[[nodiscard]] std::string describe(std::string_view language);

/// Why each rule is there, as JSON: { "zh-CN": { id: { "basis", "explanation", "wrong", "right" } }, "en": … }.
[[nodiscard]] std::string explain_rules();

}  // namespace nianbao
